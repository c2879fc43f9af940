import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import type { Prisma } from "@/lib/db/generated/client";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { type DepartmentInYear, departmentYears, headsOn } from "@/lib/departments/queries";
import { refuse } from "@/lib/errors";
import { type LoadedFiscalYear, loadFiscalYear } from "@/lib/fiscal-years/queries";
import { contentSelect, headsDay, storedContent } from "@/lib/goal-sheets/content-queries";
import { blockedReason as sheetBlocked } from "@/lib/goal-sheets/policy";
import { loadMunicipality } from "@/lib/municipalities/queries";
import {
  type Booklet,
  type BookletEntry,
  type BookletSheet,
  isLandscape,
  type SheetRevision,
} from "@/lib/publication/booklet";
import { sheetBody } from "@/lib/publication/sheet-body";
import { goalColumns } from "@/lib/sheet-forms/form-fields";
import type { BookletChoice } from "./booklet-schema";
import { blockedReason, followsDepartment } from "./policy";

const FACTS = {
  id: true,
  municipalityId: true,
  departmentId: true,
  state: true,
  createdAt: true,
} satisfies Prisma.GoalSheetSelect;

function readFacts(tx: Transaction, fiscalYearId: string) {
  return tx.goalSheet.findMany({ where: { fiscalYearId }, select: FACTS });
}
type Facts = Awaited<ReturnType<typeof readFacts>>[number];

async function revisionsOf(tx: Transaction, sheets: readonly Facts[]): Promise<Map<string, SheetRevision>> {
  const rows = await tx.revision.groupBy({
    by: ["sheetId"],
    where: { sheetId: { in: sheets.map(({ id }) => id) } },
    _count: { _all: true },
    _max: { lastSavedAt: true },
  });
  const known = new Map(rows.map((row) => [row.sheetId, row]));
  return new Map(
    sheets.map(({ id, createdAt }) => {
      const row = known.get(id);
      return [id, { count: row?._count._all ?? 0, at: row?._max.lastSavedAt ?? createdAt }];
    }),
  );
}

async function headsWithPortraits(tx: Transaction, departmentId: string, day: string) {
  const heads = await headsOn(tx, departmentId, day);
  const files = await tx.storedFile.findMany({
    where: { id: { in: heads.flatMap(({ portraitFileId }) => portraitFileId ?? []) }, removedAt: null },
    select: { id: true, sha256: true },
  });
  const hashes = new Map(files.map(({ id, sha256 }) => [id, sha256]));
  return heads.map(({ title, name, kind, portraitFileId }) => ({
    title,
    name,
    kind,
    portraitSha256: hashes.get(portraitFileId ?? "") ?? null,
  }));
}

type Reading = {
  year: LoadedFiscalYear;
  municipality: Booklet["municipality"] & { slug: string };
  departments: readonly DepartmentInYear[];
};

/** The chosen sheets with everything typed in them, by department: one read for all of them. */
async function readSheets(
  tx: Transaction,
  chosen: readonly Facts[],
  { year, municipality, departments }: Reading,
): Promise<Map<string, BookletSheet>> {
  const contents = await tx.goalSheet.findMany({
    where: { id: { in: chosen.map(({ id }) => id) } },
    select: { id: true, ...contentSelect(year.year) },
  });
  const revisions = await revisionsOf(tx, chosen);
  const columns = goalColumns(year.form);
  const day = headsDay(year.year, todayInTokyo());
  const sheets = new Map<string, BookletSheet>();
  for (const { id, departmentId, state } of chosen) {
    const row = contents.find((each) => each.id === id);
    const department = departments.find((each) => each.departmentId === departmentId);
    const revision = revisions.get(id);
    if (!row || !department || !revision) continue;
    const body = sheetBody({
      municipality,
      fiscalYear: year.year,
      department,
      form: year.form,
      scale: year.selfScale,
      heads: await headsWithPortraits(tx, departmentId, day),
      content: storedContent(row, year.form.numbering),
    });
    sheets.set(departmentId, { body, columns, state, revision });
  }
  return sheets;
}

/**
 * Puts the chosen departments' working copies together for the leaders' meeting, as far as the actor follows the
 * departments and may read the sheets, and records that they were taken. Throws NOT_FOUND for everybody else.
 *
 * @param now the moment that is printed as the booklet's date
 */
export function takeBooklet(actor: Actor, choice: BookletChoice, now = new Date()): Promise<Booklet> {
  const { municipalityId } = actor;
  return inTenant(actor, async (tx) => {
    refuse(blockedReason(actor, "follow"));
    const year = await loadFiscalYear(tx, choice.year);
    const { name, nameEnglish, slug } = await loadMunicipality(tx, municipalityId);
    const municipality = { name, nameEnglish, slug };
    const wanted = (await departmentYears(tx, choice.year)).filter(
      ({ departmentId }) =>
        followsDepartment(actor, departmentId) &&
        (choice.departments.length === 0 || choice.departments.includes(departmentId)),
    );
    const facts = (await readFacts(tx, year.id)).filter(
      (sheet) =>
        sheetBlocked(actor, "read", { ...sheet, yearState: year.state, hasEditionInForce: false }) === null,
    );
    const chosen = facts.filter(
      ({ departmentId, state }) =>
        choice.states.includes(state) && wanted.some((each) => each.departmentId === departmentId),
    );
    const sheets = await readSheets(tx, chosen, { year, municipality, departments: wanted });
    const entries = wanted.map(
      (department): BookletEntry => ({
        department,
        state: facts.find(({ departmentId }) => departmentId === department.departmentId)?.state ?? null,
        sheet: sheets.get(department.departmentId) ?? null,
      }),
    );
    await appendAuditEvent(tx, actor, {
      action: "booklet.taken",
      subjectKind: "fiscalYear",
      subjectId: year.id,
      data: { year: choice.year, stamp: choice.stamp, states: choice.states.join(","), sheets: sheets.size },
    });
    const { stamp } = choice;
    const landscape = isLandscape(goalColumns(year.form));
    return {
      municipality,
      fiscalYear: year.year,
      madeOn: todayInTokyo(now),
      stamp,
      landscape,
      entries,
    };
  });
}
