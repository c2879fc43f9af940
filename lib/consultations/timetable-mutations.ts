import "server-only";
import { randomUUID } from "node:crypto";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { notFound } from "@/lib/errors";
import { addRound } from "./mutations";
import type { CreateRoundInput } from "./schema";
import { linkSheet } from "./session-mutations";

/** One row of a timetable; a reserve slot (予備) has no department. Minutes after midnight of a civil date. */
export type TimetableRow = {
  departmentId: string | null;
  date: string;
  start: number;
  end: number;
  /** As the timetable prints them (基本事業数). */
  basicProjects: number | null;
};

/**
 * Makes a draft round with its panelists and every row of a timetable, inside the caller's transaction; gives the
 * round's id. Throws NOT_FOUND for a department that the year does not have.
 */
export async function addTimetable(
  tx: Transaction,
  actor: Actor,
  round: CreateRoundInput,
  rows: readonly TimetableRow[],
): Promise<string> {
  const { id: roundId, fiscalYearId } = await addRound(tx, actor, round);
  const { municipalityId } = actor;
  const known = new Set((await departmentYears(tx, round.year)).map(({ departmentId }) => departmentId));
  if (rows.some(({ departmentId }) => departmentId !== null && !known.has(departmentId))) throw notFound();
  const sessions = rows.map(({ departmentId, date, start, end, basicProjects }) => ({
    id: randomUUID(),
    municipalityId,
    roundId,
    kind: departmentId === null ? ("RESERVE" as const) : ("DEPARTMENT" as const),
    departmentId,
    date: fromIsoDate(date),
    startMinute: start,
    endMinute: end,
    basicProjects,
  }));
  await tx.consultationSession.createMany({ data: sessions });
  for (const { id, departmentId } of sessions) {
    if (departmentId) await linkSheet(tx, { id, municipalityId, departmentId, fiscalYearId });
  }
  await appendAuditEvent(tx, actor, {
    action: "round.timetableAdded",
    subjectKind: "consultationRound",
    subjectId: roundId,
    data: { sessions: rows.length },
  });
  return roundId;
}
