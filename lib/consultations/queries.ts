import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { toIsoDate } from "@/lib/db/civil-date";
import type { Prisma } from "@/lib/db/generated/client";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { type Blocked, notFound, refuse } from "@/lib/errors";
import { blockedReason } from "./policy";
import type { ListedRound, LoadedRound } from "./round-view";
import type { LoadedSession } from "./session-view";

const ROUND_SELECT = {
  id: true,
  municipalityId: true,
  name: true,
  season: true,
  startsOn: true,
  endsOn: true,
  room: true,
  releasedAt: true,
  version: true,
  fiscalYear: { select: { id: true, year: true, state: true } },
} satisfies Prisma.ConsultationRoundSelect;

type RoundRow = Prisma.ConsultationRoundGetPayload<{ select: typeof ROUND_SELECT }>;

function loadedRound({ fiscalYear, startsOn, endsOn, releasedAt, ...round }: RoundRow): LoadedRound {
  return {
    ...round,
    startsOn: toIsoDate(startsOn),
    endsOn: toIsoDate(endsOn),
    released: releasedAt !== null,
    fiscalYear: fiscalYear.year,
    fiscalYearId: fiscalYear.id,
    yearState: fiscalYear.state,
  };
}

/** A round for a policy's question. Throws NOT_FOUND when it does not exist or the actor may not know of it. */
export async function loadRound(tx: Transaction, actor: Actor, roundId: string): Promise<LoadedRound> {
  if (!z.guid().safeParse(roundId).success) throw notFound();
  const row = await tx.consultationRound.findFirst({
    where: { id: roundId, municipalityId: actor.municipalityId },
    select: ROUND_SELECT,
  });
  if (!row) throw notFound();
  const round = loadedRound(row);
  refuse(blockedReason(actor, "readRound", round));
  return round;
}

/** The rounds of a year (the Gregorian year it starts in) that the actor may read, in the order of their dates. */
export function listRounds(actor: Actor, year: number): Promise<ListedRound[]> {
  return inTenant(actor, async (tx) => {
    const rows = await tx.consultationRound.findMany({
      where: { municipalityId: actor.municipalityId, fiscalYear: { year } },
      select: {
        ...ROUND_SELECT,
        _count: { select: { sessions: { where: { kind: "DEPARTMENT", state: { not: "CANCELLED" } } } } },
      },
      orderBy: [{ startsOn: "asc" }, { id: "asc" }],
    });
    return rows
      .map(({ _count, ...row }) => ({ ...loadedRound(row), sessionCount: _count.sessions }))
      .filter((round) => blockedReason(actor, "readRound", round) === null);
  });
}

/** Whether the actor may lay out a new round in the year; null when so. */
export async function mayCreateRound(actor: Actor, year: number): Promise<Blocked | null> {
  const found = await inTenant(actor, (tx) =>
    tx.fiscalYear.findFirst({ where: { municipalityId: actor.municipalityId, year } }),
  );
  if (!found) return { code: "NOT_FOUND", reason: "notFound" };
  const facts = { municipalityId: actor.municipalityId, yearState: found.state, released: false };
  return blockedReason(actor, "createRound", facts);
}

const SESSION_SELECT = {
  id: true,
  municipalityId: true,
  version: true,
  kind: true,
  state: true,
  departmentId: true,
  date: true,
  startMinute: true,
  endMinute: true,
  basicProjects: true,
  round: { select: ROUND_SELECT },
  sheets: { select: { sheet: { select: { id: true, state: true } } } },
} satisfies Prisma.ConsultationSessionSelect;

type SessionRow = Prisma.ConsultationSessionGetPayload<{ select: typeof SESSION_SELECT }>;

/** The sheets linked to a session, or the department's sheet of the year where it came after the timetable. */
async function sheetsOf(tx: Transaction, row: SessionRow): Promise<LoadedSession["sheets"]> {
  if (row.sheets.length > 0 || row.departmentId === null) return row.sheets.map(({ sheet }) => sheet);
  return tx.goalSheet.findMany({
    where: { departmentId: row.departmentId, fiscalYearId: row.round.fiscalYear.id },
    select: { id: true, state: true },
  });
}

/** A session for a policy's question. Throws NOT_FOUND when it does not exist or the actor may not know of it. */
export async function loadSession(tx: Transaction, actor: Actor, sessionId: string): Promise<LoadedSession> {
  if (!z.guid().safeParse(sessionId).success) throw notFound();
  const row = await tx.consultationSession.findFirst({
    where: { id: sessionId, municipalityId: actor.municipalityId },
    select: SESSION_SELECT,
  });
  if (!row) throw notFound();
  const { round, sheets: _linked, date, ...session } = row;
  const {
    id: roundId,
    name: roundName,
    room,
    fiscalYear,
    fiscalYearId,
    yearState,
    released,
  } = loadedRound(round);
  const loaded = {
    ...session,
    date: toIsoDate(date),
    sheets: await sheetsOf(tx, row),
    ...{ roundId, roundName, room, fiscalYear, fiscalYearId, yearState, released },
  };
  refuse(blockedReason(actor, "readSession", loaded));
  return loaded;
}
