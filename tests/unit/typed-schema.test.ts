import { describe, expect, it } from "vitest";
import { assessmentFormSchema, recordReadingSchema } from "@/lib/assessments/schema";
import { createRoundSchema, sessionRecordSchema, takeUpSheetSchema } from "@/lib/consultations/schema";
import { addDepartmentSchema, superviseSchema } from "@/lib/departments/schema";
import { bindFormSchema, milestonesSchema } from "@/lib/fiscal-years/schema";
import { fieldChangeSchema, transitionFormSchema } from "@/lib/goal-sheets/schema";
import { unreadableDates } from "@/lib/imports/corrections";
import { decodeDocument } from "@/lib/imports/text/decode";
import { givePostSchema } from "@/lib/people/schema";
import { approveSheetSchema } from "@/lib/publication/schema";
import {
  civilDateSchema,
  fiscalYearSchema,
  isStorable,
  unstorableFields,
  versionSchema,
} from "@/lib/typed-schema";

const ID = "5e8d48e1-385f-43a1-92b0-120f11166d22";
const TOO_LARGE = "2147483648";

type Schema = { safeParse(input: unknown): { success: boolean; error?: { issues: { path: unknown[] }[] } } };
const badPaths = (schema: Schema, input: unknown) =>
  schema.safeParse(input).error?.issues.map(({ path }) => path.join(".")) ?? [];

describe("text that a database stores", () => {
  it("holds no NUL and no half of a surrogate pair, and may hold every whole character", () => {
    expect(["髙𠮷①㎡", "👩‍🏫", "葛󠄀"].every(isStorable)).toBe(true);
    expect(["a\0b", "\ud842", "\udfb7x"].some(isStorable)).toBe(false);
  });

  it("is asked of every field of a form, and of the names of its files", () => {
    const form = new FormData();
    form.set("name", "総務部");
    form.set("file", new File(["x"], "目標.txt"));
    expect(unstorableFields(form)).toBeNull();
    form.set("note", "メモ\0");
    form.set("file", new File(["x"], "目標\0.txt"));
    expect(unstorableFields(form)).toEqual({ note: ["badInput"], file: ["badInput"] });
  });
});

describe("a document with half a character", () => {
  it("is no text, wherever it came from", () => {
    expect(decodeDocument("部長の目標\ud83d")).toEqual({ refused: "BINARY" });
    expect(decodeDocument("部長の目標👩‍🏫")).toEqual({ text: "部長の目標👩‍🏫" });
  });
});

describe("days, years and versions as typed", () => {
  it("takes days that a calendar and the database know, and answers others with badDate", () => {
    expect(civilDateSchema.parse("2024-02-29")).toBe("2024-02-29");
    for (const typed of ["2026-02-30", "2025-02-29", "0000-01-01", "0024-04-01", "2026-4-1", "", "明日"]) {
      expect(civilDateSchema.safeParse(typed).error?.issues.map(({ message }) => message)).toEqual([
        "badDate",
      ]);
    }
  });

  it("takes fiscal years within reach", () => {
    expect(fiscalYearSchema.parse("2026")).toBe(2026);
    for (const typed of ["", "1949", "2201", "2026.5", "99999999999", "x"]) {
      expect(fiscalYearSchema.safeParse(typed).error?.issues[0]?.message).toBe("badYear");
    }
  });

  it("takes versions that a column can hold", () => {
    expect(versionSchema.parse("2147483647")).toBe(2_147_483_647);
    for (const typed of ["0", "-1", "1.5", TOO_LARGE, "1e300", "x"]) {
      expect(versionSchema.safeParse(typed).error?.issues[0]?.message).toBe("badInput");
    }
  });
});

describe("the forms that carry them", () => {
  it.each<[string, Schema, unknown]>([
    ["version", transitionFormSchema, { sheetId: ID, version: TOO_LARGE }],
    ["version", assessmentFormSchema, { sheetId: ID, kind: "SELF", version: TOO_LARGE }],
    ["version", bindFormSchema, { year: "2026", version: TOO_LARGE, formKey: "iga-2024" }],
    ["version", approveSheetSchema, { sheetId: ID, version: TOO_LARGE }],
    ["sheetVersion", takeUpSheetSchema, { sessionId: ID, sheetId: ID, sheetVersion: TOO_LARGE }],
    ["decidedOn", approveSheetSchema, { sheetId: ID, version: "1", number: "12", decidedOn: "0000-01-01" }],
    [
      "date",
      recordReadingSchema,
      { sheetId: ID, targetMetricId: ID, date: "0000-01-01", value: "1", note: "", correctsId: "" },
    ],
    [
      "validTo",
      givePostSchema,
      {
        ...{ personId: ID, departmentId: ID, kind: "REGULAR", title: "部長" },
        ...{ validFrom: "2026-04-01", validTo: "0000-01-01" },
      },
    ],
    [
      "year",
      superviseSchema,
      { year: "99999999999", departmentId: ID, personId: ID, title: "副市長", validFrom: "2026-04-01" },
    ],
    ["year", addDepartmentSchema, { year: "3000", slug: "new", name: "新", nameEnglish: "", contact: "" }],
    [
      "year",
      createRoundSchema,
      {
        ...{ year: "99999999999", name: "春", season: "SPRING", room: "庁議室" },
        ...{ startsOn: "2026-04-08", endsOn: "2026-04-09" },
      },
    ],
    [
      "base",
      fieldChangeSchema,
      { subject: { kind: "goal", id: ID }, field: "title", base: "a\0", value: "" },
    ],
    [
      "value",
      fieldChangeSchema,
      { subject: { kind: "goal", id: ID }, field: "title", base: "", value: "\ud842" },
    ],
  ])("names %s as what is wrong", (field, schema, input) => {
    expect(badPaths(schema, input)).toEqual([field]);
  });

  it("names the year 0000 among a year's milestones and a proposal's corrections", () => {
    const milestones = { year: "2026", version: "1", "DRAFTING-dueOn": "0000-01-01" };
    expect(badPaths(milestonesSchema, milestones)).toContain("DRAFTING-dueOn");
    const corrections = new Map([
      ["/missions/0/goals/0/deadline", "0000-01-01"],
      ["/missions/0/goals/1/deadline", " 2026-03-31 "],
    ]);
    expect(unreadableDates(corrections)).toEqual(["/missions/0/goals/0/deadline"]);
  });

  it("takes each panelist's attendance once", () => {
    const row = { "members.0.panelistId": ID, "members.0.presence": "PRESENT", "members.0.deputyName": "" };
    const again = { "members.1.panelistId": ID, "members.1.presence": "ABSENT", "members.1.deputyName": "" };
    const record = { sessionId: ID, version: "1", notes: "" };
    expect(badPaths(sessionRecordSchema, { ...record, ...row })).toEqual([]);
    expect(badPaths(sessionRecordSchema, { ...record, ...row, ...again })).toEqual(["members"]);
  });
});
