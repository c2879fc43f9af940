import { describe, expect, it } from "vitest";
import { isNationalHoliday } from "../../../lib/fiscal-years/holidays";
import { addWorkingDays, officeDays } from "../../../lib/fiscal-years/working-days";
import { mailState } from "../../../lib/notifications/mail-state";
import { digestDate, newsEndsAt, nextAttempt } from "../../../lib/notifications/mail-timing";
import { isReservedAddress } from "../../../lib/notifications/reserved-names";
import { remindersOn } from "../../../lib/overview/reminder";

const openOn = officeDays(isNationalHoliday);
const inJapan = (moment: string) => new Date(`${moment}+09:00`);

describe("when a digest is due", () => {
  it.each([
    ["2026-04-06T08:29:59", null],
    ["2026-04-06T08:30:00", "2026-04-06"],
    ["2026-04-06T17:14:59", "2026-04-06"],
    ["2026-04-06T17:15:00", null],
    ["2026-04-05T09:00:00", null],
    ["2026-12-30T09:00:00", null],
  ])("at %s in Japan: %s", (moment, expected) => {
    expect(digestDate(inJapan(moment), openOn)).toBe(expected);
  });

  it("tells of what happened before half past eight", () => {
    expect(newsEndsAt("2026-04-06")).toEqual(inJapan("2026-04-06T08:30:00"));
  });

  it("waits longer after each failure and gives up after the fifth", () => {
    const now = inJapan("2026-04-06T08:30:00");
    const minutes = [1, 2, 3, 4, 5].map((attempts) => {
      const next = nextAttempt(attempts, now);
      return next && (next.getTime() - now.getTime()) / 60_000;
    });
    expect(minutes).toEqual([5, 15, 60, 180, null]);
  });
});

describe("addresses that lead nowhere", () => {
  it.each(["a@mihon.example", "a@x.TEST", "a@invalid", "a@localhost", "a@example.com", "a@mail.example.org"])(
    "%s",
    (address) => expect(isReservedAddress(address)).toBe(true),
  );

  it.each(["a@city.mihon.lg.jp", "a@test.city.jp", "example@city.jp", "a@myexample.com", "a@town.internal"])(
    "%s is none",
    (address) => expect(isReservedAddress(address)).toBe(false),
  );
});

describe("the state of a digest", () => {
  const now = new Date();
  const made = {
    address: "head@city.internal",
    sentAt: null,
    nextAttemptAt: null,
    attempts: 0,
    lastError: null,
  };
  it.each([
    ["SENT", { ...made, sentAt: now, attempts: 2 }],
    ["WAITING", { ...made, nextAttemptAt: now, attempts: 1, lastError: "451" }],
    ["FAILED", { ...made, attempts: 5, lastError: "451" }],
    ["FAILED", { ...made, lastError: "expired" }],
    ["NOT_TRIED", made],
    ["MADE_UP", { ...made, address: "soumu@mihon.example" }],
  ])("is %s", (state, digest) => {
    expect(mailState(digest)).toBe(state);
  });
});

describe("reminders", () => {
  const turn = (dueOn: string | null) => ({
    task: "draft" as const,
    by: ["HEAD"] as const,
    sheetId: "sheet",
    departmentName: "総務部",
    year: 2026,
    sessionId: null,
    dueOn,
  });
  const nearness = (today: string, dueOn: string | null, toldOn = addWorkingDays(today, -1, openOn)) =>
    remindersOn([turn(dueOn)], { today, toldOn, days: [10, 3, 1], openOn }).map(
      (reminder) => reminder.nearness,
    );

  it.each([
    ["2026-03-27", { when: "ahead", workingDays: 10 }],
    ["2026-04-07", { when: "ahead", workingDays: 3 }],
    ["2026-04-09", { when: "ahead", workingDays: 1 }],
    ["2026-04-10", { when: "today" }],
    ["2026-04-13", { when: "overdue" }],
  ])("come on %s for what is due on Friday, 10 April", (today, expected) => {
    expect(nearness(today, "2026-04-10")).toEqual([expected]);
  });

  it("keep quiet on the other days, and after the one for what is late", () => {
    for (const today of ["2026-03-26", "2026-03-30", "2026-04-06", "2026-04-08", "2026-04-14", "2026-05-07"])
      expect(nearness(today, "2026-04-10")).toEqual([]);
    expect(nearness("2026-04-10", null)).toEqual([]);
  });

  it("come on the last open day before a closed one", () => {
    expect(nearness("2026-05-01", "2026-05-04")).toEqual([{ when: "lastDay" }]);
    expect(nearness("2026-05-07", "2026-05-04")).toEqual([{ when: "overdue" }]);
  });

  it.each([
    ["2026-04-08", "2026-04-03", { when: "ahead", workingDays: 2 }],
    ["2026-04-10", "2026-03-20", { when: "today" }],
    ["2026-04-24", "2026-04-10", { when: "overdue" }],
    ["2026-04-20", "2026-04-09", { when: "overdue" }],
  ])("come on %s when the last told day was %s, as things stand then", (today, toldOn, expected) => {
    expect(nearness(today, "2026-04-10", toldOn)).toEqual([expected]);
  });

  it("keep quiet when no day of reminding was missed", () => {
    expect(nearness("2026-04-03", "2026-04-10", "2026-03-27")).toEqual([]);
    expect(nearness("2026-04-24", "2026-04-10", "2026-04-13")).toEqual([]);
    expect(nearness("2026-04-24", null, "2026-03-02")).toEqual([]);
  });
});
