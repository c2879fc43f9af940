import { describe, expect, it } from "vitest";
import { closingBlockedReason } from "../../lib/overview/policy";
import type { Progress } from "../../lib/overview/progress";
import { unfinishedSheets } from "../../lib/overview/unfinished";

const finished: Progress = {
  department: { id: "d", slug: "affairs", name: "総務部" },
  sheet: {
    id: "s",
    municipalityId: "m",
    departmentId: "d",
    state: "APPROVED",
    yearState: "OPEN",
    hasEditionInForce: true,
  },
  goalCount: 1,
  openComments: 0,
  edition: { number: 2, kind: "RESULTS" },
  unpublished: false,
  assessments: { kinds: ["SELF", "SUPERVISOR"], self: "FINAL", supervisor: "FINAL" },
  sessions: [],
  instructions: [],
};
const lacksOf = (changes: Partial<Progress>) =>
  unfinishedSheets({ departments: [{ ...finished, ...changes }] }).flatMap(({ lacks }) =>
    lacks.map(({ step }) => step),
  );

describe("what closing a year leaves unfinished", () => {
  it("is nothing where the text and the results are in force", () => {
    expect(lacksOf({})).toEqual([]);
    const assessments = { kinds: [], self: null, supervisor: null };
    expect(lacksOf({ assessments, edition: { number: 1, kind: "MANIFESTO" } })).toEqual([]);
  });

  it("is an assessment that was handed in and never made final", () => {
    const { assessments } = finished;
    expect(lacksOf({ assessments: { ...assessments, supervisor: "HANDED_IN" } })).toEqual(["supervisorOpen"]);
  });

  it("is an amendment under way, an approved text not in force, and results not published", () => {
    const { sheet } = finished;
    expect(lacksOf({ sheet: sheet && { ...sheet, state: "DRAFTING" } })).toEqual(["working"]);
    expect(lacksOf({ unpublished: true })).toEqual(["unpublished"]);
    expect(lacksOf({ edition: { number: 1, kind: "MANIFESTO" } })).toEqual(["resultsUnpublished"]);
  });

  it("closes with what was shown and confirmed, and asks nothing where all is finished", () => {
    expect(closingBlockedReason({ shown: "a", seen: "a", unfinished: 0 })).toBeNull();
    expect(closingBlockedReason({ shown: "a", seen: "b", unfinished: 0 })?.code).toBe("CONFLICT");
    expect(closingBlockedReason({ shown: "a", seen: "a", unfinished: 1 })?.reason).toBe("yearUnfinished");
    expect(closingBlockedReason({ shown: "a", confirmed: "a", seen: "a", unfinished: 1 })).toBeNull();
  });
});
