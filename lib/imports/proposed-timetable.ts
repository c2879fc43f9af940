import { fiscalYearOf } from "@/lib/i18n/era";
import { comparableName } from "./comparable-name";
import type { Proposal, ProposedSession } from "./schema";

export type PlaceableSession = ProposedSession & { date: string };

/** A row of a printed timetable beside the department of the year that bears its name; null where none does. */
export type ProposedSlot = { session: ProposedSession; departmentId: string | null };

export type NamedDepartment = { departmentId: string; name: string };

/** Whether a row says when it is; the others cannot stand in a round. */
export function isPlaceable(session: ProposedSession): session is PlaceableSession {
  return session.date !== null && session.start < session.end;
}

/** The fiscal year that the timetable's days lie in; null where there is no day or they lie in several. */
export function timetableYear({ schedule }: Pick<Proposal, "schedule">): number | null {
  const years = new Set(schedule.filter(isPlaceable).map(({ date }) => fiscalYearOf(date)));
  const [only] = years;
  return only !== undefined && years.size === 1 ? only : null;
}

/** First and last day of the timetable (ISO); null where no row has a day. */
export function timetablePeriod({ schedule }: Pick<Proposal, "schedule">) {
  const dates = schedule
    .filter(isPlaceable)
    .map(({ date }) => date)
    .sort();
  const [startsOn, endsOn] = [dates[0], dates.at(-1)];
  return startsOn && endsOn ? { startsOn, endsOn } : null;
}

/** Every row with the department of the same name, whatever the width of its signs and the spaces between them. */
export function matchDepartments(
  { schedule }: Pick<Proposal, "schedule">,
  departments: readonly NamedDepartment[],
): ProposedSlot[] {
  const byName = new Map(departments.map(({ departmentId, name }) => [comparableName(name), departmentId]));
  return schedule.map((session) => ({
    session,
    departmentId:
      session.department === null ? null : (byName.get(comparableName(session.department)) ?? null),
  }));
}
