import { describe, expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor";
import { blockedReason } from "../../lib/goal-sheets/policy";
import { SHEET_STATES, type SheetAction, type SheetState } from "../../lib/goal-sheets/workflow";
import { awaitedAt, byDay, partAwaited, type Turn } from "../../lib/overview/awaiting";
import { taskAddress } from "../../lib/overview/labels";
import {
  type Progress,
  STEPS,
  type Standing,
  standingOf,
  type YearProgress,
} from "../../lib/overview/progress";
import { ACTORS, DEPARTMENT, SHEET, TOWN } from "../support/actors";

const YEAR: YearProgress = {
  year: 2026,
  state: "OPEN",
  milestones: [
    { kind: "DRAFTING", startsOn: "2026-04-01", dueOn: "2026-04-10" },
    { kind: "CONSULTATION", startsOn: null, dueOn: "2026-04-24" },
    { kind: "PUBLICATION", startsOn: null, dueOn: "2026-05-29" },
    { kind: "YEAR_END", startsOn: "2027-03-01", dueOn: "2027-03-31" },
  ],
  departments: [],
};
const SPRING = "2026-04-08";

function progressIn(state: SheetState, changes: Partial<Progress> = {}): Progress {
  const edition = changes.edition ?? null;
  return {
    department: { id: DEPARTMENT, slug: "general-affairs", name: "総務部" },
    sheet: {
      id: SHEET,
      municipalityId: TOWN,
      departmentId: DEPARTMENT,
      state,
      yearState: "OPEN",
      hasEditionInForce: edition !== null,
    },
    goalCount: 3,
    openComments: 0,
    edition,
    unpublished: edition === null,
    assessments: { kinds: ["SELF", "SUPERVISOR"], self: null, supervisor: null },
    sessions: [],
    instructions: [],
    ...changes,
  };
}

const { HEAD, DRAFTER, STAFF, SUPERVISOR, LEADER, MAYORS_OFFICE: OFFICE } = ACTORS;

function awaiting(who: Actor, progress: Progress, today = SPRING, complete = false) {
  const list = awaitedAt(progress, YEAR, today, complete).map((awaited) => ({ awaited, progress }));
  const { mine, others } = partAwaited(who, list);
  return { mine: mine.map(({ task }) => task), others: others.map(({ task }) => task) };
}

const PUBLISHED = { number: 1, kind: "MANIFESTO" } as const;
const HELD = { id: "held", state: "HELD", date: "2026-04-13" } as const;
const PLANNED = { id: "planned", state: "PLANNED", date: "2026-04-20" } as const;

describe("what awaits whom", () => {
  it.each([
    ["DRAFTING", HEAD, "draft"],
    ["RETURNED", HEAD, "revise"],
    ["SUBMITTED", OFFICE, "schedule"],
    ["IN_CONSULTATION", OFFICE, "conclude"],
    ["AGREED", OFFICE, "approve"],
    ["APPROVED", OFFICE, "publish"],
  ] as const)("in %s is one thing for one side", (state, who, task) => {
    const other = who === HEAD ? OFFICE : HEAD;
    expect(awaiting(who, progressIn(state))).toEqual({ mine: [task], others: [] });
    expect(awaiting(other, progressIn(state))).toEqual({ mine: [], others: [task] });
    expect(awaiting(LEADER, progressIn(state))).toEqual({ mine: [], others: [] });
    expect(awaiting(STAFF, progressIn(state))).toEqual({ mine: [], others: [] });
  });

  it("offers nothing that the sheet's own policy refuses", () => {
    const asked: Partial<Record<Turn["task"], SheetAction>> = {
      draft: "edit",
      submit: "submit",
      revise: "edit",
      amend: "edit",
      answerComments: "comment",
      schedule: "takeUp",
      recordSession: "takeUp",
      takeUp: "takeUp",
      conclude: "agree",
      approve: "approve",
      publish: "publish",
    };
    let offered = 0;
    for (const state of SHEET_STATES) {
      for (const changes of [
        {},
        { edition: PUBLISHED },
        { sessions: [HELD] },
        { sessions: [PLANNED] },
        { openComments: 2 },
      ]) {
        for (const complete of [true, false]) {
          for (const who of [HEAD, DRAFTER, OFFICE, SUPERVISOR, LEADER]) {
            const progress = progressIn(state, changes);
            for (const task of awaiting(who, progress, SPRING, complete).mine) {
              const action = asked[task];
              if (!action || !progress.sheet) continue;
              offered += 1;
              expect([task, state, blockedReason(who, action, progress.sheet)]).toEqual([task, state, null]);
            }
          }
        }
      }
    }
    expect(offered).toBeGreaterThan(20);
  });

  it("turns a draft that lacks nothing into one to submit, for the head alone", () => {
    expect(awaiting(HEAD, progressIn("DRAFTING"), SPRING, true).mine).toEqual(["submit"]);
    expect(awaiting(DRAFTER, progressIn("DRAFTING"), SPRING, false).mine).toEqual(["draft"]);
    expect(awaiting(DRAFTER, progressIn("DRAFTING"), SPRING, true).mine).toEqual([]);
    expect(awaiting(HEAD, progressIn("DRAFTING", { edition: PUBLISHED }), SPRING, true).mine).toEqual([
      "amend",
    ]);
  });

  it("leads a submitted sheet to its planned session, and to the held one when it comes again", () => {
    const planned = progressIn("SUBMITTED", { sessions: [HELD, PLANNED] });
    const [record] = awaitedAt(planned, YEAR, SPRING);
    expect(record).toMatchObject({ task: "recordSession", sessionId: "planned", dueOn: "2026-04-20" });
    const [again] = awaitedAt(progressIn("SUBMITTED", { sessions: [HELD] }), YEAR, SPRING);
    expect(again).toMatchObject({ task: "takeUp", sessionId: "held" });
    expect(again && taskAddress(again)).toBe("/desk/consultations/sessions/held");
  });

  it("shows leaders the sessions to come, not those gone by", () => {
    const progress = progressIn("SUBMITTED", { sessions: [PLANNED] });
    expect(awaiting(LEADER, progress, "2026-04-20").mine).toEqual(["attend"]);
    expect(awaiting(LEADER, progress, "2026-04-21").mine).toEqual([]);
  });

  it("gathers a session's open instructions, due with the first", () => {
    const instructions = [
      { sessionId: "held", dueOn: "2026-05-20", replied: false },
      { sessionId: "held", dueOn: "2026-05-08", replied: false },
      { sessionId: "held", dueOn: null, replied: true },
    ];
    const progress = progressIn("RETURNED", { instructions, sessions: [HELD] });
    expect(awaiting(HEAD, progress)).toEqual({ mine: ["revise", "reply"], others: ["acceptReply"] });
    expect(awaiting(OFFICE, progress)).toEqual({ mine: ["acceptReply"], others: ["revise", "reply"] });
    const reply = awaitedAt(progress, YEAR, SPRING).find(({ task }) => task === "reply");
    expect(reply?.dueOn).toBe("2026-05-08");
  });

  it("lets an approved sheet rest once published, until it is approved anew or the year's end begins", () => {
    const published = progressIn("APPROVED", { edition: PUBLISHED });
    expect(awaiting(OFFICE, published).mine).toEqual([]);
    expect(awaiting(OFFICE, { ...published, unpublished: true }).mine).toEqual(["publish"]);
    expect(awaiting(OFFICE, published, "2027-02-28").mine).toEqual([]);
    expect(awaiting(OFFICE, published, "2027-03-01").mine).toEqual(["openAssessment"]);
  });

  it("goes through the assessments, and keeps the supervisor's from the head", () => {
    const assessed = (self: "OPEN" | "HANDED_IN" | "FINAL", supervisor: "OPEN" | "HANDED_IN" | "FINAL") =>
      progressIn("APPROVED", {
        edition: PUBLISHED,
        assessments: { kinds: ["SELF", "SUPERVISOR"], self, supervisor },
      });
    expect(awaiting(HEAD, assessed("OPEN", "OPEN"))).toEqual({ mine: ["selfAssess"], others: [] });
    expect(awaiting(SUPERVISOR, assessed("OPEN", "OPEN")).mine).toEqual([]);
    expect(awaiting(SUPERVISOR, assessed("HANDED_IN", "OPEN")).mine).toEqual(["supervisorAssess"]);
    expect(awaiting(HEAD, assessed("HANDED_IN", "OPEN")).others).toEqual(["finaliseSelf"]);
    expect(awaiting(OFFICE, assessed("HANDED_IN", "OPEN"))).toEqual({
      mine: ["finaliseSelf"],
      others: ["supervisorAssess"],
    });
    expect(awaiting(OFFICE, assessed("FINAL", "HANDED_IN")).mine).toEqual([
      "finaliseSupervisor",
      "publishResults",
    ]);
    const results = { ...assessed("FINAL", "FINAL"), edition: { number: 2, kind: "RESULTS" } as const };
    expect(awaiting(OFFICE, results)).toEqual({ mine: [], others: [] });
  });

  it("is nothing in a year that is not open, and nothing without a sheet", () => {
    expect(awaitedAt(progressIn("DRAFTING"), { ...YEAR, state: "CLOSED" }, SPRING)).toEqual([]);
    expect(awaitedAt({ ...progressIn("DRAFTING"), sheet: null }, YEAR, SPRING)).toEqual([]);
  });

  it("stands by day, what has none last", () => {
    const tasks = awaitedAt(
      progressIn("AGREED", {
        sessions: [HELD],
        instructions: [
          { sessionId: "a", dueOn: null, replied: false },
          { sessionId: "b", dueOn: "2026-04-30", replied: false },
        ],
      }),
      YEAR,
      SPRING,
    );
    expect(byDay(tasks).map(({ dueOn }) => dueOn)).toEqual(["2026-04-30", "2026-05-29", null]);
  });
});

describe("how a department stands at a step", () => {
  const standings = (progress: Progress, today: string, year = YEAR): Standing[] =>
    STEPS.map((step) => standingOf(progress, step, year, today));

  it("is late from the day after it was due", () => {
    const draft = progressIn("DRAFTING");
    expect(standingOf(draft, "submitted", YEAR, "2026-04-10")).toBe("OPEN");
    expect(standingOf(draft, "submitted", YEAR, "2026-04-11")).toBe("LATE");
  });

  it("is done for every step before the state it has reached", () => {
    expect(standings(progressIn("AGREED"), SPRING).slice(0, 4)).toEqual(["DONE", "DONE", "OPEN", "OPEN"]);
    expect(standings(progressIn("RETURNED"), SPRING).slice(0, 2)).toEqual(["OPEN", "OPEN"]);
  });

  it("stays published while an amendment is drafted", () => {
    const amended = progressIn("DRAFTING", { edition: PUBLISHED });
    expect(standings(amended, "2026-11-20").slice(0, 4)).toEqual(["DONE", "DONE", "DONE", "DONE"]);
  });

  it("is late at nothing in a closed year, and not asked where the form knows no assessment", () => {
    const unassessed = progressIn("DRAFTING", { assessments: { kinds: [], self: null, supervisor: null } });
    expect(standings(unassessed, "2030-01-01", { ...YEAR, state: "CLOSED" })).toEqual([
      ...["OPEN", "OPEN", "OPEN", "OPEN"],
      ...["NONE", "NONE", "NONE"],
    ]);
  });
});
