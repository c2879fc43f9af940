import { describe, expect, it } from "vitest";
import { type AssessmentFacts, blockedReason } from "@/lib/assessments/policy";
import {
  ASSESSMENT_ACTIONS,
  type AssessmentAction,
  type AssessmentKind,
  type AssessmentState,
} from "@/lib/assessments/workflow";
import { ACTORS, DEPARTMENT, EVERYBODY, SHEET, TOWN, type Who } from "../../support/actors";

const SHEET_READERS = "HEAD DRAFTER STAFF SUPERVISOR MAYORS_OFFICE LEADER";

type Stand = AssessmentState | "none";
const STANDS: Stand[] = ["none", "OPEN", "HANDED_IN", "RETURNED", "FINAL"];

function facts(
  self: Stand,
  supervisor: Stand,
  more: Partial<AssessmentFacts["sheet"]> = {},
): AssessmentFacts {
  return {
    sheet: {
      ...{ id: SHEET, municipalityId: TOWN, departmentId: DEPARTMENT, state: "APPROVED" },
      ...{ yearState: "OPEN", hasEditionInForce: true },
      ...more,
    },
    kinds: ["SELF", "SUPERVISOR"] satisfies AssessmentKind[],
    self: self === "none" ? null : self,
    supervisor: supervisor === "none" ? null : supervisor,
  };
}

/** Who may, and in which pairs of states "self/supervisor"; * stands for any. */
const TABLE: Record<AssessmentAction, { who: string; in: string[]; supervisorsRow?: true }> = {
  open: { who: "MAYORS_OFFICE", in: ["none/none"] },
  readSelf: { who: SHEET_READERS, in: ["*/*"] },
  readSupervisor: { who: "SUPERVISOR MAYORS_OFFICE LEADER HEAD", in: ["*/*"], supervisorsRow: true },
  recordReading: {
    who: "HEAD DRAFTER STAFF",
    in: ["none/*", "OPEN/*", "HANDED_IN/*", "RETURNED/*"],
  },
  editSelf: { who: "HEAD", in: ["OPEN/*", "RETURNED/*"] },
  handInSelf: { who: "HEAD", in: ["OPEN/*", "RETURNED/*"] },
  returnSelf: { who: "MAYORS_OFFICE", in: ["HANDED_IN/*"] },
  finaliseSelf: { who: "MAYORS_OFFICE", in: ["HANDED_IN/*"] },
  editSupervisor: {
    who: "SUPERVISOR",
    in: ["HANDED_IN/OPEN", "HANDED_IN/RETURNED", "FINAL/OPEN", "FINAL/RETURNED"],
    supervisorsRow: true,
  },
  handInSupervisor: {
    who: "SUPERVISOR",
    in: ["HANDED_IN/OPEN", "HANDED_IN/RETURNED", "FINAL/OPEN", "FINAL/RETURNED"],
    supervisorsRow: true,
  },
  returnSupervisor: { who: "MAYORS_OFFICE", in: ["*/HANDED_IN"], supervisorsRow: true },
  finaliseSupervisor: { who: "MAYORS_OFFICE", in: ["FINAL/HANDED_IN"], supervisorsRow: true },
};

function expectedCode(action: AssessmentAction, who: Who, self: Stand, supervisor: Stand) {
  const row = TABLE[action];
  if (!SHEET_READERS.split(" ").includes(who)) return "NOT_FOUND";
  const seesSupervisors = ["SUPERVISOR", "MAYORS_OFFICE", "LEADER"].includes(who);
  const headSees = who === "HEAD" && supervisor === "FINAL";
  if (row.supervisorsRow && !seesSupervisors && !headSees) return "NOT_FOUND";
  if (!row.who.split(" ").includes(who)) return "FORBIDDEN";
  const fits = row.in.some((pair) => {
    const [one, other] = pair.split("/");
    return (one === "*" || one === self) && (other === "*" || other === supervisor);
  });
  return fits ? null : "INVALID_TRANSITION";
}

describe("who may do what to an assessment, in every pair of states", () => {
  const cases = ASSESSMENT_ACTIONS.flatMap((action) => EVERYBODY.map((who) => ({ action, who })));
  const pairs = STANDS.flatMap((self) => STANDS.map((supervisor) => ({ self, supervisor })));

  it.each(cases)("$who · $action", ({ action, who }) => {
    const wrong = pairs.filter(({ self, supervisor }) => {
      const code = blockedReason(ACTORS[who], action, facts(self, supervisor))?.code ?? null;
      return code !== expectedCode(action, who, self, supervisor);
    });
    expect(wrong).toEqual([]);
  });

  it("answers whoever may not know of supervisor's rows as if there were none, whatever their state", () => {
    for (const who of ["DRAFTER", "STAFF"] as const) {
      const answers = pairs.flatMap(({ self, supervisor }) =>
        ASSESSMENT_ACTIONS.filter((action) => TABLE[action].supervisorsRow).map((action) =>
          JSON.stringify(blockedReason(ACTORS[who], action, facts(self, supervisor))),
        ),
      );
      expect(new Set(answers)).toEqual(new Set([JSON.stringify({ code: "NOT_FOUND", reason: "notFound" })]));
    }
  });
});

describe("what must hold before anything is assessed", () => {
  const may = (action: AssessmentAction, who: Who, of: AssessmentFacts) =>
    blockedReason(ACTORS[who], action, of)?.reason ?? null;

  it.each([
    ["the year is closed", { yearState: "CLOSED" }, "yearNotOpen"],
    ["the year is being prepared", { yearState: "PREPARING" }, "yearNotOpen"],
    ["the working copy is not approved", { state: "AGREED" }, "sheetNotApproved"],
    ["an amendment is being drafted", { state: "DRAFTING" }, "sheetNotApproved"],
    ["no edition is in force", { hasEditionInForce: false }, "noEditionInForce"],
  ] as const)("stops everything but reading while %s", (_, more, reason) => {
    expect(may("open", "MAYORS_OFFICE", facts("none", "none", more))).toBe(reason);
    expect(may("editSelf", "HEAD", facts("OPEN", "OPEN", more))).toBe(reason);
    expect(may("handInSelf", "HEAD", facts("OPEN", "OPEN", more))).toBe(reason);
    expect(may("editSupervisor", "SUPERVISOR", facts("HANDED_IN", "OPEN", more))).toBe(reason);
    expect(may("finaliseSelf", "MAYORS_OFFICE", facts("HANDED_IN", "OPEN", more))).toBe(reason);
    expect(may("readSelf", "STAFF", facts("FINAL", "FINAL", more))).toBeNull();
  });

  it("does not open what the form does not assess", () => {
    const without = { ...facts("none", "none"), kinds: [] };
    expect(may("open", "MAYORS_OFFICE", without)).toBe("formNotAssessed");
  });

  it("knows no supervisor's row where the form has the head's alone", () => {
    const selfOnly: AssessmentFacts = { ...facts("HANDED_IN", "none"), kinds: ["SELF"] };
    expect(may("editSupervisor", "SUPERVISOR", selfOnly)).toBe("formNotAssessed");
  });

  it("takes readings while a sheet is still being drafted, but not in a closed year", () => {
    expect(may("recordReading", "STAFF", facts("none", "none", { state: "DRAFTING" }))).toBeNull();
    expect(may("recordReading", "STAFF", facts("none", "none", { yearState: "CLOSED" }))).toBe("yearNotOpen");
  });
});
