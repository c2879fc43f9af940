import { describe, expect, it } from "vitest";
import { commentFields, isAt, placedRemarks } from "../../../lib/goal-sheets/comment-place";
import { getBuiltInForm } from "../../../lib/sheet-forms/built-in-forms";

const form = getBuiltInForm("iga-2024");
if (!form) throw new Error("no form");

describe("where a comment stands", () => {
  const shown = (goalId: string | null) => commentFields(form, goalId);

  it("is its field where the part has that field", () => {
    const remarks = [
      { goalId: "g", field: "targets" },
      { goalId: "g", field: "sections" },
      { goalId: null, field: "contact" },
      { goalId: "g", field: null },
    ];
    expect(placedRemarks(remarks, shown)).toEqual(remarks);
  });

  it("is the part around it where the field is not there, so that nothing that was said is lost", () => {
    const remarks = [
      { goalId: null, field: "targets" },
      { goalId: "g", field: "aspiration" },
    ];
    expect(placedRemarks(remarks, shown)).toEqual([
      { goalId: null, field: null },
      { goalId: "g", field: null },
    ]);
  });

  it("takes the whole sheet, a goal and a field apart", () => {
    const remark = { goalId: "g", field: "targets" };
    expect(isAt(remark)(remark)).toBe(true);
    for (const other of [
      { goalId: "g", field: null },
      { goalId: null, field: "targets" },
      { goalId: "h", field: "targets" },
    ]) {
      expect(isAt(other)(remark)).toBe(false);
    }
  });

  it("never is a portrait, which belongs to the post", () => {
    expect(commentFields(form, null)).not.toContain("portrait");
    expect(commentFields(form, "g").slice(-2)).toEqual(["sections", "contributors"]);
  });
});
