import "server-only";
import { blockedReason as assessmentBlockedReason } from "@/lib/assessments/policy";
import type { Actor } from "@/lib/auth/actor";
import { toIsoDate } from "@/lib/db/civil-date";
import type { Prisma } from "@/lib/db/generated/client";
import type { Transaction } from "@/lib/db/tenancy";
import { type DepartmentInYear, departmentYears } from "@/lib/departments/queries";
import { type LoadedFiscalYear, loadFiscalYear } from "@/lib/fiscal-years/queries";
import { blockedReason, type SheetFacts } from "@/lib/goal-sheets/policy";
import { SHEET_TRANSITIONS } from "@/lib/goal-sheets/workflow";
import { followsAll } from "./policy";
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

/** A year's rows before anybody's rights are asked; to be shown to nobody as they are. */
export type YearRows = {
  loaded: LoadedFiscalYear;
  departments: readonly DepartmentInYear[];
  sheets: readonly SheetRow[];
  sessions: ReadonlyMap<string, ProgressSession[]>;
  approvedAt: ReadonlyMap<string, Date>;
};

/** Everything that tells where the departments of a year stand; throws NOT_FOUND. */
export async function readYear(tx: Transaction, year: number): Promise<YearRows> {
  const loaded = await loadFiscalYear(tx, year);
  const departments = await departmentYears(tx, year);
  const sheets = await readSheets(tx, loaded.id);
  const sheetIds = sheets.map(({ id }) => id);
  return {
    loaded,
    departments,
    sheets,
    sessions: await sessionsByDepartment(tx, loaded.id),
    approvedAt: await approvalInstants(tx, sheetIds),
  };
}

/** What a supervisor's assessment stands at is told only to those who may read it. */
function assessmentsFor(actor: Actor, row: SheetRow, sheet: SheetFacts, { form }: LoadedFiscalYear) {
  const stateOf = (kind: "SELF" | "SUPERVISOR") =>
    row.assessments.find((assessment) => assessment.kind === kind)?.state ?? null;
  const all = { kinds: form.assessments, self: stateOf("SELF"), supervisor: stateOf("SUPERVISOR") };
  if (assessmentBlockedReason(actor, "readSupervisor", { sheet, ...all }) === null) return all;
  return { ...all, kinds: form.assessments.filter((kind) => kind === "SELF"), supervisor: null };
}

function sheetProgress(actor: Actor, row: SheetRow, { loaded, sessions, approvedAt }: YearRows) {
  const [edition] = row.editions;
  const { id, municipalityId, departmentId, state } = row;
  const sheet: SheetFacts = {
    ...{ id, municipalityId, departmentId, state },
    yearState: loaded.state,
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
    assessments: assessmentsFor(actor, row, sheet, loaded),
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

/** Where the departments of the year stand, as far as the actor may read their sheets. */
export function progressFor(actor: Actor, rows: YearRows): YearProgress {
  const { loaded, departments } = rows;
  const readable = departments.flatMap(({ departmentId, slug, name }): Progress[] => {
    const department = { id: departmentId, slug, name };
    const row = rows.sheets.find((sheet) => sheet.departmentId === departmentId);
    if (!row) {
      const { assessments: kinds } = loaded.form;
      const assessments = { kinds, self: null, supervisor: null };
      return followsAll(actor) ? [{ department, ...NO_SHEET, assessments }] : [];
    }
    const progress = { department, ...sheetProgress(actor, row, rows) };
    return blockedReason(actor, "read", progress.sheet) ? [] : [progress];
  });
  const { year, state, milestones } = loaded;
  return { year, state, milestones, departments: readable };
}
