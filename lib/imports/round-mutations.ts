import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { parseMinutes } from "@/lib/consultations/timetable";
import type { TimetableRow } from "@/lib/consultations/timetable-mutations";
import { addTimetable } from "@/lib/consultations/timetable-mutations";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, refuse } from "@/lib/errors";
import type { MakeRoundInput } from "./input-schema";
import { recordImport } from "./mutations";
import { timetableBlockedReason } from "./policy";
import { isPlaceable, timetablePeriod } from "./proposed-timetable";
import { loadProposal, timetableFacts } from "./queries";
import type { ProposedSession } from "./schema";

/** A reserve slot, or a session whose department was chosen; what was left out or has no day gives none. */
function timetableRow(session: ProposedSession, departmentId: string | null): TimetableRow[] {
  if (!isPlaceable(session) || (!session.reserve && departmentId === null)) return [];
  const [start, end] = [parseMinutes(session.start), parseMinutes(session.end)];
  if (start === null || end === null) return [];
  const { date, basicProjects, reserve } = session;
  return [{ date, start, end, basicProjects, departmentId: reserve ? null : departmentId }];
}

/**
 * Makes the timetable that a document brought along a draft round of consultations of its year, with panelists,
 * sessions and reserve slots; gives the round's id. `rows` names a department for every row of the timetable.
 */
export function makeRound(actor: Actor, input: MakeRoundInput): Promise<string> {
  const { proposalId, rows, name, season, room } = input;
  return inTenant(actor, async (tx) => {
    const held = await loadProposal(tx, actor, proposalId);
    refuse(timetableBlockedReason(actor, timetableFacts(held)));
    const { schedule, panelists } = held.proposal;
    const period = timetablePeriod(held.proposal);
    if (!period || rows.length !== schedule.length) throw new DomainError("CONFLICT", "changedMeanwhile");
    const round = {
      ...{ year: held.year, name, season, room, ...period },
      panelists: panelists.map((title) => ({ id: null, title, personId: null, required: true })),
    };
    const sessions = schedule.flatMap((session, index) =>
      timetableRow(session, rows[index]?.departmentId ?? null),
    );
    const roundId = await addTimetable(tx, actor, round, sessions);
    exactlyOne(
      await tx.importProposal.updateMany({ where: { id: held.id, roundId: null }, data: { roundId } }),
    );
    await recordImport(tx, actor, "import.roundMade", held.id, { roundId, sessions: sessions.length });
    return roundId;
  });
}
