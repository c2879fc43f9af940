import { describe, expect, it } from "vitest";
import {
  formatDuration,
  formatMinutes,
  inOrder,
  type OtherSession,
  overlaps,
  parseMinutes,
  proposedMinutes,
  type RoundPlan,
  type Slot,
  timetableWarnings,
} from "@/lib/consultations/timetable";
import { REAL_DOCUMENTS_ABSENT, realDocument } from "../../support/documents";

describe("times of a timetable", () => {
  it("reads and writes minutes after midnight", () => {
    expect(formatMinutes(14 * 60)).toBe("14:00");
    expect(formatMinutes(9 * 60 + 30)).toBe("09:30");
    expect(parseMinutes("14:00")).toBe(840);
    expect(parseMinutes(" 9:30 ")).toBe(570);
    expect(parseMinutes("９：３０")).toBe(570);
    expect(parseMinutes("24:00")).toBe(1440);
  });

  it.each(["", "14", "14:60", "25:00", "24:01", "1400", "14:5"])("does not read %j as a time", (text) => {
    expect(parseMinutes(text)).toBeNull();
  });

  it("writes durations as the printed timetable does", () => {
    expect([30, 60, 90, 120].map(formatDuration)).toEqual(["0:30", "1:00", "1:30", "2:00"]);
  });

  it("proposes longer sessions for more basic projects", () => {
    const counts = [0, 1, 3, 4, 6, 9, 13, 15, 16, 19, 40];
    expect(counts.map(proposedMinutes)).toEqual([60, 60, 60, 90, 90, 90, 90, 90, 120, 120, 120]);
  });
});

const MONDAY = "2026-04-13";

function slot(id: string, start: string, end: string, more: Partial<Slot> = {}): Slot {
  return {
    ...{ id, kind: "DEPARTMENT", state: "PLANNED", departmentId: id, date: MONDAY },
    startMinute: parseMinutes(start) ?? Number.NaN,
    endMinute: parseMinutes(end) ?? Number.NaN,
    ...more,
  };
}

function plan(slots: Slot[], more: Partial<RoundPlan> = {}): RoundPlan {
  return {
    ...{ startsOn: "2026-04-13", endsOn: "2026-04-24", room: "庁議室" },
    panelists: [
      { personId: "mayor", title: "市長" },
      { personId: null, title: "財政課長" },
    ],
    slots,
    others: [],
    departmentIds: [],
    ...more,
  };
}

const other: OtherSession = {
  ...{ date: MONDAY, startMinute: 600, endMinute: 660, roundName: "秋の協議", room: "第1会議室" },
  personIds: [],
};

describe("what speaks against a timetable", () => {
  it("finds nothing in a sound one", () => {
    const sound = plan([slot("a", "10:00", "11:00"), slot("b", "11:00", "12:30")], {
      departmentIds: ["a", "b"],
    });
    expect(timetableWarnings(sound)).toEqual([]);
  });

  it("marks both sessions that need the room at once, not those that follow each other", () => {
    const slots = [slot("b", "10:30", "11:30"), slot("a", "10:00", "11:00"), slot("c", "11:30", "12:00")];
    expect(timetableWarnings(plan(slots))).toEqual([
      { key: "roomTaken", slotId: "a", otherSlotId: "b" },
      { key: "roomTaken", slotId: "b", otherSlotId: "a" },
    ]);
    expect(overlaps(slot("a", "10:00", "11:00"), slot("b", "10:00", "11:00", { date: "2026-04-14" }))).toBe(
      false,
    );
  });

  it("lets a reserve slot take room and a cancelled session none", () => {
    const reserve = slot("r", "10:00", "11:00", { kind: "RESERVE", departmentId: null });
    const cancelled = slot("c", "10:00", "11:00", { state: "CANCELLED" });
    const warnings = timetableWarnings(plan([reserve, cancelled, slot("a", "10:30", "11:00")]));
    expect(warnings.map(({ slotId }) => slotId)).toEqual(["r", "a"]);
  });

  it("knows a panelist who sits in another round at the time", () => {
    const busy = { ...other, personIds: ["mayor", "somebody"] };
    const warnings = timetableWarnings(plan([slot("a", "10:30", "11:30")], { others: [busy] }));
    expect(warnings).toEqual([
      { key: "panelistElsewhere", slotId: "a", title: "市長", roundName: "秋の協議" },
    ]);
    const later = plan([slot("a", "11:00", "12:00")], { others: [busy] });
    expect(timetableWarnings(later)).toEqual([]);
  });

  it("knows that another round has the room", () => {
    const warnings = timetableWarnings(
      plan([slot("a", "10:30", "11:30")], { others: [{ ...other, room: "庁議室" }] }),
    );
    expect(warnings).toEqual([{ key: "roomTakenByRound", slotId: "a", roundName: "秋の協議" }]);
  });

  it("marks days outside the period, weekends and holidays", () => {
    const slots = [
      slot("before", "10:00", "11:00", { date: "2026-04-10" }),
      slot("saturday", "10:00", "11:00", { date: "2026-04-18" }),
      slot("holiday", "10:00", "11:00", { date: "2026-04-22" }),
    ];
    expect(timetableWarnings(plan(slots, { holidays: new Set(["2026-04-22"]) }))).toEqual([
      { key: "outsidePeriod", slotId: "before" },
      { key: "weekend", slotId: "saturday" },
      { key: "holiday", slotId: "holiday" },
    ]);
  });

  it("names departments without a session in their official order", () => {
    const cancelled = slot("b", "13:00", "14:00", { state: "CANCELLED" });
    const warnings = timetableWarnings(
      plan([slot("a", "10:00", "11:00"), cancelled], { departmentIds: ["c", "a", "b"] }),
    );
    expect(warnings).toEqual([
      { key: "departmentUnplaced", slotId: null, departmentId: "c" },
      { key: "departmentUnplaced", slotId: null, departmentId: "b" },
    ]);
  });

  it("puts slots in the order of day and time", () => {
    const slots = [
      slot("late", "14:00", "15:00"),
      slot("next", "09:00", "10:00", { date: "2026-04-14" }),
      slot("early", "9:00", "10:00"),
    ];
    expect(inOrder(slots).map(({ id }) => id)).toEqual(["early", "late", "next"]);
  });
});

const REAL = realDocument("iga-2022");

describe.skipIf(REAL === "")(`the real timetable of 2022 (${REAL_DOCUMENTS_ABSENT})`, () => {
  it("gives every department the minutes that are proposed for its basic projects", () => {
    const printed = [...REAL.matchAll(/\t(\d+:\d\d)\t(\d+:\d\d)\t\d:\d\d\t[^\t]+\t(\d+)/g)];
    expect(printed).toHaveLength(14);
    for (const [, start = "", end = "", count] of printed) {
      const minutes = (parseMinutes(end) ?? 0) - (parseMinutes(start) ?? 0);
      expect([count, minutes]).toEqual([count, proposedMinutes(Number(count))]);
    }
  });
});
