import { describe, expect, it } from "vitest";
import { assessmentFormSchema, recordReadingSchema } from "@/lib/assessments/schema";
import { addSessionSchema, createRoundSchema, sessionRecordSchema } from "@/lib/consultations/schema";
import { todayInTokyo } from "@/lib/db/civil-date";
import { fieldMessages } from "@/lib/form-state";

const ID = "0190b5c2-7d11-7000-8000-000000000001";
const OTHER_ID = "0190b5c2-7d11-7000-8000-000000000002";

function messages(
  schema: { safeParse(input: unknown): { success: boolean; error?: unknown } },
  input: unknown,
) {
  const parsed = schema.safeParse(input);
  return parsed.success ? {} : fieldMessages(parsed.error as Parameters<typeof fieldMessages>[0]);
}

describe("rows of a form", () => {
  const record = { sessionId: ID, version: "2", notes: " 記録 " };

  it("are read as lists in their order, however they are sent", () => {
    const sent = {
      ...record,
      "members.1.panelistId": OTHER_ID,
      "members.1.presence": "DEPUTY",
      "members.1.deputyName": "次長",
      "members.0.panelistId": ID,
      "members.0.presence": "ABSENT",
      "members.0.deputyName": "",
    };
    expect(sessionRecordSchema.parse(sent)).toEqual({
      ...{ sessionId: ID, version: 2, notes: "記録" },
      members: [
        { panelistId: ID, presence: "ABSENT", deputyName: "" },
        { panelistId: OTHER_ID, presence: "DEPUTY", deputyName: "次長" },
      ],
    });
  });

  it("get their messages under the names of their fields", () => {
    const sent = {
      ...record,
      "members.0.panelistId": ID,
      "members.0.presence": "DEPUTY",
      "members.0.deputyName": " ",
    };
    expect(messages(sessionRecordSchema, sent)).toEqual({ "members.0.deputyName": ["required"] });
  });

  it("do not reach what every object has", () => {
    const sent = { ...record, "constructor.0.prototype": "x", "toString.0.x": "y" };
    expect(sessionRecordSchema.parse(sent)).toMatchObject({ members: [], notes: "記録" });
    expect(Object.hasOwn(Object.prototype, "x")).toBe(false);
  });
});

describe("a round as typed", () => {
  const typed = { year: "2026", name: "春", season: "SPRING", startsOn: "2026-04-08", room: "庁議室" };

  it("leaves out panelists without a title", () => {
    const row = { id: "", personId: "", required: "yes" };
    const panelists = [
      { ...row, title: " " },
      { ...row, title: "市長" },
    ];
    const parsed = createRoundSchema.parse({ ...typed, endsOn: "2026-04-24", panelists });
    expect(parsed.panelists).toEqual([{ id: null, title: "市長", personId: null, required: true }]);
  });

  it("may not end before it starts", () => {
    expect(messages(createRoundSchema, { ...typed, endsOn: "2026-04-07" })).toEqual({
      endsOn: ["endsBeforeStart"],
    });
  });
});

describe("a session as typed", () => {
  const typed = { roundId: ID, kind: "DEPARTMENT", departmentId: ID, date: "2026-04-13", start: "10:00" };

  it("may leave its end to the proposal, a reserve slot may not", () => {
    expect(addSessionSchema.parse({ ...typed, end: "" })).toMatchObject({ start: 600, end: null });
    const reserve = { ...typed, kind: "RESERVE", departmentId: "", end: "" };
    expect(messages(addSessionSchema, reserve)).toEqual({ end: ["required"] });
  });

  it("names what is wrong with its times, and the department that is missing", () => {
    expect(messages(addSessionSchema, { ...typed, end: "10:00" })).toEqual({ end: ["endsBeforeStart"] });
    expect(messages(addSessionSchema, { ...typed, start: "10時", end: "11:00" })).toEqual({
      start: ["badTime"],
    });
    expect(messages(addSessionSchema, { ...typed, departmentId: "", end: "" })).toEqual({
      departmentId: ["required"],
    });
  });
});

describe("an assessment as typed", () => {
  const row = { "rows.0.goalId": ID, "rows.0.externalCause": "", "rows.0.externalCauseOn": "" };
  const typed = {
    sheetId: ID,
    kind: "SELF",
    version: "1",
    ...row,
    "rows.0.levelId": "",
    "rows.0.reason": "",
  };

  it("may be saved unfinished, but not handed in", () => {
    expect(messages(assessmentFormSchema, { ...typed, intent: "save" })).toEqual({});
    expect(messages(assessmentFormSchema, { ...typed, intent: "handIn" })).toEqual({
      "rows.0.levelId": ["required"],
      "rows.0.reason": ["required"],
    });
  });

  it.each([
    ["１，２３４．５", "1234.5"],
    ["▲3", "-3"],
    ["12", "12"],
  ])("reads the figure %s", (value, decimal) => {
    const reading = { sheetId: ID, targetMetricId: ID, date: "2026-09-30", note: "", correctsId: "" };
    expect(recordReadingSchema.parse({ ...reading, value }).value).toBe(decimal);
  });

  it("takes a reading of today in Tokyo, but none of a day after it", () => {
    const reading = { sheetId: ID, targetMetricId: ID, note: "", correctsId: "", value: "1" };
    const today = todayInTokyo();
    const tomorrow = todayInTokyo(new Date(Date.now() + 86_400_000));
    expect(messages(recordReadingSchema, { ...reading, date: today })).toEqual({});
    expect(messages(recordReadingSchema, { ...reading, date: tomorrow })).toEqual({ date: ["futureDate"] });
  });

  it("refuses what is no figure", () => {
    const reading = { sheetId: ID, targetMetricId: ID, date: "", note: "", correctsId: "", value: "12件" };
    expect(messages(recordReadingSchema, reading)).toEqual({ date: ["badDate"], value: ["badNumber"] });
  });
});
