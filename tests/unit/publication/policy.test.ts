import { describe, expect, it } from "vitest";
import { SHEET_STATES, type SheetState } from "@/lib/goal-sheets/workflow";
import { blockedReason, PUBLICATION_ACTIONS, type PublicationFacts } from "@/lib/publication/policy";
import { EDITION_STATES } from "@/lib/publication/workflow";
import { ACTORS, DEPARTMENT, EVERYBODY, SHEET, TOWN } from "../../support/actors";

const YEARS = ["PREPARING", "OPEN", "CLOSED"] as const;

/** Everything in order for every action, apart from what a case changes. */
function facts(
  sheet: Partial<PublicationFacts["sheet"]>,
  others: Partial<PublicationFacts> = {},
): PublicationFacts {
  return {
    sheet: {
      id: SHEET,
      municipalityId: TOWN,
      departmentId: DEPARTMENT,
      state: "APPROVED",
      yearState: "OPEN",
      hasEditionInForce: true,
      ...sheet,
    },
    approvalRequired: true,
    approvalRecorded: true,
    knowsLevels: true,
    selfAssessment: "HANDED_IN",
    nothingNew: [],
    editionState: "PUBLISHED",
    ...others,
  };
}

/** The states of the working copy in which the mayor's office may act, written down by hand. */
const MAY: Record<(typeof PUBLICATION_ACTIONS)[number], readonly SheetState[]> = {
  approve: ["AGREED"],
  MANIFESTO: ["APPROVED"],
  AMENDMENT: ["APPROVED"],
  RESULTS: ["DRAFTING", "SUBMITTED", "IN_CONSULTATION", "RETURNED", "AGREED", "APPROVED"],
  withdraw: ["DRAFTING", "SUBMITTED", "IN_CONSULTATION", "RETURNED", "AGREED", "APPROVED"],
};
const READERS = ["HEAD", "DRAFTER", "STAFF", "SUPERVISOR", "LEADER"];

const everyCase = EVERYBODY.flatMap((role) =>
  PUBLICATION_ACTIONS.flatMap((action) =>
    SHEET_STATES.flatMap((state) => YEARS.map((yearState) => ({ role, action, state, yearState }))),
  ),
);

describe("who may approve, publish and withdraw", () => {
  it.each(everyCase)("$role: $action with the sheet $state in a year $yearState", (each) => {
    const { role, action, state, yearState } = each;
    const hasEditionInForce = action !== "MANIFESTO";
    const blocked = blockedReason(ACTORS[role], action, facts({ state, yearState, hasEditionInForce }));
    if (READERS.includes(role)) return expect(blocked?.code).toBe("FORBIDDEN");
    if (role !== "MAYORS_OFFICE") return expect(blocked?.code).toBe("NOT_FOUND");
    const inTime = yearState === "OPEN" || action === "withdraw";
    if (inTime && MAY[action].includes(state)) return expect(blocked).toBeNull();
    expect(blocked?.code).toBe("INVALID_TRANSITION");
  });
});

describe("what must hold besides", () => {
  const reason = (
    ...[action, changed, sheet]: [Parameters<typeof blockedReason>[1], Partial<PublicationFacts>, object?]
  ) => blockedReason(ACTORS.MAYORS_OFFICE, action, facts(sheet ?? {}, changed))?.reason ?? null;

  it("asks for the decision on paper of this version, where the municipality does", () => {
    const missing = { approvalRecorded: false };
    expect(reason("MANIFESTO", missing, { hasEditionInForce: false })).toBe("approvalNotRecorded");
    expect(reason("AMENDMENT", missing)).toBe("approvalNotRecorded");
    expect(reason("AMENDMENT", { ...missing, approvalRequired: false })).toBeNull();
  });

  it("takes a first edition only where none is in force, and amendments and results only where one is", () => {
    expect(reason("MANIFESTO", {})).toBe("editionInForce");
    expect(reason("MANIFESTO", {}, { hasEditionInForce: false })).toBeNull();
    expect(reason("AMENDMENT", {}, { hasEditionInForce: false })).toBe("noEditionInForce");
    expect(reason("RESULTS", {}, { hasEditionInForce: false })).toBe("noEditionInForce");
  });

  it.each([
    [null, "selfAssessmentNotHandedIn"],
    ["OPEN", "selfAssessmentNotHandedIn"],
    ["RETURNED", "selfAssessmentNotHandedIn"],
    ["HANDED_IN", null],
    ["FINAL", null],
  ] as const)("publishes results of an assessment %s: %s", (selfAssessment, expected) => {
    expect(reason("RESULTS", { selfAssessment })).toBe(expected);
  });

  it("publishes the recorded figures of goals that are given no level, once there are new ones", () => {
    const without = { knowsLevels: false, selfAssessment: null };
    expect(reason("RESULTS", without)).toBeNull();
    expect(reason("RESULTS", { ...without, nothingNew: ["RESULTS"] })).toBe("nothingNewToPublish");
    expect(reason("RESULTS", without, { hasEditionInForce: false })).toBe("noEditionInForce");
    expect(reason("RESULTS", without, { yearState: "CLOSED" })).toBe("yearNotOpen");
  });

  it("publishes nothing that says only what the edition in force says", () => {
    expect(reason("AMENDMENT", { nothingNew: ["AMENDMENT", "MANIFESTO"] })).toBe("nothingNewToPublish");
    expect(reason("RESULTS", { nothingNew: ["AMENDMENT", "MANIFESTO"] })).toBeNull();
    expect(reason("RESULTS", { nothingNew: ["RESULTS"] })).toBe("nothingNewToPublish");
  });

  it.each(EDITION_STATES)("withdraws a published edition only: %s", (editionState) => {
    expect(reason("withdraw", { editionState })).toBe(
      editionState === "PUBLISHED" ? null : "editionNotPublished",
    );
  });
});
