import "server-only";
import { randomUUID } from "node:crypto";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import type { SampleRound } from "./schema";
import type { TownKeys } from "./town-keys";

/** A round with its panelists, timetable, attendance and what the leaders decided. */
export async function writeRound(tx: Transaction, keys: TownKeys, round: SampleRound) {
  const { municipalityId } = keys;
  const roundId = randomUUID();
  await tx.consultationRound.create({
    data: {
      id: roundId,
      municipalityId,
      fiscalYearId: keys.years.of(String(round.year)),
      season: round.season,
      name: round.name,
      startsOn: fromIsoDate(round.startsOn),
      endsOn: fromIsoDate(round.endsOn),
      room: round.room,
      releasedAt: new Date(round.releasedAt),
    },
  });
  const panelists = round.panelists.map(({ key, title, person, required }, index) => ({
    key,
    row: {
      id: randomUUID(),
      municipalityId,
      roundId,
      title,
      personId: person && keys.people.of(person),
      required,
      order: index + 1,
    },
  }));
  await tx.panelist.createMany({ data: panelists.map(({ row }) => row) });
  await writeSessions(tx, keys, round, roundId, new Map(panelists.map(({ key, row }) => [key, row.id])));
}

type Session = SampleRound["sessions"][number];
type WrittenSession = { id: string; session: Session; year: number };

/** Number of basic projects (基本事業数) for which each department answers in the year. */
async function basicProjectCounts(tx: Transaction, fiscalYear: number): Promise<Map<string, number>> {
  const rows = await tx.policyItemDepartment.groupBy({
    by: ["departmentId"],
    where: { fiscalYear },
    _count: true,
  });
  return new Map(rows.map((row) => [row.departmentId, row._count]));
}

function endOf({ date, end }: Session): Date {
  const clock = `${String(Math.floor(end / 60)).padStart(2, "0")}:${String(end % 60).padStart(2, "0")}`;
  return new Date(`${date}T${clock}:00+09:00`);
}

async function writeSessions(
  tx: Transaction,
  keys: TownKeys,
  { year, sessions }: SampleRound,
  roundId: string,
  panelistIds: ReadonlyMap<string, string>,
) {
  const { municipalityId } = keys;
  const counts = await basicProjectCounts(tx, year);
  const written: WrittenSession[] = sessions.map((session) => ({ id: randomUUID(), session, year }));
  await tx.consultationSession.createMany({
    data: written.map(({ id, session }) => {
      const departmentId = session.department && keys.departments.of(session.department);
      return {
        id,
        municipalityId,
        roundId,
        kind: session.kind,
        state: session.state,
        departmentId,
        date: fromIsoDate(session.date),
        startMinute: session.start,
        endMinute: session.end,
        basicProjects: departmentId ? (counts.get(departmentId) ?? 0) : null,
        notes: session.notes,
        heldAt: session.state === "HELD" ? endOf(session) : null,
      };
    }),
  });
  const withSheet = written.flatMap(({ id, session }) =>
    session.department
      ? [{ municipalityId, sessionId: id, sheetId: keys.sheets.of(`${year}/${session.department}`) }]
      : [],
  );
  await tx.sessionSheet.createMany({ data: withSheet });
  await tx.sessionMember.createMany({
    data: written
      .filter(({ session }) => session.state === "HELD")
      .flatMap(({ id, session }) =>
        [...panelistIds].map(([key, panelistId]) => ({
          municipalityId,
          sessionId: id,
          panelistId,
          deputyName: session.deputies.find(({ panelist }) => panelist === key)?.deputyName,
        })),
      ),
  });
  await writeDecisions(tx, keys, written);
}

/** What the secretariat entered on the leaders' behalf. */
async function writeDecisions(tx: Transaction, keys: TownKeys, sessions: readonly WrittenSession[]) {
  await tx.decision.createMany({
    data: sessions.flatMap(({ id, session, year }) =>
      session.decisions.map(({ goal, field, kind, text, decidedBy, reply, ...at }) => ({
        municipalityId: keys.municipalityId,
        sessionId: id,
        sheetId: keys.sheets.of(`${year}/${session.department}`),
        goalId: goal && keys.goals.of(`${year}/${session.department}/${goal}`),
        field,
        kind,
        text,
        decidedById: keys.people.of(decidedBy),
        enteredById: keys.people.of("mayors-office"),
        enteredAt: new Date(at.enteredAt),
        dueOn: at.dueOn && fromIsoDate(at.dueOn),
        reply,
        acceptedAt: at.acceptedAt && new Date(at.acceptedAt),
      })),
    ),
  });
}
