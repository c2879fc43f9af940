import { describe, expect, it } from "vitest";
import { awaitedAt, partAwaited } from "../../../lib/overview/awaiting";
import { taskAddress } from "../../../lib/overview/labels";
import type { Progress, YearProgress } from "../../../lib/overview/progress";
import { type Setup, setupTasks } from "../../../lib/overview/setup";
import { ACTORS, DEPARTMENT, SHEET, TOWN, type Who } from "../../support/actors";

const READY = {
  year: 2026,
  state: "OPEN" as const,
  hasMilestones: true,
  departments: 8,
  withoutHead: 0,
  withoutSupervisor: 0,
};
const SETUP: Setup = { municipalityId: TOWN, years: [2026], unfinished: [READY], hasOffice: true };
const TODAY = "2026-06-01";

const tasks = (who: Who, setup: Partial<Setup>, today = TODAY) =>
  setupTasks(ACTORS[who], { ...SETUP, ...setup }, today).map(({ task, year, dueOn }) => [task, year, dueOn]);

describe("what is left to set up", () => {
  it("is nothing in a town where everything stands", () => {
    for (const who of Object.keys(ACTORS) as Who[]) expect(tasks(who, {})).toEqual([]);
  });

  it.each([
    [{ departments: 0 }, "addDepartments", "/desk/settings/organisation?year=2026"],
    [{ withoutHead: 2 }, "nameHeads", "/desk/settings/people"],
    [{ withoutSupervisor: 1 }, "nameSupervisors", "/desk/settings/organisation?year=2026"],
    [{ hasMilestones: false }, "setMilestones", "/desk/settings/years"],
  ])("tells administrators alone of a gap: %o is %s", (gap, task, address) => {
    const setup = { ...SETUP, unfinished: [{ ...READY, ...gap }] };
    const [found, ...more] = setupTasks(ACTORS.ADMINISTRATOR, setup, TODAY);
    expect(more).toEqual([]);
    expect(found?.task).toBe(task);
    expect(found && taskAddress(found)).toBe(address);
    for (const who of ["MAYORS_OFFICE", "HEAD", "STAFF", "LEADER", "FOREIGNER"] as const)
      expect(setupTasks(ACTORS[who], setup, TODAY)).toEqual([]);
  });

  it("lets the secretariat open a year that is ready, by its first day", () => {
    const unfinished = [{ ...READY, state: "PREPARING" as const }];
    expect(tasks("MAYORS_OFFICE", { unfinished })).toEqual([["openYear", 2026, "2026-04-01"]]);
    expect(tasks("ADMINISTRATOR", { unfinished })).toEqual([]);
    const empty = [{ ...READY, state: "PREPARING" as const, departments: 0 }];
    expect(tasks("MAYORS_OFFICE", { unfinished: empty })).toEqual([]);
    expect(tasks("ADMINISTRATOR", { unfinished: empty })).toEqual([["addDepartments", 2026, "2026-04-01"]]);
  });

  it("asks for the running year, and from January on for the next one", () => {
    expect(tasks("ADMINISTRATOR", { years: [2025], unfinished: [] })).toEqual([
      ["prepareYear", 2026, "2026-04-01"],
    ]);
    expect(tasks("ADMINISTRATOR", {}, "2026-12-31")).toEqual([]);
    expect(tasks("ADMINISTRATOR", {}, "2027-01-01")).toEqual([["prepareYear", 2027, "2027-04-01"]]);
  });

  it("asks for somebody at the mayor's office", () => {
    expect(tasks("ADMINISTRATOR", { hasOffice: false })).toEqual([["nameOffice", 2026, null]]);
  });

  it("stands among the other things to do by its day", () => {
    const setup = setupTasks(
      ACTORS.ADMINISTRATOR,
      { ...SETUP, unfinished: [{ ...READY, withoutHead: 2, state: "PREPARING" }], hasOffice: false },
      TODAY,
    );
    const { mine } = partAwaited(ACTORS.ADMINISTRATOR, [], setup.toReversed());
    expect(mine.map(({ task }) => task)).toEqual(["nameHeads", "nameOffice"]);
  });
});

describe("open comments", () => {
  const year: YearProgress = {
    year: 2026,
    state: "OPEN",
    milestones: [{ kind: "DRAFTING", startsOn: null, dueOn: "2026-04-10" }],
    departments: [],
  };
  const progress = (state: "DRAFTING" | "SUBMITTED", openComments: number): Progress => ({
    department: { id: DEPARTMENT, slug: "general-affairs", name: "総務部" },
    sheet: {
      id: SHEET,
      municipalityId: TOWN,
      departmentId: DEPARTMENT,
      state,
      yearState: "OPEN",
      hasEditionInForce: false,
    },
    goalCount: 1,
    openComments,
    edition: null,
    unpublished: true,
    assessments: { kinds: [], self: null, supervisor: null },
    sessions: [],
    instructions: [],
  });
  const mine = (who: Who, state: "DRAFTING" | "SUBMITTED", openComments: number) => {
    const at = progress(state, openComments);
    const list = awaitedAt(at, year, "2026-04-06").map((awaited) => ({ awaited, progress: at }));
    return partAwaited(ACTORS[who], list).mine.map(({ task }) => task);
  };

  it("await the head and the drafters while the text can be changed", () => {
    expect(mine("HEAD", "DRAFTING", 2)).toEqual(["draft", "answerComments"]);
    expect(mine("DRAFTER", "DRAFTING", 2)).toEqual(["draft", "answerComments"]);
    expect(mine("STAFF", "DRAFTING", 2)).toEqual([]);
    expect(mine("HEAD", "DRAFTING", 0)).toEqual(["draft"]);
    expect(mine("HEAD", "SUBMITTED", 2)).toEqual([]);
  });
});
