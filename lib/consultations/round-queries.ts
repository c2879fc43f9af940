import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { shownName } from "@/lib/people/person-name";
import { validOn } from "@/lib/people/validity";
import { blockedReason, roundRoles } from "./policy";
import { loadRound } from "./queries";
import type {
  LoadedRound,
  PanelistCandidate,
  PanelistView,
  RoundSummary,
  RoundView,
  TimetableSlot,
  UnplacedDepartment,
} from "./round-view";
import { inOrder, type OtherSession, timetableWarnings } from "./timetable";
import { ROUND_ACTION_NAMES, type RoundAction } from "./workflow";

/** Who sits on the other side, in the order of the round. */
export async function listPanelists(tx: Transaction, roundId: string): Promise<PanelistView[]> {
  const rows = await tx.panelist.findMany({
    where: { roundId },
    include: { person: { select: { name: true, nameAtWork: true } } },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  return rows.map(({ id, title, personId, person, required }) => ({
    id,
    title,
    personId,
    personName: person && shownName(person),
    required,
  }));
}

async function slotsOf(
  tx: Transaction,
  actor: Actor,
  round: LoadedRound,
  names: ReadonlyMap<string, string>,
): Promise<TimetableSlot[]> {
  const rows = await tx.consultationSession.findMany({ where: { roundId: round.id } });
  const sheets = await tx.goalSheet.findMany({
    where: { fiscalYearId: round.fiscalYearId },
    select: { id: true, state: true, departmentId: true },
  });
  const followsAll = roundRoles(actor, round).some((role) => role !== "MEMBER");
  const slots = rows.map((row) => {
    const sheet = sheets.find(({ departmentId }) => departmentId === row.departmentId);
    const facts = { ...round, ...row, sheets: sheet ? [sheet] : [] };
    const { id, kind, state, departmentId, startMinute, endMinute, version, basicProjects } = row;
    return {
      ...{ id, kind, state, departmentId, startMinute, endMinute, version, basicProjects },
      date: toIsoDate(row.date),
      departmentName: departmentId && (names.get(departmentId) ?? ""),
      readable: blockedReason(actor, "readSession", facts) === null,
      sheetState: followsAll ? (sheet?.state ?? null) : null,
    };
  });
  return inOrder(followsAll ? slots : slots.filter(({ state }) => state !== "CANCELLED"));
}

async function otherSessions(tx: Transaction, round: RoundSummary): Promise<OtherSession[]> {
  const rows = await tx.consultationSession.findMany({
    where: {
      roundId: { not: round.id },
      state: { not: "CANCELLED" },
      round: { fiscalYear: { year: round.fiscalYear } },
    },
    include: {
      round: { select: { name: true, room: true, panelists: { select: { personId: true } } } },
    },
  });
  return rows.map(({ date, startMinute, endMinute, round: { name, room, panelists } }) => ({
    date: toIsoDate(date),
    startMinute,
    endMinute,
    roundName: name,
    room,
    personIds: panelists.flatMap(({ personId }) => personId ?? []),
  }));
}

/** A round with its timetable; warnings and unplaced departments are for those who lay it out. */
export function getRound(actor: Actor, roundId: string): Promise<RoundView> {
  return inTenant(actor, async (tx) => {
    const round = await loadRound(tx, actor, roundId);
    const departments: UnplacedDepartment[] = (await departmentYears(tx, round.fiscalYear)).map(
      ({ departmentId, name, basicProjectCount }) => ({ departmentId, name, basicProjectCount }),
    );
    const names = new Map(departments.map(({ departmentId, name }) => [departmentId, name]));
    const slots = await slotsOf(tx, actor, round, names);
    const panelists = await listPanelists(tx, round.id);
    const allowed = whatIsAllowed(actor, round);
    const { fiscalYearId: _, ...summary } = round;
    const shared = { round: summary, panelists, slots, allowed };
    if (allowed.editRound) return { ...shared, warnings: [], unplaced: [], departments: [] };
    const departmentIds = departments.map(({ departmentId }) => departmentId);
    const others = await otherSessions(tx, round);
    const warnings = timetableWarnings({ ...round, panelists, slots, others, departmentIds });
    const missing = new Set(
      warnings.flatMap((warning) => (warning.key === "departmentUnplaced" ? warning.departmentId : [])),
    );
    const unplaced = departments.filter(({ departmentId }) => missing.has(departmentId));
    return { ...shared, warnings, unplaced, departments };
  });
}

function whatIsAllowed(actor: Actor, round: RoundSummary): RoundView["allowed"] {
  const answers = ROUND_ACTION_NAMES.map((action) => [action, blockedReason(actor, action, round)] as const);
  return Object.fromEntries(answers) as Record<RoundAction, (typeof answers)[number][1]>;
}

/** Leaders and heads of today, from whom a round's panelists are usually chosen. */
export function listPanelistCandidates(actor: Actor): Promise<PanelistCandidate[]> {
  const today = validOn(todayInTokyo());
  return inTenant(actor, async (tx) => {
    const people = await tx.person.findMany({
      where: {
        municipalityId: actor.municipalityId,
        OR: [{ roles: { some: { role: "LEADER", revokedAt: null, ...today } } }, { posts: { some: today } }],
      },
      select: {
        id: true,
        name: true,
        nameAtWork: true,
        posts: { where: today, select: { title: true }, take: 1 },
        supervises: { where: today, select: { title: true }, take: 1 },
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return people.map((person) => ({
      personId: person.id,
      name: shownName(person),
      title: person.posts[0]?.title ?? person.supervises[0]?.title ?? "",
    }));
  });
}
