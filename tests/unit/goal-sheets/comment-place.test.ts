import { describe, expect, it } from "vitest";
import {
  type CommentPlace,
  commentPlaces,
  goalIdOf,
  goalPlaces,
  headPlaces,
  isAt,
  placedRemarks,
  placeKey,
} from "../../../lib/goal-sheets/comment-place";
import { commentFormSchema } from "../../../lib/goal-sheets/comment-schema";
import type { SubjectKind } from "../../../lib/goal-sheets/field-place";
import type { StoredGoal, StoredSheetContent } from "../../../lib/goal-sheets/sheet-view";
import { getBuiltInForm } from "../../../lib/sheet-forms/built-in-forms";

function formOf(key: string) {
  const form = getBuiltInForm(key);
  if (!form) throw new Error("no form");
  return form;
}

const id = (digit: number) => `0190c0de-0000-7000-8000-00000000000${digit}`;
const [SHEET, POLICY, ISSUE, MISSION, GOAL] = [id(1), id(2), id(3), id(4), id(5)];
const goal = { id: GOAL } as StoredGoal;
const content = {
  header: {
    basicPolicies: [{ id: POLICY, title: "", text: "" }],
    issues: [{ id: ISSUE, title: "", text: "" }],
  },
  missions: [{ id: MISSION, text: "", sdgs: [], goals: [goal] }],
} as unknown as StoredSheetContent;
const sheetOf = (key: string) => ({ sheet: { id: SHEET }, form: formOf(key), content });
const at = (kind: SubjectKind, subject: string, field: string | null): CommentPlace => ({
  subject: { kind, id: subject },
  field,
});

describe("what can be commented on", () => {
  const keys = (key: string) => headPlaces(sheetOf(key)).map(placeKey);

  it("is the sheet, every text of its head and every mission, in the form's order", () => {
    const own = keys("iga-2021");
    expect(own[0]).toBe(`sheet-${SHEET}`);
    expect(own).toContain(`sheet-${SHEET}-aspiration`);
    expect(own.at(-1)).toBe(`mission-${MISSION}-text`);
    expect(own.filter((key) => key.includes("portrait"))).toEqual([]);
  });

  it("is every headed paragraph after its heading where the form has them", () => {
    const own = keys("kikugawa-2019").filter((key) => /paragraph|basicPolicies|issues/.test(key));
    expect(own).toEqual([
      `sheet-${SHEET}-basicPolicies`,
      `paragraph-${POLICY}-title`,
      `paragraph-${POLICY}-text`,
      `sheet-${SHEET}-issues`,
      `paragraph-${ISSUE}-title`,
      `paragraph-${ISSUE}-text`,
    ]);
  });

  it("is a goal and all its fields, and who carries it", () => {
    const fields = goalPlaces(formOf("iga-2024"), goal).map(({ field }) => field);
    expect(fields[0]).toBeNull();
    expect(fields.slice(-2)).toEqual(["sections", "contributors"]);
    expect(fields).toContain("targets");
  });

  it("is the mission's SDGs where the form asks for them", () => {
    expect(keys("miyazu-2023")).toContain(`mission-${MISSION}-sdgs`);
  });

  it("comes out of a form as it went in, and nothing else does", () => {
    for (const place of commentPlaces(sheetOf("kikugawa-2019"))) {
      const parsed = commentFormSchema.parse({ sheetId: SHEET, place: placeKey(place), text: "x" });
      expect(parsed.place).toEqual(place);
    }
    for (const place of ["", "goal-1-title", `town-${GOAL}-title`, `goal-${GOAL}-<b>`])
      expect(commentFormSchema.safeParse({ sheetId: SHEET, place, text: "x" }).success).toBe(false);
  });
});

describe("where a comment stands", () => {
  const places = commentPlaces(sheetOf("iga-2024"));

  it("is its place where the sheet has it", () => {
    const remarks = [
      at("goal", GOAL, "targets"),
      at("goal", GOAL, "sections"),
      at("sheet", SHEET, "contact"),
      at("goal", GOAL, null),
      at("mission", MISSION, "text"),
    ];
    expect(placedRemarks(remarks, places)).toEqual(remarks);
  });

  it("is the part around it where the field is not there, so that nothing that was said is lost", () => {
    const remarks = [at("sheet", SHEET, "targets"), at("goal", GOAL, "aspiration")];
    expect(placedRemarks(remarks, places)).toEqual([at("sheet", SHEET, null), at("goal", GOAL, null)]);
  });

  it("is the sheet while its goal, mission or paragraph is removed, whatever the field is called", () => {
    const remarks = [
      at("goal", id(9), "issues"),
      at("mission", id(9), "text"),
      at("paragraph", id(9), "title"),
    ];
    const own = placedRemarks(remarks, commentPlaces(sheetOf("kikugawa-2019")));
    expect(own).toEqual(remarks.map(() => ({ ...at("sheet", SHEET, null), gone: true })));
  });

  it("takes the whole sheet, a goal and a field apart", () => {
    const remark = at("goal", GOAL, "targets");
    expect(isAt(remark)(remark)).toBe(true);
    for (const other of [at("goal", GOAL, null), at("sheet", SHEET, "targets"), at("goal", id(9), "targets")])
      expect(isAt(other)(remark)).toBe(false);
    expect(goalIdOf(remark)).toBe(GOAL);
    expect(goalIdOf(at("mission", MISSION, "text"))).toBeNull();
  });
});
