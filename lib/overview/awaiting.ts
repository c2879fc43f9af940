import type { Actor } from "@/lib/auth/actor";
import { sheetRoles } from "@/lib/goal-sheets/policy";
import type { SheetRole } from "@/lib/goal-sheets/workflow";
import { dueOn, type Progress, type YearProgress } from "./progress";
import type { SetupTask } from "./setup";

const TASKS = [
  "draft",
  "submit",
  "revise",
  "amend",
  "answerComments",
  "reply",
  "schedule",
  "recordSession",
  "takeUp",
  "conclude",
  "approve",
  "publish",
  "acceptReply",
  "attend",
  "openAssessment",
  "selfAssess",
  "finaliseSelf",
  "supervisorAssess",
  "finaliseSupervisor",
  "publishResults",
] as const;
export type Task = (typeof TASKS)[number];

/** What the cycle waits for at one department, and from whom. */
export type AwaitedTask = {
  task: Task;
  by: readonly SheetRole[];
  sheetId: string;
  departmentName: string;
  year: number;
  /** Where the task is done, if it is done in a session. */
  sessionId: string | null;
  /** Civil date (ISO); null for what has no day. */
  dueOn: string | null;
};

type Found = Pick<AwaitedTask, "task" | "by"> & Partial<Pick<AwaitedTask, "sessionId" | "dueOn">>;
type Known = { progress: Progress; year: YearProgress; today: string; complete: boolean };

const HEAD = ["HEAD"] as const;
const WRITERS = ["HEAD", "DRAFTER"] as const;
const OFFICE = ["MAYORS_OFFICE"] as const;
const SUPERVISOR = ["SUPERVISOR"] as const;
const LEADERS = ["LEADER"] as const;

/** A draft is for its writers until nothing required is missing; then the head submits it. */
function drafting({ progress, year, complete }: Known): Found[] {
  if (progress.edition) return [{ task: "amend", by: WRITERS }];
  const due = dueOn(year.milestones, "DRAFTING");
  return [complete ? { task: "submit", by: HEAD, dueOn: due } : { task: "draft", by: WRITERS, dueOn: due }];
}

function submitted({ progress, year }: Known): Found[] {
  const planned = progress.sessions.find(({ state }) => state === "PLANNED");
  if (planned) return [{ task: "recordSession", by: OFFICE, sessionId: planned.id, dueOn: planned.date }];
  const held = progress.sessions.findLast(({ state }) => state === "HELD");
  const due = dueOn(year.milestones, "CONSULTATION");
  return [
    held
      ? { task: "takeUp", by: OFFICE, sessionId: held.id, dueOn: due }
      : { task: "schedule", by: OFFICE, dueOn: due },
  ];
}

function approved({ progress, year, today }: Known): Found[] {
  if (progress.unpublished) {
    return [{ task: "publish", by: OFFICE, dueOn: dueOn(year.milestones, "PUBLICATION") }];
  }
  return assessing(progress, year, today);
}

/** From the day on which the year's end begins, unless the assessment was opened before. */
function assessing({ assessments, edition }: Progress, year: YearProgress, today: string): Found[] {
  const { kinds, self, supervisor } = assessments;
  const end = year.milestones.find(({ kind }) => kind === "YEAR_END");
  const due = end?.dueOn ?? null;
  if (kinds.length === 0) return [];
  if (self === null) {
    const begins = end?.startsOn ?? end?.dueOn;
    return begins && begins <= today ? [{ task: "openAssessment", by: OFFICE, dueOn: due }] : [];
  }
  const found: Found[] = [];
  if (self === "OPEN" || self === "RETURNED") return [{ task: "selfAssess", by: HEAD, dueOn: due }];
  if (self === "HANDED_IN") found.push({ task: "finaliseSelf", by: OFFICE, dueOn: due });
  if (supervisor === "OPEN" || supervisor === "RETURNED") {
    found.push({ task: "supervisorAssess", by: SUPERVISOR, dueOn: due });
  }
  if (supervisor === "HANDED_IN" && self === "FINAL") {
    found.push({ task: "finaliseSupervisor", by: OFFICE, dueOn: due });
  }
  if (self === "FINAL" && edition?.kind !== "RESULTS") {
    found.push({ task: "publishResults", by: OFFICE, dueOn: due });
  }
  return found;
}

function conclusion({ progress, year }: Known): Found[] {
  const held = progress.sessions.findLast(({ state }) => state === "HELD");
  const due = dueOn(year.milestones, "CONSULTATION");
  return [{ task: "conclude", by: OFFICE, sessionId: held?.id ?? null, dueOn: due }];
}

function byState(known: Known): Found[] {
  const { progress, year } = known;
  switch (progress.sheet?.state) {
    case "DRAFTING":
      return drafting(known);
    case "RETURNED":
      return [{ task: "revise", by: WRITERS, dueOn: dueOn(year.milestones, "CONSULTATION") }];
    case "SUBMITTED":
      return submitted(known);
    case "IN_CONSULTATION":
      return conclusion(known);
    case "AGREED":
      return [{ task: "approve", by: OFFICE, dueOn: dueOn(year.milestones, "PUBLICATION") }];
    case "APPROVED":
      return approved(known);
    default:
      return [];
  }
}

/** One task for the instructions of a session that wait for the same side, due with the first of them. */
function instructionTasks({ instructions }: Progress): Found[] {
  const tasks = new Map<string, Found>();
  for (const { sessionId, replied, dueOn: due } of instructions) {
    const key = `${sessionId} ${replied}`;
    const before = tasks.get(key)?.dueOn ?? null;
    const earliest = before === null || (due !== null && due < before) ? due : before;
    const who = replied
      ? ({ task: "acceptReply", by: OFFICE } as const)
      : ({ task: "reply", by: HEAD } as const);
    tasks.set(key, { ...who, sessionId, dueOn: earliest });
  }
  return [...tasks.values()];
}

/** Open comments are for those who can change the text now, due with the text itself. */
function commentTasks({ progress, year }: Known): Found[] {
  const { sheet, openComments } = progress;
  if (openComments === 0 || (sheet?.state !== "DRAFTING" && sheet?.state !== "RETURNED")) return [];
  const due = dueOn(year.milestones, sheet.state === "DRAFTING" ? "DRAFTING" : "CONSULTATION");
  return [{ task: "answerComments", by: WRITERS, dueOn: progress.edition ? null : due }];
}

/** Sessions to come for the leaders, and instructions on their way between head and secretariat. */
function inSessions({ progress, today }: Known): Found[] {
  const coming = progress.sessions.filter(({ state, date }) => state === "PLANNED" && date >= today);
  const attend = coming.map(
    ({ id, date }): Found => ({ task: "attend", by: LEADERS, sessionId: id, dueOn: date }),
  );
  return [...attend, ...instructionTasks(progress)];
}

/**
 * Everything the cycle waits for at one department now; nothing in a year that is not open.
 *
 * @param today civil date (ISO)
 * @param complete whether every required field of the draft is filled
 */
export function awaitedAt(
  progress: Progress,
  year: YearProgress,
  today: string,
  complete = false,
): AwaitedTask[] {
  const { sheet, department } = progress;
  if (year.state !== "OPEN" || !sheet) return [];
  const known = { progress, year, today, complete };
  return [...byState(known), ...commentTasks(known), ...inSessions(known)].map(
    ({ task, by, sessionId = null, dueOn: due = null }) => ({
      task,
      by,
      sheetId: sheet.id,
      departmentName: department.name,
      year: year.year,
      sessionId,
      dueOn: due,
    }),
  );
}

/** One thing to do next: in the cycle of a sheet, or in setting the year up. */
export type Turn = AwaitedTask | SetupTask;

/** By day, what has none last; the official order stays within a day. */
export function byDay<T extends Turn>(list: readonly T[]): T[] {
  const key = ({ dueOn: due }: Turn) => due ?? "9999-12-31";
  return list.toSorted((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
}

export type Awaiting = { mine: Turn[]; others: AwaitedTask[] };

/** What is awaited, with the department at which it is. */
export type Awaited = { awaited: AwaitedTask; progress: Progress };

/** Steps from which a supervisor's assessment could be inferred: not for a head's eyes. */
const PERSONNEL: readonly Task[] = ["supervisorAssess", "finaliseSupervisor"];

/**
 * Parts what is awaited into what awaits the actor and what the actor waits for: the secretariat for everybody,
 * a head for the own department's next steps.
 *
 * @param setup what the actor has to set up, which awaits nobody else
 */
export function partAwaited(
  actor: Actor,
  list: readonly Awaited[],
  setup: readonly SetupTask[] = [],
): Awaiting {
  const mine: Turn[] = [...setup];
  const others: AwaitedTask[] = [];
  for (const { awaited, progress } of list) {
    const roles = progress.sheet ? sheetRoles(actor, progress.sheet) : [];
    const waits = roles.includes("MAYORS_OFFICE")
      ? awaited.task !== "attend"
      : roles.includes("HEAD") && !PERSONNEL.includes(awaited.task) && awaited.task !== "attend";
    if (awaited.by.some((role) => roles.includes(role))) mine.push(awaited);
    else if (waits) others.push(awaited);
  }
  return { mine: byDay(mine), others: byDay(others) };
}
