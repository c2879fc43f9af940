import type { SessionKind, SessionState } from "./workflow";

/** A place in a round's timetable; times are minutes after midnight of a civil date (ISO). */
export type Slot = {
  id: string;
  kind: SessionKind;
  state: SessionState;
  departmentId: string | null;
  date: string;
  startMinute: number;
  endMinute: number;
};

/** A session of another round that needs the same room or the same people. */
export type OtherSession = Pick<Slot, "date" | "startMinute" | "endMinute"> & {
  roundName: string;
  room: string;
  personIds: readonly string[];
};

export type RoundPlan = {
  startsOn: string;
  endsOn: string;
  room: string;
  panelists: readonly { personId: string | null; title: string }[];
  slots: readonly Slot[];
  others: readonly OtherSession[];
  /** Departments that are to be consulted, in official order. */
  departmentIds: readonly string[];
  /** Civil dates on which the town hall is closed, beside Saturdays and Sundays. */
  holidays?: ReadonlySet<string>;
};

/** `key` names a sentence under `warnings`; `slotId` is null where a warning belongs to no slot. */
export type TimetableWarning =
  | { key: "roomTaken"; slotId: string; otherSlotId: string }
  | { key: "roomTakenByRound"; slotId: string; roundName: string }
  | { key: "panelistElsewhere"; slotId: string; title: string; roundName: string }
  | { key: "outsidePeriod"; slotId: string }
  | { key: "weekend"; slotId: string }
  | { key: "holiday"; slotId: string }
  | { key: "departmentUnplaced"; slotId: null; departmentId: string };

const MINUTES_OF_A_DAY = 24 * 60;

/** 840 is 14:00. */
export function formatMinutes(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, "0")}:${String(minutes % 60).padStart(2, "0")}`;
}

/** 90 is 1:30, as the printed timetable writes durations. */
export function formatDuration(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, "0")}`;
}

/** Reads 14:00 or 9:30 as minutes after midnight; null where it is no time of a day. */
export function parseMinutes(text: string): number | null {
  const match = /^(\d{1,2}):(\d{2})$/.exec(text.normalize("NFKC").trim());
  const [hours, minutes] = [Number(match?.[1]), Number(match?.[2])];
  if (!match || minutes > 59) return null;
  const total = hours * 60 + minutes;
  return total > MINUTES_OF_A_DAY ? null : total;
}

/**
 * Minutes that a session should last: 60, 90 or 120, growing with the department's basic projects
 * (timetable of Iga's spring consultation 2022: 1–3 had 1:00, 6–15 had 1:30, 16 and more had 2:00).
 */
export function proposedMinutes(basicProjects: number): 60 | 90 | 120 {
  if (basicProjects >= 16) return 120;
  return basicProjects >= 4 ? 90 : 60;
}

type Span = Pick<Slot, "date" | "startMinute" | "endMinute">;

/** Two spans overlap when they share more than a moment: one may start when the other ends. */
export function overlaps(one: Span, other: Span): boolean {
  return one.date === other.date && one.startMinute < other.endMinute && other.startMinute < one.endMinute;
}

/** Slots in the order of the day. */
export function inOrder<T extends Span>(slots: readonly T[]): T[] {
  return [...slots].sort(
    (one, other) =>
      one.date.localeCompare(other.date) ||
      one.startMinute - other.startMinute ||
      one.endMinute - other.endMinute,
  );
}

function isWeekend(date: string): boolean {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

function dateWarnings(slot: Slot, plan: RoundPlan): TimetableWarning[] {
  const warnings: TimetableWarning[] = [];
  if (slot.date < plan.startsOn || slot.date > plan.endsOn) {
    warnings.push({ key: "outsidePeriod", slotId: slot.id });
  }
  if (isWeekend(slot.date)) warnings.push({ key: "weekend", slotId: slot.id });
  if (plan.holidays?.has(slot.date)) warnings.push({ key: "holiday", slotId: slot.id });
  return warnings;
}

function otherRoundWarnings(slot: Slot, plan: RoundPlan): TimetableWarning[] {
  return plan.others
    .filter((other) => overlaps(slot, other))
    .flatMap((other): TimetableWarning[] => {
      const { roundName } = other;
      const absent = plan.panelists.filter(
        ({ personId }) => personId !== null && other.personIds.includes(personId),
      );
      const room: TimetableWarning[] =
        other.room === plan.room ? [{ key: "roomTakenByRound", slotId: slot.id, roundName }] : [];
      return [
        ...room,
        ...absent.map(
          ({ title }): TimetableWarning => ({ key: "panelistElsewhere", slotId: slot.id, title, roundName }),
        ),
      ];
    });
}

/** Everything that speaks against a timetable, slot by slot in order; cancelled slots take no room. */
export function timetableWarnings(plan: RoundPlan): TimetableWarning[] {
  const slots = inOrder(plan.slots.filter((slot) => slot.state !== "CANCELLED"));
  const ofSlots = slots.flatMap((slot): TimetableWarning[] => [
    ...slots
      .filter((other) => other.id !== slot.id && overlaps(slot, other))
      .map((other): TimetableWarning => ({ key: "roomTaken", slotId: slot.id, otherSlotId: other.id })),
    ...otherRoundWarnings(slot, plan),
    ...dateWarnings(slot, plan),
  ]);
  const placed = new Set(slots.map((slot) => slot.departmentId));
  const unplaced = plan.departmentIds
    .filter((departmentId) => !placed.has(departmentId))
    .map((departmentId): TimetableWarning => ({ key: "departmentUnplaced", slotId: null, departmentId }));
  return [...ofSlots, ...unplaced];
}
