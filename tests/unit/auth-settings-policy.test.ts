import { describe, expect, it } from "vitest";
import type { Actor, MunicipalRole } from "@/lib/auth/actor";
import { ORGANISATION_ACTIONS, blockedReason as organisationBlocked } from "@/lib/departments/policy";
import { blockedReason as yearBlocked } from "@/lib/fiscal-years/policy";
import { YEAR_ACTS, YEAR_STATES, YEAR_TRANSITIONS, type YearAction } from "@/lib/fiscal-years/workflow";
import { blockedReason as settingsBlocked } from "@/lib/municipalities/policy";
import { PEOPLE_ACTIONS, blockedReason as peopleBlocked } from "@/lib/people/policy";

const municipalityId = "town";

function actor(...roles: MunicipalRole[]): Actor {
  return {
    municipalityId,
    personId: "person",
    sessionId: "session",
    name: "担当",
    roles,
    headOf: ["department"],
    staffOf: ["department"],
    supervisorOf: ["department"],
    draftsFor: [],
  };
}

const YEAR_ACTIONS = [...Object.keys(YEAR_TRANSITIONS), ...Object.keys(YEAR_ACTS)] as YearAction[];

/** Actions that nothing stands against, by role and state; whatever is not named here is blocked. */
const MAY_WITH_YEAR: Record<MunicipalRole, Record<(typeof YEAR_STATES)[number], YearAction[]>> = {
  ADMINISTRATOR: {
    PREPARING: ["read", "create", "bindForm", "setMilestones", "setRules"],
    OPEN: ["read", "create", "setMilestones", "setRules"],
    CLOSED: ["read", "create"],
  },
  MAYORS_OFFICE: {
    PREPARING: ["open", "read", "create", "bindForm", "setMilestones", "setRules"],
    OPEN: ["close", "read", "create", "setMilestones", "setRules"],
    CLOSED: ["reopen", "read", "create"],
  },
  LEADER: { PREPARING: [], OPEN: [], CLOSED: [] },
};

describe("what may be done to a fiscal year", () => {
  for (const [role, states] of Object.entries(MAY_WITH_YEAR) as [
    MunicipalRole,
    Record<string, YearAction[]>,
  ][]) {
    it.each(YEAR_STATES)(`${role} while %s`, (state) => {
      const open = YEAR_ACTIONS.filter(
        (action) => yearBlocked(actor(role), action, { municipalityId, state }) === null,
      );
      expect(open.toSorted()).toEqual(states[state]?.toSorted());
    });
  }

  it("is not known to heads, staff and supervisors, nor to other municipalities", () => {
    const facts = { municipalityId, state: "OPEN" } as const;
    const stranger = { ...actor("MAYORS_OFFICE"), municipalityId: "elsewhere" };
    for (const who of [actor(), stranger]) {
      for (const action of YEAR_ACTIONS) expect(yearBlocked(who, action, facts)?.code).toBe("NOT_FOUND");
    }
  });

  it("tells an administrator that opening is the mayor's office's", () => {
    const blocked = yearBlocked(actor("ADMINISTRATOR"), "open", { municipalityId, state: "PREPARING" });
    expect(blocked).toEqual({ code: "FORBIDDEN", reason: "yearNotYours" });
  });
});

describe("what may be done to people", () => {
  const facts = { municipalityId, isLastAdministrator: false };

  it("is everything for administrators and unknown to everybody else", () => {
    for (const action of PEOPLE_ACTIONS) {
      expect(peopleBlocked(actor("ADMINISTRATOR"), action, facts)).toBeNull();
      expect(peopleBlocked(actor("MAYORS_OFFICE", "LEADER"), action, facts)?.code).toBe("NOT_FOUND");
      const stranger = { ...actor("ADMINISTRATOR"), municipalityId: "elsewhere" };
      expect(peopleBlocked(stranger, action, facts)?.code).toBe("NOT_FOUND");
    }
  });

  it("never takes the last administrator's role or sign-in", () => {
    const last = { municipalityId, isLastAdministrator: true };
    const blocked = PEOPLE_ACTIONS.filter((action) => peopleBlocked(actor("ADMINISTRATOR"), action, last));
    expect(blocked).toEqual(["withdrawRole", "disableAccount"]);
  });
});

describe("a post that was held before today", () => {
  it("can be ended, and not taken back", () => {
    const facts = { municipalityId, isLastAdministrator: false, beganBeforeToday: true };
    const blocked = PEOPLE_ACTIONS.filter((action) => peopleBlocked(actor("ADMINISTRATOR"), action, facts));
    expect(blocked).toEqual(["withdrawPost"]);
  });
});

describe("what may be done to the organisation", () => {
  const facts = { municipalityId, yearState: "OPEN" } as const;

  it("is everything for administrators and reading for the mayor's office", () => {
    for (const action of ORGANISATION_ACTIONS) {
      expect(organisationBlocked(actor("ADMINISTRATOR"), action, facts)).toBeNull();
      const office = organisationBlocked(actor("MAYORS_OFFICE"), action, facts);
      expect(office?.code).toBe(action === "read" ? undefined : "FORBIDDEN");
      expect(organisationBlocked(actor("LEADER"), action, facts)?.code).toBe("NOT_FOUND");
    }
  });

  it("is only reading in a closed year", () => {
    const closed = { municipalityId, yearState: "CLOSED" } as const;
    const open = ORGANISATION_ACTIONS.filter(
      (action) => !organisationBlocked(actor("ADMINISTRATOR"), action, closed),
    );
    expect(open).toEqual(["read"]);
  });
});

describe("the settings as a whole", () => {
  it("are known to administrators and the mayor's office only", () => {
    expect(settingsBlocked(actor("ADMINISTRATOR"), "readSettings")).toBeNull();
    expect(settingsBlocked(actor("MAYORS_OFFICE"), "readSettings")).toBeNull();
    expect(settingsBlocked(actor("LEADER"), "readSettings")?.code).toBe("NOT_FOUND");
    expect(settingsBlocked(actor(), "readSettings")?.code).toBe("NOT_FOUND");
  });
});
