import "server-only";
import { blockedReason as assessmentBlockedReason } from "@/lib/assessments/policy";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import type { Prisma } from "@/lib/db/generated/client";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { notFound } from "@/lib/errors";
import { type LoadedFiscalYear, loadFiscalYear } from "@/lib/fiscal-years/queries";
import { blockedReason, type SheetFacts } from "@/lib/goal-sheets/policy";
import { sheetContent } from "@/lib/goal-sheets/queries";
import { SHEET_TRANSITIONS } from "@/lib/goal-sheets/workflow";
import { missingRequired } from "@/lib/sheet-forms/completeness";
import { type Awaiting, awaitedAt, partAwaited } from "./awaiting";
import type { Progress, ProgressSession, YearProgress } from "./progress";

const SHEET_SELECT = {
  id: true,
  municipalityId: true,
  departmentId: true,
  state: true,
  editions: {
    where: { state: "PUBLISHED" },
    orderBy: { number: "desc" },
    take: 1,
    select: { number: true, kind: true, publishedAt: true },
  },
  assessments: { select: { kind: true, state: true } },
  decisions: {
    where: { kind: { in: ["INSTRUCTION", "TODO"] }, acceptedAt: null },
    select: { sessionId: true, dueOn: true, reply: true },
    orderBy: { enteredAt: "asc" },
  },
  _count: { select: { goals: true, comments: { where: { resolvedAt: null, parentId: null } } } },
} satisfies Prisma.GoalSheetSelect;

function readSheets(tx: Transaction, fiscalYearId: string) {
  return tx.goalSheet.findMany({ where: { fiscalYearId }, select: SHEET_SELECT });
}
type SheetRow = Awaited<ReturnType<typeof readSheets>>[number];

/** When each sheet was last approved, by sheet; imported and sample sheets have no such event. */
async function approvalInstants(tx: Transaction, sheetIds: string[]): Promise<Map<string, Date>> {
  const rows = await tx.auditEvent.groupBy({
    by: ["subjectId"],
    where: {
      subjectKind: "sheet",
      subjectId: { in: sheetIds },
      action: SHEET_TRANSITIONS.approve.records,
    },
    _max: { at: true },
  });
  return new Map(rows.flatMap(({ subjectId, _max }) => (_max.at ? [[subjectId, _max.at] as const] : [])));
}

async function sessionsByDepartment(tx: Transaction, fiscalYearId: string) {
  const rows = await tx.consultationSession.findMany({
    where: { round: { fiscalYearId }, departmentId: { not: null } },
    orderBy: [{ date: "asc" }, { startMinute: "asc" }],
    select: { id: true, state: true, date: true, departmentId: true },
  });
  const sessions = new Map<string, ProgressSession[]>();
  for (const { departmentId, id, state, date } of rows) {
    if (departmentId === null) continue;
    const list = sessions.get(departmentId) ?? [];
    sessions.set(departmentId, [...list, { id, state, date: toIsoDate(date) }]);
  }
  return sessions;
}

/** What a supervisor's assessment stands at is told only to those who may read it. */
function assessmentsFor(actor: Actor, row: SheetRow, sheet: SheetFacts, { form }: LoadedFiscalYear) {
  const stateOf = (kind: "SELF" | "SUPERVISOR") =>
    row.assessments.find((assessment) => assessment.kind === kind)?.state ?? null;
  const all = { kinds: form.assessments, self: stateOf("SELF"), supervisor: stateOf("SUPERVISOR") };
  if (assessmentBlockedReason(actor, "readSupervisor", { sheet, ...all }) === null) return all;
  return { ...all, kinds: form.assessments.filter((kind) => kind === "SELF"), supervisor: null };
}

type YearRows = {
  year: LoadedFiscalYear;
  sessions: ReadonlyMap<string, ProgressSession[]>;
  approvedAt: ReadonlyMap<string, Date>;
};

function sheetProgress(actor: Actor, row: SheetRow, { year, sessions, approvedAt }: YearRows) {
  const [edition] = row.editions;
  const { id, municipalityId, departmentId, state } = row;
  const sheet: SheetFacts = {
    ...{ id, municipalityId, departmentId, state },
    yearState: year.state,
    hasEditionInForce: edition !== undefined,
  };
  const approved = approvedAt.get(id);
  const newer = approved && edition?.publishedAt ? approved > edition.publishedAt : false;
  return {
    sheet,
    goalCount: row._count.goals,
    openComments: row._count.comments,
    edition: edition ? { number: edition.number, kind: edition.kind } : null,
    unpublished: !edition || newer,
    assessments: assessmentsFor(actor, row, sheet, year),
    sessions: sessions.get(departmentId) ?? [],
    instructions: row.decisions.map(({ sessionId, dueOn, reply }) => ({
      sessionId,
      dueOn: dueOn && toIsoDate(dueOn),
      replied: reply !== null && reply !== "",
    })),
  };
}

const NO_SHEET = {
  sheet: null,
  goalCount: 0,
  openComments: 0,
  edition: null,
  unpublished: true,
  sessions: [],
  instructions: [],
};

/** Whether the actor follows every department, with or without a sheet. */
function followsAll(actor: Actor): boolean {
  return hasRole(actor, "MAYORS_OFFICE") || hasRole(actor, "LEADER");
}

/** Where the departments of a year stand, as far as the actor may read their sheets; throws NOT_FOUND. */
async function yearProgress(
  tx: Transaction,
  actor: Actor,
  year: number,
): Promise<YearProgress & { loaded: LoadedFiscalYear }> {
  const loaded = await loadFiscalYear(tx, year);
  const departments = await departmentYears(tx, year);
  const sheets = await readSheets(tx, loaded.id);
  const rows: YearRows = {
    year: loaded,
    sessions: await sessionsByDepartment(tx, loaded.id),
    approvedAt: await approvalInstants(
      tx,
      sheets.map(({ id }) => id),
    ),
  };
  const all = departments.flatMap(({ departmentId, slug, name }): Progress[] => {
    const department = { id: departmentId, slug, name };
    const row = sheets.find((sheet) => sheet.departmentId === departmentId);
    if (!row) {
      const { assessments: kinds } = loaded.form;
      const assessments = { kinds, self: null, supervisor: null };
      return followsAll(actor) ? [{ department, ...NO_SHEET, assessments }] : [];
    }
    const progress = { department, ...sheetProgress(actor, row, rows) };
    return blockedReason(actor, "read", progress.sheet) ? [] : [progress];
  });
  const { state, milestones } = loaded;
  return { year, state, milestones, departments: all, loaded };
}

/** Whether a draft of the actor's own lacks nothing; asked only where the answer leads to another button. */
async function isComplete(tx: Transaction, actor: Actor, { sheet }: Progress, year: LoadedFiscalYear) {
  if (sheet?.state !== "DRAFTING" || blockedReason(actor, "edit", sheet)) return false;
  return missingRequired(year.form, await sheetContent(tx, sheet.id)).length === 0;
}

/** What awaits the actor in every open year, and what the actor waits for. */
export function getAwaiting(actor: Actor): Promise<Awaiting> {
  return inTenant(actor, async (tx) => {
    const today = todayInTokyo();
    const open = await tx.fiscalYear.findMany({
      where: { municipalityId: actor.municipalityId, state: "OPEN" },
      orderBy: { year: "asc" },
      select: { year: true },
    });
    const list: Parameters<typeof partAwaited>[1][number][] = [];
    for (const { year } of open) {
      const { loaded, ...progress } = await yearProgress(tx, actor, year);
      for (const department of progress.departments) {
        const complete = await isComplete(tx, actor, department, loaded);
        const tasks = awaitedAt(department, progress, today, complete);
        list.push(...tasks.map((awaited) => ({ awaited, progress: department })));
      }
    }
    return partAwaited(actor, list);
  });
}

export type Overview = YearProgress & { today: string };

/**
 * Where every department of a year stands, in the official order: for the secretariat and the leaders, and for
 * a supervisor the departments supervised; others get NOT_FOUND.
 */
export function getOverview(actor: Actor, year: number): Promise<Overview> {
  return inTenant(actor, async (tx) => {
    if (!followsAll(actor) && actor.supervisorOf.length === 0) throw notFound();
    const { loaded: _loaded, ...progress } = await yearProgress(tx, actor, year);
    const departments = progress.departments.filter(
      ({ department }) => followsAll(actor) || actor.supervisorOf.includes(department.id),
    );
    return { ...progress, departments, today: todayInTokyo() };
  });
}
