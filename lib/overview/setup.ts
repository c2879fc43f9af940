import { type Actor, hasRole } from "@/lib/auth/actor";
import { blockedReason as organisationBlocked } from "@/lib/departments/policy";
import { blockedReason as yearBlocked } from "@/lib/fiscal-years/policy";
import type { YearState } from "@/lib/fiscal-years/workflow";
import { fiscalYearOf } from "@/lib/i18n/era";

/** What must be set up before a year can run, and is not. */
export type SetupKind =
  | "prepareYear"
  | "openYear"
  | "setMilestones"
  | "addDepartments"
  | "nameHeads"
  | "nameSupervisors"
  | "nameOffice";

/** Shaped like a task of the cycle, without a sheet. */
export type SetupTask = {
  task: SetupKind;
  year: number;
  /** Of how many departments something is missing; null where nothing is counted. */
  count: number | null;
  dueOn: string | null;
  sheetId: null;
  departmentName: null;
  sessionId: null;
};

/** A year that is prepared or runs. */
export type YearSetup = {
  year: number;
  state: YearState;
  hasMilestones: boolean;
  departments: number;
  withoutHead: number;
  /** Zero where the year's form has no supervisor's assessment. */
  withoutSupervisor: number;
};

export type Setup = {
  municipalityId: string;
  /** Every year there is, closed ones too. */
  years: readonly number[];
  unfinished: readonly YearSetup[];
  hasOffice: boolean;
};

const FIRST_DAY = "-04-01";
/** The next year is prepared in the last quarter of the one before. */
const PREPARED_FROM = "-01-01";

function task(kind: SetupKind, year: number, count: number | null, dueOn: string | null): SetupTask {
  return { task: kind, year, count, dueOn, sheetId: null, departmentName: null, sessionId: null };
}

/** The year that must be there today and is not: the running one, or the next from January on. */
function yearToPrepare({ years }: Setup, today: string): number | null {
  const running = fiscalYearOf(today);
  if (!years.includes(running)) return running;
  const next = running + 1;
  return today >= `${next}${PREPARED_FROM}` && !years.includes(next) ? next : null;
}

function gapsOf({ year, state, ...of }: YearSetup): SetupTask[] {
  const due = state === "PREPARING" ? `${year}${FIRST_DAY}` : null;
  if (of.departments === 0) return [task("addDepartments", year, null, due)];
  const gaps: SetupTask[] = [];
  if (of.withoutHead > 0) gaps.push(task("nameHeads", year, of.withoutHead, due));
  if (of.withoutSupervisor > 0) gaps.push(task("nameSupervisors", year, of.withoutSupervisor, due));
  if (!of.hasMilestones) gaps.push(task("setMilestones", year, null, due));
  return gaps;
}

/**
 * What the actor has to set up: administrators the organisation, the secretariat the opening of a prepared year.
 *
 * @param today civil date (ISO)
 */
export function setupTasks(actor: Actor, setup: Setup, today: string): SetupTask[] {
  const { municipalityId, unfinished, hasOffice } = setup;
  const tasks: SetupTask[] = [];
  for (const each of unfinished) {
    const { year, state } = each;
    const ready = each.departments > 0 && each.hasMilestones;
    if (ready && !yearBlocked(actor, "open", { municipalityId, state })) {
      tasks.push(task("openYear", year, null, `${year}${FIRST_DAY}`));
    }
    if (!organisationBlocked(actor, "change", { municipalityId, yearState: state })) {
      tasks.push(...gapsOf(each));
    }
  }
  if (actor.municipalityId !== municipalityId || !hasRole(actor, "ADMINISTRATOR")) return tasks;
  const missing = yearToPrepare(setup, today);
  if (missing !== null) tasks.push(task("prepareYear", missing, null, `${missing}${FIRST_DAY}`));
  if (!hasOffice) tasks.push(task("nameOffice", fiscalYearOf(today), null, null));
  return tasks;
}
