import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { exactlyOne, notFound, refuse } from "@/lib/errors";
import { tellHeads } from "./notices-mutations";
import { blockedReason } from "./policy";
import { loadRound, loadSession } from "./queries";
import type { LoadedRound } from "./round-view";
import type { AddSessionInput, CancelSessionInput, MoveSessionInput } from "./schema";
import type { LoadedSession } from "./session-view";
import { formatMinutes, proposedMinutes } from "./timetable";

const SUBJECT = "consultationSession";

function spanRow({ date, start, end }: { date: string; start: number; end: number }) {
  return { date: fromIsoDate(date), startMinute: start, endMinute: end };
}

/** The department's row of the year, with the number of basic projects that the timetable prints. */
async function departmentOf(tx: Transaction, round: LoadedRound, departmentId: string) {
  const departments = await departmentYears(tx, round.fiscalYear);
  const department = departments.find((entry) => entry.departmentId === departmentId);
  if (!department) throw notFound();
  return department;
}

/** Links the department's sheet of the year to the session, where there is one. */
export async function linkSheet(
  tx: Transaction,
  session: { id: string; municipalityId: string; departmentId: string; fiscalYearId: string },
): Promise<void> {
  const { id: sessionId, municipalityId, departmentId, fiscalYearId } = session;
  const sheets = await tx.goalSheet.findMany({
    where: { departmentId, fiscalYearId, sessions: { none: { sessionId } } },
    select: { id: true },
  });
  await tx.sessionSheet.createMany({
    data: sheets.map(({ id: sheetId }) => ({ municipalityId, sessionId, sheetId })),
  });
}

/** Places a department or a reserve slot (予備) in a round; gives the session's id. */
export function addSession(actor: Actor, input: AddSessionInput): Promise<string> {
  return inTenant(actor, async (tx) => {
    const round = await loadRound(tx, actor, input.roundId);
    refuse(blockedReason(actor, "addSession", round));
    const { municipalityId } = actor;
    const departmentId = input.kind === "RESERVE" ? null : input.departmentId;
    const department = departmentId === null ? null : await departmentOf(tx, round, departmentId);
    const basicProjects = department?.basicProjectCount ?? null;
    const end = input.end ?? input.start + proposedMinutes(basicProjects ?? 0);
    const { id } = await tx.consultationSession.create({
      data: {
        ...{ municipalityId, roundId: round.id, kind: input.kind, departmentId, basicProjects },
        ...spanRow({ ...input, end }),
      },
      select: { id: true },
    });
    if (departmentId !== null) {
      await linkSheet(tx, { id, municipalityId, departmentId, fiscalYearId: round.fiscalYearId });
    }
    await appendAuditEvent(tx, actor, {
      action: "session.added",
      subjectKind: SUBJECT,
      subjectId: id,
      data: { roundId: round.id, departmentId, date: input.date, start: input.start, end },
    });
    return id;
  });
}

async function tellDepartment(tx: Transaction, actor: Actor, session: LoadedSession, kind: string) {
  if (!session.released || session.departmentId === null) return;
  await tellHeads(tx, actor, [session.departmentId], {
    kind,
    data: {
      sessionId: session.id,
      round: session.roundName,
      date: session.date,
      start: formatMinutes(session.startMinute),
    },
  });
}

/** Gives a planned session another day or time; after the release the department's heads are told. */
export function moveSession(actor: Actor, input: MoveSessionInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const session = await loadSession(tx, actor, input.sessionId);
    refuse(blockedReason(actor, "moveSession", session));
    const written = await tx.consultationSession.updateMany({
      where: { id: session.id, version: input.version, state: "PLANNED" },
      data: { ...spanRow(input), version: { increment: 1 } },
    });
    exactlyOne(written);
    await appendAuditEvent(tx, actor, {
      action: "session.moved",
      subjectKind: SUBJECT,
      subjectId: session.id,
      data: { from: session.date, to: input.date, start: input.start, end: input.end },
    });
    const moved = { ...session, date: input.date, startMinute: input.start, endMinute: input.end };
    await tellDepartment(tx, actor, moved, "session.moved");
  });
}

/** Takes a planned session or reserve slot out of the timetable; it stays on record as cancelled. */
export function cancelSession(actor: Actor, input: CancelSessionInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const session = await loadSession(tx, actor, input.sessionId);
    refuse(blockedReason(actor, "cancelSession", session));
    const written = await tx.consultationSession.updateMany({
      where: { id: session.id, version: input.version, state: "PLANNED" },
      data: { state: "CANCELLED", version: { increment: 1 } },
    });
    exactlyOne(written);
    await appendAuditEvent(tx, actor, {
      action: "session.cancelled",
      subjectKind: SUBJECT,
      subjectId: session.id,
    });
    await tellDepartment(tx, actor, session, "session.cancelled");
  });
}
