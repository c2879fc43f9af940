import { describe, expect, it } from "vitest";
import { builtInForms, getBuiltInForm } from "@/lib/sheet-forms/built-in-forms";
import { missingRequired } from "@/lib/sheet-forms/completeness";
import { goalColumns, goalFields, headerFields } from "@/lib/sheet-forms/form-fields";
import { type SheetForm, sheetFormSchema } from "@/lib/sheet-forms/schema";
import { emptyGoalContent, type SheetContent, sheetContentSchema } from "@/lib/sheet-forms/sheet-content";
import { titleLineText } from "@/lib/sheet-forms/title-line";

function form(key: string): SheetForm {
  const found = getBuiltInForm(key);
  if (!found) throw new Error(`no form ${key}`);
  return found;
}

const emptyHeader = {
  contact: null,
  aspiration: null,
  conductGuideline: null,
  basicPolicies: [],
  issues: [],
};

describe("built-in forms", () => {
  it.each(builtInForms.map((entry) => [entry.key, entry] as const))("%s is a valid form", (_, entry) => {
    expect(sheetFormSchema.parse(entry)).toEqual(entry);
  });

  it("survives a way through JSON, so that a municipality can store it", () => {
    for (const entry of builtInForms) expect(JSON.parse(JSON.stringify(entry))).toEqual(entry);
  });

  it("has a key of its own for each", () => {
    expect(new Set(builtInForms.map(({ key }) => key)).size).toBe(5);
    expect(getBuiltInForm("no-such-form")).toBeUndefined();
  });

  it("counts scale levels from the lowest and joins their ranges without a gap", () => {
    const scale = form("iga-2024").scale ?? [];
    expect(scale.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    const ranged = scale.slice(1);
    ranged.slice(1).forEach((level, index) => {
      expect(level.min).toBe(ranged[index]?.max);
      expect(level.minInclusive).not.toBe(ranged[index]?.maxInclusive);
    });
    expect(scale[0]).toMatchObject({ min: null, max: null });
    expect(scale[5]).toMatchObject({ min: 100, max: null, minInclusive: false });
  });

  it("refuses a form that is assessed without a scale", () => {
    expect(sheetFormSchema.safeParse({ ...form("miyazu-2023"), assessments: ["SELF"] }).success).toBe(false);
  });
});

describe("fields of a form", () => {
  it("leaves to the department what is not written on the sheet", () => {
    expect(headerFields(form("iga-2024")).map(({ field }) => field)).toEqual(["contact"]);
    expect(headerFields(form("kikugawa-2019")).map(({ field }) => field)).toEqual([
      "basicPolicies",
      "issues",
    ]);
  });

  it("keeps the goal fields in the form's order and groups those of one printed column", () => {
    expect(goalFields(form("miyazu-2023")).map(({ field }) => field)).toEqual(["title", "targets", "means"]);
    expect(goalColumns(form("iga-2024")).map(({ label, fields }) => [label.ja, fields.length])).toEqual([
      ["関連の施策・基本事業No", 1],
      ["表題", 1],
      ["現状や課題", 4],
      ["達成水準 (どこまでできれば達成したといえるか)", 3],
    ]);
  });

  it("writes the title line of a year", () => {
    expect(titleLineText(form("kikugawa-2019"), 2019, "総務部", "ja")).toBe("平成31年度 総務部の運営方針");
    expect(titleLineText(form("iga-2024"), 2024, "総務部", "en")).toContain("2024 (Reiwa 6)");
  });
});

describe("completeness", () => {
  const goal = {
    ...emptyGoalContent(1),
    title: "窓口の待ち時間を短くする",
    targets: "・平均10分以内",
    means: "・予約制を始める",
  };

  it("finds nothing missing in a complete sheet", () => {
    const content: SheetContent = {
      header: { ...emptyHeader, conductGuideline: "・正直に話します" },
      missions: [{ text: "待たせない役所にします", goals: [goal] }],
    };
    expect(sheetContentSchema.parse(content)).toEqual(content);
    expect(missingRequired(form("miyazu-2023"), content)).toEqual([]);
  });

  it("points at every required field that is empty or blank", () => {
    const content: SheetContent = {
      header: emptyHeader,
      missions: [{ text: null, goals: [goal, { ...goal, number: 2, title: " ", means: null }] }],
    };
    expect(missingRequired(form("miyazu-2023"), content)).toEqual([
      "/header/conductGuideline",
      "/missions/0/text",
      "/missions/0/goals/1/title",
      "/missions/0/goals/1/means",
    ]);
  });

  it("asks for no mission where the form knows none", () => {
    const content: SheetContent = {
      header: { ...emptyHeader, basicPolicies: [{ title: "a", text: "b" }], issues: [] },
      missions: [{ text: null, goals: [goal] }],
    };
    expect(missingRequired(form("kikugawa-2019"), content)).toEqual(["/header/issues"]);
  });

  it("asks for at least one goal", () => {
    const content = { header: { ...emptyHeader, contact: "0000-00-0000" }, missions: [] };
    expect(missingRequired(form("iga-2024"), content)).toEqual(["/missions"]);
  });
});
