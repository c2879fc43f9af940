import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { headsDay } from "@/lib/goal-sheets/content-queries";
import { personIdsWithRole } from "@/lib/people/queries";
import { validOn } from "@/lib/people/validity";
import type { Setup, YearSetup } from "./setup";

async function withHolder(tx: Transaction, departmentIds: string[], day: string) {
  const where = { departmentId: { in: departmentIds }, ...validOn(day) };
  const select = { departmentId: true } as const;
  const heads = await tx.post.findMany({ where, select });
  const supervisors = await tx.supervisor.findMany({ where, select });
  return {
    headed: new Set(heads.map(({ departmentId }) => departmentId)),
    supervised: new Set(supervisors.map(({ departmentId }) => departmentId)),
  };
}

/** How far the set-up of a municipality has come on a civil date (ISO). */
export async function readSetup(tx: Transaction, municipalityId: string, today: string): Promise<Setup> {
  const years = await tx.fiscalYear.findMany({
    where: { municipalityId },
    orderBy: { year: "asc" },
    select: { year: true, state: true, supervisorScaleId: true, _count: { select: { milestones: true } } },
  });
  const unfinished: YearSetup[] = [];
  for (const { year, state, supervisorScaleId, _count } of years) {
    if (state === "CLOSED") continue;
    const rows = await tx.departmentYear.findMany({
      where: { municipalityId, fiscalYear: year },
      select: { departmentId: true },
    });
    const ids = rows.map(({ departmentId }) => departmentId);
    const { headed, supervised } = await withHolder(tx, ids, headsDay(year, today));
    unfinished.push({
      year,
      state,
      hasMilestones: _count.milestones > 0,
      departments: ids.length,
      withoutHead: ids.filter((id) => !headed.has(id)).length,
      withoutSupervisor: supervisorScaleId ? ids.filter((id) => !supervised.has(id)).length : 0,
    });
  }
  const office = await personIdsWithRole(tx, "MAYORS_OFFICE", today);
  return {
    municipalityId,
    years: years.map(({ year }) => year),
    unfinished,
    hasOffice: office.length > 0,
  };
}
