import { describe, expect, it } from "vitest";
import { fieldAddress, fieldAnchor } from "../../../lib/goal-sheets/field-address";
import { fieldPlace } from "../../../lib/goal-sheets/field-place";
import { countCharacters, obstacles } from "../../../lib/goal-sheets/readiness";
import type { StoredSheetContent } from "../../../lib/goal-sheets/sheet-view";
import { getBuiltInForm } from "../../../lib/sheet-forms/built-in-forms";
import type { SheetForm } from "../../../lib/sheet-forms/schema";
import { emptyGoalContent, type SheetContent } from "../../../lib/sheet-forms/sheet-content";

function formOf(key: string): SheetForm {
  const form = getBuiltInForm(key);
  if (!form) throw new Error(`no form ${key}`);
  return form;
}

const complete: SheetContent = {
  header: { contact: "内線 100", aspiration: null, conductGuideline: null, basicPolicies: [], issues: [] },
  missions: [
    {
      text: "まちを支える",
      goals: [
        {
          ...emptyGoalContent(1),
          title: "表題",
          background: "経緯",
          purpose: "目的",
          currentState: "現状",
          targets: "目標",
          achievedState: "状態",
          means: "手段",
        },
      ],
    },
  ],
};

function withGoal(changes: Record<string, unknown>): SheetContent {
  const [mission] = complete.missions;
  const [goal] = mission?.goals ?? [];
  return {
    ...complete,
    missions: [{ text: "まちを支える", goals: [{ ...goal, ...changes }] }],
  } as SheetContent;
}

describe("what stands in the way of a submission", () => {
  const form = formOf("iga-2024");

  it("is nothing when every required field says something and none is too long", () => {
    expect(obstacles(form, complete)).toEqual([]);
  });

  it("names an empty required field, and one of blanks alone, by its place", () => {
    expect(obstacles(form, withGoal({ purpose: "", means: " 　\n" }))).toEqual([
      { path: "/missions/0/goals/0/purpose", kind: "missing" },
      { path: "/missions/0/goals/0/means", kind: "missing" },
    ]);
  });

  it("does not ask for fields that the form leaves open or does not have", () => {
    expect(obstacles(form, withGoal({ issues: "", policyNumbers: [], deadline: null }))).toEqual([]);
  });

  it("asks for the mission's text and for a goal at all", () => {
    expect(obstacles(form, { ...complete, missions: [{ text: "", goals: [] }] })).toEqual([
      { path: "/missions/0/text", kind: "missing" },
      { path: "/missions", kind: "missing" },
    ]);
  });

  it("names a text that is one character longer than the form allows, counting 𠮷 as one", () => {
    const limit = form.goal.find(({ field }) => field === "title")?.maxLength ?? 0;
    expect(obstacles(form, withGoal({ title: "𠮷".repeat(limit) }))).toEqual([]);
    expect(obstacles(form, withGoal({ title: "𠮷".repeat(limit + 1) }))).toEqual([
      { path: "/missions/0/goals/0/title", kind: "tooLong" },
    ]);
    expect(countCharacters("𠮷野家")).toBe(3);
  });

  it("asks the forms with paragraphs for them and adds their lengths up", () => {
    const kikugawa = formOf("kikugawa-2019");
    const paths = obstacles(kikugawa, complete).map(({ path }) => path);
    expect(paths).toContain("/header/basicPolicies");
    const limit = kikugawa.header.find(({ field }) => field === "issues")?.maxLength ?? 0;
    const half = { title: "見出し", text: "あ".repeat(limit / 2) };
    const crowded = { ...complete, header: { ...complete.header, issues: [half, half] } };
    expect(obstacles(kikugawa, crowded)).toContainEqual({ path: "/header/issues", kind: "tooLong" });
  });
});

describe("the way from an obstacle to its field", () => {
  const goal = { id: "g", number: 1, title: "" };
  const content = { missions: [{ id: "m", text: "", goals: [goal] }] } as unknown as StoredSheetContent;

  it("leads to header, mission and goal fields and to nothing else", () => {
    const place = (path: string) => {
      const address = fieldAddress("s", content, path);
      return address && fieldAnchor(address.subject.kind, address.subject.id, address.field);
    };
    expect(place("/header/contact")).toBe("sheet-s-contact");
    expect(place("/missions/0/text")).toBe("mission-m-text");
    expect(place("/missions/0/goals/0/purpose")).toBe("goal-g-purpose");
    expect(place("/missions")).toBeNull();
    expect(place("/missions/0/goals/7/purpose")).toBeNull();
  });
});

describe("which fields can be saved", () => {
  it("are those of the form, and the sections that carry a goal", () => {
    const iga2024 = formOf("iga-2024");
    expect(fieldPlace(iga2024, "goal", "background")).toEqual({ kind: "goal", field: "background" });
    expect(fieldPlace(iga2024, "goal", "sections")).toEqual({ kind: "goal", field: "sections" });
    expect(fieldPlace(iga2024, "goal", "deadline")).toBeNull();
    expect(fieldPlace(formOf("iga-2022"), "goal", "deadline")).toEqual({ kind: "goal", field: "deadline" });
    expect(fieldPlace(iga2024, "sheet", "state")).toBeNull();
    expect(fieldPlace(iga2024, "sheet", "aspiration")).toBeNull();
    expect(fieldPlace(formOf("iga-2021"), "sheet", "aspiration")).not.toBeNull();
    expect(fieldPlace(formOf("kikugawa-2019"), "mission", "text")).toBeNull();
    expect(fieldPlace(iga2024, "goal", "sheetId")).toBeNull();
  });
});
