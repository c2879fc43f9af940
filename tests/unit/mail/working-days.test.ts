import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isNationalHoliday } from "../../../lib/fiscal-years/holidays";
import { addWorkingDays, officeDays, workingDaysBetween } from "../../../lib/fiscal-years/working-days";

const openOn = officeDays(isNationalHoliday);

describe("when offices are open", () => {
  it.each([
    ["2026-04-06", true, "a Monday"],
    ["2026-04-04", false, "a Saturday"],
    ["2026-04-05", false, "a Sunday"],
    ["2026-04-29", false, "昭和の日"],
    ["2026-05-06", false, "the day off for 憲法記念日, which fell on a Sunday"],
    ["2026-09-22", false, "the day between two holidays"],
    ["2026-12-28", true, "the last working day of a year"],
    ["2026-12-29", false, "the first day of the turn of the year"],
    ["2027-01-03", false, "its last day"],
    ["2027-01-04", true, "the first working day of a year"],
  ])("%s: %s (%s)", (date, open) => {
    expect(openOn(date)).toBe(open);
  });
});

describe("counting working days", () => {
  it.each([
    ["2026-04-28", 1, "2026-04-30"],
    ["2026-05-01", 1, "2026-05-07"],
    ["2026-12-28", 1, "2027-01-04"],
    ["2026-05-07", -1, "2026-05-01"],
    ["2026-04-05", 1, "2026-04-06"],
    ["2026-04-05", 0, "2026-04-05"],
    ["2026-03-27", 10, "2026-04-10"],
  ])("from %s, %s days on is %s", (date, count, expected) => {
    expect(addWorkingDays(date, count, openOn)).toBe(expected);
  });

  it.each([
    ["2026-04-28", "2026-04-30", 1],
    ["2026-04-30", "2026-04-28", -1],
    ["2026-04-10", "2026-04-10", 0],
    ["2026-04-10", "2026-04-12", 0],
    ["2026-12-25", "2027-01-05", 3],
  ])("from %s to %s there are %s", (from, to, expected) => {
    expect(workingDaysBetween(from, to, openOn)).toBe(expected);
  });

  const day = fc
    .integer({ min: 0, max: 20_000 })
    .map((days) => new Date(Date.UTC(1990, 0, 1 + days)).toISOString().slice(0, 10));

  it("lands on an open day that lies as many working days away as was asked", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        const to = addWorkingDays(from, count, openOn);
        expect(openOn(to)).toBe(true);
        expect(workingDaysBetween(from, to, openOn)).toBe(count);
      }),
      { numRuns: 300 },
    );
  });

  it("comes back from an open day to where it began", () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 60 }), (from, count) => {
        fc.pre(openOn(from));
        const there = addWorkingDays(from, count, openOn);
        expect(addWorkingDays(there, -count, openOn)).toBe(from);
      }),
      { numRuns: 300 },
    );
  });
});
