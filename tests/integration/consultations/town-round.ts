import { createRound, releaseRound } from "@/lib/consultations/mutations";
import { addSession } from "@/lib/consultations/session-mutations";
import type { Town } from "../../support/municipality";

export const MONDAY = "2024-04-15";

/** What a round needs to be created; the mayor sits in it, and somebody without an account. */
export function roundInput(town: Town) {
  return {
    ...({ year: town.year.year, name: "春の協議", season: "SPRING", room: "庁議室" } as const),
    startsOn: "2024-04-08",
    endsOn: "2024-04-26",
    panelists: [
      { id: null, title: "市長", personId: town.person("LEADER").id, required: true },
      { id: null, title: "財政課長", personId: null, required: false },
    ],
  };
}

/** A released round with one planned session of the first department; gives the ids. */
export async function releasedRound(town: Town, departmentId = town.departments.affairs.id) {
  const office = town.actorFor("MAYORS_OFFICE");
  const roundId = await createRound(office, roundInput(town));
  const span = { date: MONDAY, start: 600, end: 660 };
  const sessionId = await addSession(office, { roundId, kind: "DEPARTMENT", departmentId, ...span });
  await releaseRound(office, { roundId, version: 1 });
  return { roundId, sessionId };
}

/** The attendance with which a session is recorded: the mayor came, a deputy for the other. */
export async function recordInput(town: Town, sessionId: string, version = 1) {
  const panelists = await town.inTenant((tx) => tx.panelist.findMany({ orderBy: { order: "asc" } }));
  const members = panelists.map(({ id }, index) => ({
    panelistId: id,
    presence: index === 0 ? ("PRESENT" as const) : ("DEPUTY" as const),
    deputyName: index === 0 ? "" : "課長補佐",
  }));
  return { sessionId, version, notes: "はじめに昨年の結果を確かめた。", members };
}

/** Everything that a refusal must leave as it was. */
export function everything(town: Town) {
  return town.inTenant(async (tx) => ({
    rounds: await tx.consultationRound.findMany({ orderBy: { id: "asc" } }),
    panelists: await tx.panelist.findMany({ orderBy: { id: "asc" } }),
    sessions: await tx.consultationSession.findMany({ orderBy: { id: "asc" } }),
    members: await tx.sessionMember.findMany({ orderBy: { id: "asc" } }),
    links: await tx.sessionSheet.findMany({ orderBy: { id: "asc" } }),
    decisions: await tx.decision.findMany({ orderBy: { id: "asc" } }),
    comments: await tx.sheetComment.findMany({ orderBy: { id: "asc" } }),
    sheets: await tx.goalSheet.findMany({ orderBy: { id: "asc" } }),
    audit: await tx.auditEvent.count(),
    outbox: await tx.outboxMessage.count(),
  }));
}
