import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { type Blocked, DomainError } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { type LoadedSheet, listSheets, loadSheet, sheetContent } from "@/lib/goal-sheets/queries";
import type {
  AssessmentRow,
  AssessmentStanding,
  ListedAssessment,
  LoadedAssessments,
  PastResults,
} from "./assessment-view";
import { type AssessmentFacts, blockedReason } from "./policy";
import { ASSESSMENT_ACTIONS, type AssessmentAction, type AssessmentKind } from "./workflow";

/** The rows of one kind, without asking who reads: supervisor's rows are for `readSupervisor` alone. */
export async function assessmentRows(
  tx: Transaction,
  sheetId: string,
  kind: AssessmentKind,
): Promise<AssessmentRow[]> {
  const rows = await tx.assessment.findMany({
    where: { sheetAssessment: { sheetId, kind } },
    include: { level: { select: { order: true, label: true } } },
    orderBy: { id: "asc" },
  });
  return rows.map(({ goalId, level, reason, externalCause, externalCauseOn }) => ({
    goalId,
    levelOrder: level?.order ?? null,
    levelLabel: level?.label ?? null,
    reason,
    externalCause,
    externalCauseOn: externalCauseOn && toIsoDate(externalCauseOn),
  }));
}

/** Where one kind stands, without asking who reads; null where it was not opened. */
export function assessmentState(
  tx: Transaction,
  sheetId: string,
  kind: AssessmentKind,
): Promise<AssessmentStanding | null> {
  return tx.sheetAssessment.findFirst({ where: { sheetId, kind }, select: { state: true, version: true } });
}

/** A sheet's assessments for a policy's question. Throws NOT_FOUND when the actor may not read the sheet. */
export async function loadAssessments(
  tx: Transaction,
  actor: Actor,
  sheetId: string,
): Promise<LoadedAssessments> {
  const sheet = await loadSheet(tx, actor, sheetId);
  const { form } = await loadFiscalYear(tx, sheet.fiscalYear);
  const rows = await tx.sheetAssessment.findMany({
    where: { sheetId: sheet.id },
    select: { id: true, kind: true, state: true, version: true, returnReason: true },
  });
  const of = (kind: AssessmentKind) => rows.find((row) => row.kind === kind) ?? null;
  const standing = { SELF: of("SELF"), SUPERVISOR: of("SUPERVISOR") };
  return {
    sheet,
    kinds: form.assessments,
    self: standing.SELF?.state ?? null,
    supervisor: standing.SUPERVISOR?.state ?? null,
    standing,
  };
}

/** The policy's answer to every action. */
export function whatIsAllowed(
  actor: Actor,
  facts: AssessmentFacts,
): Record<AssessmentAction, Blocked | null> {
  const answers = ASSESSMENT_ACTIONS.map((action) => [action, blockedReason(actor, action, facts)] as const);
  return Object.fromEntries(answers) as Record<AssessmentAction, Blocked | null>;
}

/** The year's sheets in the official order with where their assessments stand, as far as the actor may know. */
export async function listAssessments(actor: Actor, year: number): Promise<ListedAssessment[]> {
  const sheets = await listSheets(actor, year);
  return inTenant(actor, async (tx) => {
    const { form, state: yearState } = await loadFiscalYear(tx, year);
    const rows = await tx.sheetAssessment.findMany({
      where: { sheetId: { in: sheets.map(({ id }) => id) } },
      select: { sheetId: true, kind: true, state: true },
    });
    return sheets.map(({ id, departmentId, departmentName, state, editionNumber, goalCount }) => {
      const of = (kind: AssessmentKind) =>
        rows.find((row) => row.sheetId === id && row.kind === kind)?.state ?? null;
      const { municipalityId } = actor;
      const hasEditionInForce = editionNumber !== null;
      const facts: AssessmentFacts = {
        sheet: { id, municipalityId, departmentId, state, yearState, hasEditionInForce },
        kinds: form.assessments,
        self: of("SELF"),
        supervisor: of("SUPERVISOR"),
      };
      const hidden = blockedReason(actor, "readSupervisor", facts) !== null;
      return {
        sheetId: id,
        departmentName,
        sheetState: state,
        goalCount,
        self: facts.self,
        supervisor: hidden ? undefined : facts.supervisor,
        opening: blockedReason(actor, "open", facts),
      };
    });
  });
}

/** The sheet, or null where the actor may not know of it: it only stands beside what was asked for. */
export async function sheetIfReadable(
  tx: Transaction,
  actor: Actor,
  sheetId: string,
): Promise<LoadedSheet | null> {
  try {
    return await loadSheet(tx, actor, sheetId);
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** The department's goals of the year before with the head's own assessment; null where none is to be seen. */
export function getPastResults(
  actor: Actor,
  departmentId: string,
  fiscalYear: number,
): Promise<PastResults | null> {
  return inTenant(actor, async (tx) => {
    const found = await tx.goalSheet.findFirst({
      where: { departmentId, fiscalYear: { year: fiscalYear - 1 } },
      select: { id: true },
    });
    const sheet = found && (await sheetIfReadable(tx, actor, found.id));
    if (!sheet) return null;
    const rows = await assessmentRows(tx, sheet.id, "SELF");
    const { missions } = await sheetContent(tx, sheet.id);
    const goals = missions
      .flatMap((mission) => mission.goals)
      .map((goal) => ({ goal, row: rows.find(({ goalId }) => goalId === goal.id) ?? null }));
    const { form } = await loadFiscalYear(tx, sheet.fiscalYear);
    const assessed = form.assessments.length > 0;
    return { sheetId: sheet.id, fiscalYear: sheet.fiscalYear, assessed, goals };
  });
}
