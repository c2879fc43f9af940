import { describe, expect, it } from "vitest";
import { blockedReason, creationBlockedReason, type SheetFacts } from "../../../lib/goal-sheets/policy";
import { SHEET_ACTIONS, SHEET_STATES, type SheetAction } from "../../../lib/goal-sheets/workflow";
import { ACTORS, actorWith, DEPARTMENT, EVERYBODY, SHEET, TOWN, type Who } from "../../support/actors";

/**
 * The complete table role × state × action, written by hand from the product's description and not from the
 * workflow's own table. Per action one row per role; the six marks stand for the states in this order:
 * DRAFTING SUBMITTED IN_CONSULTATION RETURNED AGREED APPROVED.
 * `y` may, `s` not in this state, `f` not in this role, `n` does not even know of the sheet.
 */
const STATES = ["DRAFTING", "SUBMITTED", "IN_CONSULTATION", "RETURNED", "AGREED", "APPROVED"] as const;

const OUTSIDERS = { ADMINISTRATOR: "nnnnnn", OTHER_HEAD: "nnnnnn", NOBODY: "nnnnnn", FOREIGNER: "nnnnnn" };
const READERS_ONLY = { STAFF: "ffffff", SUPERVISOR: "ffffff", LEADER: "ffffff", ...OUTSIDERS };

const EXPECTED: Record<SheetAction, Record<Who, string>> = {
  read: {
    HEAD: "yyyyyy",
    DRAFTER: "yyyyyy",
    STAFF: "yyyyyy",
    SUPERVISOR: "yyyyyy",
    MAYORS_OFFICE: "yyyyyy",
    LEADER: "yyyyyy",
    ...OUTSIDERS,
  },
  edit: { HEAD: "yssyss", DRAFTER: "yssyss", MAYORS_OFFICE: "ffffff", ...READERS_ONLY },
  comment: {
    HEAD: "yyyyyy",
    DRAFTER: "yyyyyy",
    STAFF: "ffffff",
    SUPERVISOR: "yyyyyy",
    MAYORS_OFFICE: "yyyyyy",
    LEADER: "yyyyyy",
    ...OUTSIDERS,
  },
  delegate: { HEAD: "yyyyyy", DRAFTER: "ffffff", MAYORS_OFFICE: "ffffff", ...READERS_ONLY },
  submit: { HEAD: "yssyss", DRAFTER: "ffffff", MAYORS_OFFICE: "ffffff", ...READERS_ONLY },
  withdraw: { HEAD: "syssss", DRAFTER: "ffffff", MAYORS_OFFICE: "ffffff", ...READERS_ONLY },
  takeUp: { HEAD: "ffffff", DRAFTER: "ffffff", MAYORS_OFFICE: "syssss", ...READERS_ONLY },
  return: { HEAD: "ffffff", DRAFTER: "ffffff", MAYORS_OFFICE: "syysss", ...READERS_ONLY },
  agree: { HEAD: "ffffff", DRAFTER: "ffffff", MAYORS_OFFICE: "ssysss", ...READERS_ONLY },
  // An approved sheet whose edition is in force is amended instead (below): the table's sheets have none.
  reopen: { HEAD: "ffffff", DRAFTER: "ffffff", MAYORS_OFFICE: "ssssyy", ...READERS_ONLY },
  approve: { HEAD: "ffffff", DRAFTER: "ffffff", MAYORS_OFFICE: "ssssys", ...READERS_ONLY },
  publish: { HEAD: "ffffff", DRAFTER: "ffffff", MAYORS_OFFICE: "sssssy", ...READERS_ONLY },
  amend: { HEAD: "sssssy", DRAFTER: "ffffff", MAYORS_OFFICE: "sssssy", ...READERS_ONLY },
};

const YEAR_STATES = ["PREPARING", "OPEN", "CLOSED"] as const;
const ANSWERS = { s: "INVALID_TRANSITION", f: "FORBIDDEN", n: "NOT_FOUND" } as const;

function sheet(changes: Partial<SheetFacts>): SheetFacts {
  return {
    id: SHEET,
    municipalityId: TOWN,
    departmentId: DEPARTMENT,
    state: "DRAFTING",
    yearState: "OPEN",
    hasEditionInForce: true,
    ...changes,
  };
}

/** What the hand-written table says, with the year's state: outside an open year everything but reading waits. */
function expected(action: SheetAction, role: Who, stateAt: number, yearState: string): string | null {
  const mark = EXPECTED[action][role][stateAt];
  if (mark === "n") return ANSWERS.n;
  if (mark === "f") return ANSWERS.f;
  if (yearState !== "OPEN" && action !== "read") return ANSWERS.s;
  return mark === "y" ? null : ANSWERS.s;
}

describe("who may do what to a sheet", () => {
  it("is asked here for every action, every state and ten kinds of people", () => {
    expect([...SHEET_ACTIONS].toSorted()).toEqual(Object.keys(EXPECTED).toSorted());
    expect([...SHEET_STATES]).toEqual([...STATES]);
    for (const rows of Object.values(EXPECTED)) {
      expect(Object.keys(rows).toSorted()).toEqual(EVERYBODY.toSorted());
      expect(Object.values(rows).every((marks) => /^[ysfn]{6}$/.test(marks))).toBe(true);
    }
    expect(EVERYBODY).toHaveLength(10);
  });

  for (const action of Object.keys(EXPECTED) as SheetAction[]) {
    for (const role of EVERYBODY) {
      for (const yearState of YEAR_STATES) {
        it(`${action} by ${role} in a year that is ${yearState}`, () => {
          const answers = STATES.map((state) => {
            const facts = sheet({ state, yearState, hasEditionInForce: action !== "reopen" });
            return blockedReason(ACTORS[role], action, facts)?.code ?? null;
          });
          expect(answers).toEqual(STATES.map((_, at) => expected(action, role, at, yearState)));
        });
      }
    }
  }

  it("lets nobody amend a sheet of which no edition is in force", () => {
    const unpublished = sheet({ state: "APPROVED", hasEditionInForce: false });
    for (const role of ["HEAD", "MAYORS_OFFICE"] as const) {
      expect(blockedReason(ACTORS[role], "amend", unpublished)).toEqual({
        code: "INVALID_TRANSITION",
        reason: "noEditionInForce",
      });
    }
  });

  it("lets an approved sheet be amended and not reopened while an edition of it is in force", () => {
    const office = ACTORS.MAYORS_OFFICE;
    expect(blockedReason(office, "reopen", sheet({ state: "APPROVED" }))?.reason).toBe("editionInForce");
    expect(blockedReason(office, "reopen", sheet({ state: "AGREED" }))).toBeNull();
  });

  it("adds up what several roles of one person may do", () => {
    const both = actorWith({ roles: ["MAYORS_OFFICE"], headOf: [DEPARTMENT] });
    expect(blockedReason(both, "submit", sheet({}))).toBeNull();
    expect(blockedReason(both, "takeUp", sheet({ state: "SUBMITTED" }))).toBeNull();
  });

  it("names the state, or the year, that stands in the way", () => {
    expect(blockedReason(ACTORS.HEAD, "edit", sheet({ state: "SUBMITTED" }))?.reason).toBe("sheetSUBMITTED");
    expect(blockedReason(ACTORS.HEAD, "edit", sheet({ yearState: "CLOSED" }))?.reason).toBe("yearNotOpen");
  });
});

describe("who may make a year's missing sheets", () => {
  it("is the mayor's office alone, in an open year alone", () => {
    for (const role of EVERYBODY) {
      for (const yearState of YEAR_STATES) {
        const code = creationBlockedReason(ACTORS[role], yearState)?.code ?? null;
        // The foreigner's own town is the one whose year is asked about: tenancy keeps them to it.
        const office = role === "MAYORS_OFFICE" || role === "FOREIGNER";
        const answer = yearState === "OPEN" ? null : "INVALID_TRANSITION";
        expect(code, `${role} ${yearState}`).toBe(office ? answer : "FORBIDDEN");
      }
    }
  });
});
