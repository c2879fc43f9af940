import { describe, expect, it } from "vitest";
import { blockedReason, type RoundFacts, type SessionFacts } from "@/lib/consultations/policy";
import {
  ROUND_ACTION_NAMES,
  type RoundAction,
  SESSION_ACTION_NAMES,
  type SessionAction,
} from "@/lib/consultations/workflow";
import { ACTORS, DEPARTMENT, EVERYBODY, SHEET, TOWN, type Who } from "../../support/actors";

const ROUND_TABLE: Record<RoundAction, { who: string; years: string; draftOnly?: true }> = {
  readRound: { who: "MAYORS_OFFICE LEADER", years: "PREPARING OPEN CLOSED" },
  createRound: { who: "MAYORS_OFFICE", years: "PREPARING OPEN" },
  editRound: { who: "MAYORS_OFFICE", years: "PREPARING OPEN" },
  addSession: { who: "MAYORS_OFFICE", years: "PREPARING OPEN" },
  releaseRound: { who: "MAYORS_OFFICE", years: "PREPARING OPEN", draftOnly: true },
};
const RELEASED_ROUND_READERS = "HEAD DRAFTER STAFF SUPERVISOR OTHER_HEAD";

describe("who may do what to a round", () => {
  const years = ["PREPARING", "OPEN", "CLOSED"] as const;
  const rounds = years.flatMap((yearState) =>
    [true, false].map((released): RoundFacts => ({ municipalityId: TOWN, yearState, released })),
  );
  const cases = ROUND_ACTION_NAMES.flatMap((action) =>
    EVERYBODY.flatMap((who) => rounds.map((round) => ({ action, who, round }))),
  );

  it.each(cases)("$who · $action · $round.yearState · released $round.released", ({ action, who, round }) => {
    const row = ROUND_TABLE[action];
    const reads =
      ["MAYORS_OFFICE", "LEADER"].includes(who) ||
      (round.released && RELEASED_ROUND_READERS.split(" ").includes(who));
    const code = blockedReason(ACTORS[who], action, round)?.code ?? null;
    if (!reads) expect(code).toBe("NOT_FOUND");
    else if (action === "readRound") expect(code).toBeNull();
    else if (!row.who.split(" ").includes(who)) expect(code).toBe("FORBIDDEN");
    else if (!row.years.split(" ").includes(round.yearState)) expect(code).toBe("INVALID_TRANSITION");
    else if (row.draftOnly && round.released) expect(code).toBe("INVALID_TRANSITION");
    else expect(code).toBeNull();
  });
});

const EVERY_STATE = "PLANNED HELD CANCELLED";
const EVERY_SHEET = "none DRAFTING SUBMITTED IN_CONSULTATION RETURNED AGREED APPROVED";
const SESSION_TABLE: Record<SessionAction, { who: string; states: string; sheets: string; years: string }> = {
  readSession: {
    who: "HEAD DRAFTER STAFF SUPERVISOR MAYORS_OFFICE LEADER",
    states: EVERY_STATE,
    sheets: EVERY_SHEET,
    years: "PREPARING OPEN CLOSED",
  },
  readNotes: {
    who: "MAYORS_OFFICE LEADER",
    states: EVERY_STATE,
    sheets: EVERY_SHEET,
    years: "PREPARING OPEN CLOSED",
  },
  moveSession: { who: "MAYORS_OFFICE", states: "PLANNED", sheets: EVERY_SHEET, years: "PREPARING OPEN" },
  cancelSession: { who: "MAYORS_OFFICE", states: "PLANNED", sheets: EVERY_SHEET, years: "PREPARING OPEN" },
  recordSession: { who: "MAYORS_OFFICE", states: "PLANNED", sheets: "SUBMITTED", years: "OPEN" },
  editRecord: { who: "MAYORS_OFFICE", states: "HELD", sheets: EVERY_SHEET, years: "OPEN" },
  recordDecision: { who: "MAYORS_OFFICE", states: "HELD", sheets: EVERY_SHEET, years: "OPEN" },
  takeUpSheet: { who: "MAYORS_OFFICE", states: "HELD", sheets: "SUBMITTED", years: "OPEN" },
  returnSheet: { who: "MAYORS_OFFICE", states: "HELD", sheets: "SUBMITTED IN_CONSULTATION", years: "OPEN" },
  agreeSheet: { who: "MAYORS_OFFICE", states: "HELD", sheets: "IN_CONSULTATION", years: "OPEN" },
  replyToInstruction: { who: "HEAD", states: "HELD", sheets: EVERY_SHEET, years: "OPEN" },
  acceptReply: { who: "MAYORS_OFFICE", states: "HELD", sheets: EVERY_SHEET, years: "OPEN" },
};
const DEPARTMENT_READERS = ["HEAD", "DRAFTER", "STAFF", "SUPERVISOR"];

type Standing = {
  state: SessionFacts["state"];
  sheet: SessionFacts["sheets"][number]["state"] | "none";
  yearState: RoundFacts["yearState"];
  released: boolean;
};

function session({ state, sheet, yearState, released }: Standing): SessionFacts {
  return {
    ...{ municipalityId: TOWN, departmentId: DEPARTMENT, kind: "DEPARTMENT", state, yearState, released },
    sheets: sheet === "none" ? [] : [{ id: SHEET, state: sheet }],
  };
}

const STANDINGS: Standing[] = (EVERY_STATE.split(" ") as Standing["state"][]).flatMap((state) =>
  (EVERY_SHEET.split(" ") as Standing["sheet"][]).flatMap((sheet) =>
    (["PREPARING", "OPEN", "CLOSED"] as const).flatMap((yearState) =>
      [true, false].map((released) => ({ state, sheet, yearState, released })),
    ),
  ),
);

function expectedCode(action: SessionAction, who: Who, standing: Standing) {
  const row = SESSION_TABLE[action];
  // Somebody named a drafter of the sheet is known by that sheet alone.
  const own = DEPARTMENT_READERS.includes(who) && !(who === "DRAFTER" && standing.sheet === "none");
  const known = standing.released || standing.state === "HELD";
  if (!(["MAYORS_OFFICE", "LEADER"].includes(who) || (own && known))) return "NOT_FOUND";
  if (!row.who.split(" ").includes(who)) return "FORBIDDEN";
  const possible =
    row.years.split(" ").includes(standing.yearState) &&
    row.states.split(" ").includes(standing.state) &&
    row.sheets.split(" ").includes(standing.sheet);
  return possible ? null : "INVALID_TRANSITION";
}

describe("who may do what to a session, in every state of session, sheet and year", () => {
  const cases = SESSION_ACTION_NAMES.flatMap((action) => EVERYBODY.map((who) => ({ action, who })));

  it.each(cases)("$who · $action", ({ action, who }) => {
    const wrong = STANDINGS.filter((standing) => {
      const code = blockedReason(ACTORS[who], action, session(standing))?.code ?? null;
      return code !== expectedCode(action, who, standing);
    });
    expect(wrong).toEqual([]);
  });

  it("says which state of the sheet stands in the way", () => {
    const planned = session({ state: "PLANNED", sheet: "DRAFTING", yearState: "OPEN", released: true });
    expect(blockedReason(ACTORS.MAYORS_OFFICE, "recordSession", planned)?.reason).toBe("sheetDRAFTING");
    const without = { ...planned, sheets: [] };
    expect(blockedReason(ACTORS.MAYORS_OFFICE, "recordSession", without)?.reason).toBe("sessionWithoutSheet");
  });

  it("keeps reserve slots from everybody but the secretariat and the leaders", () => {
    const facts = session({ state: "PLANNED", sheet: "none", yearState: "OPEN", released: true });
    const reserve: SessionFacts = { ...facts, kind: "RESERVE", departmentId: null };
    const readers = EVERYBODY.filter((who) => blockedReason(ACTORS[who], "readSession", reserve) === null);
    expect(readers).toEqual(["MAYORS_OFFICE", "LEADER"]);
    expect(blockedReason(ACTORS.MAYORS_OFFICE, "recordSession", reserve)?.reason).toBe("sessionWithoutSheet");
  });
});
