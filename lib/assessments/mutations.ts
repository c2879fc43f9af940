import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import type { LoadedAssessments } from "./assessment-view";
import { tellAssessors } from "./notices-mutations";
import { blockedReason } from "./policy";
import { assessmentRows, loadAssessments } from "./queries";
import type {
  AssessmentFormInput,
  AssessmentRowInput,
  FinaliseAssessmentInput,
  OpenAssessmentInput,
  ReturnAssessmentInput,
} from "./schema";
import {
  ACTS_OF_KIND,
  ASSESSMENT_TRANSITIONS,
  type AssessmentKind,
  type AssessmentTransition,
} from "./workflow";

const SUBJECT = "sheetAssessment";

/** Opens every kind that the form knows, and tells the department's heads. */
export function openAssessment(actor: Actor, { sheetId }: OpenAssessmentInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const loaded = await loadAssessments(tx, actor, sheetId);
    refuse(blockedReason(actor, "open", loaded));
    const { municipalityId } = actor;
    const made = await tx.sheetAssessment.createMany({
      data: loaded.kinds.map((kind) => ({ municipalityId, sheetId, kind })),
      // Whoever opens it a moment later meets the first one's rows.
      skipDuplicates: true,
    });
    if (made.count !== loaded.kinds.length) throw new DomainError("CONFLICT", "changedMeanwhile");
    await appendAuditEvent(tx, actor, {
      action: "assessment.opened",
      subjectKind: "sheet",
      subjectId: sheetId,
    });
    await tellAssessors(tx, actor, loaded.sheet, ["HEAD"], "assessment.opened");
  });
}

type Opened = NonNullable<LoadedAssessments["standing"][AssessmentKind]>;

/** The standing that a policy has just allowed to act on. */
function opened(loaded: LoadedAssessments, kind: AssessmentKind): Opened {
  const standing = loaded.standing[kind];
  if (!standing) throw notFound();
  return standing;
}

async function refuseForeign(
  tx: Transaction,
  { sheet }: LoadedAssessments,
  kind: AssessmentKind,
  rows: readonly AssessmentRowInput[],
) {
  const year = await loadFiscalYear(tx, sheet.fiscalYear);
  const scale = kind === "SELF" ? year.selfScale : year.supervisorScale;
  const levelIds = new Set(scale?.levels.map(({ id }) => id));
  const goals = await tx.goal.findMany({ where: { sheetId: sheet.id }, select: { id: true } });
  const goalIds = new Set(goals.map(({ id }) => id));
  const known = rows.every(
    ({ goalId, levelId }) => goalIds.has(goalId) && (levelId === null || levelIds.has(levelId)),
  );
  if (!known) throw notFound();
}

async function writeRow(tx: Transaction, actor: Actor, sheetAssessmentId: string, row: AssessmentRowInput) {
  const { municipalityId } = actor;
  const { goalId, levelId, reason, externalCause } = row;
  const externalCauseOn =
    externalCause === null || row.externalCauseOn === null ? null : fromIsoDate(row.externalCauseOn);
  const data = { levelId, reason, externalCause, externalCauseOn };
  await tx.assessment.upsert({
    where: { municipalityId_sheetAssessmentId_goalId: { municipalityId, sheetAssessmentId, goalId } },
    create: { municipalityId, sheetAssessmentId, goalId, ...data },
    update: data,
  });
}

/** Writes what was typed; another version than the one seen is a conflict, and nothing is overwritten. */
async function writeRows(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedAssessments,
  input: AssessmentFormInput,
) {
  const { id } = opened(loaded, input.kind);
  await refuseForeign(tx, loaded, input.kind, input.rows);
  const written = await tx.sheetAssessment.updateMany({
    where: { id, version: input.version },
    data: { version: { increment: 1 } },
  });
  exactlyOne(written);
  for (const row of input.rows) await writeRow(tx, actor, id, row);
  const data = { kind: input.kind, rows: input.rows.length };
  await appendAuditEvent(tx, actor, {
    action: "assessment.saved",
    subjectKind: SUBJECT,
    subjectId: id,
    data,
  });
}

/** Saves levels and reasons, finished or not; `version` is what the person saw. */
export function saveAssessmentRows(actor: Actor, input: AssessmentFormInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const loaded = await loadAssessments(tx, actor, input.sheetId);
    refuse(blockedReason(actor, ACTS_OF_KIND[input.kind].edit, loaded));
    await writeRows(tx, actor, loaded, input);
  });
}

async function moveAssessment(
  tx: Transaction,
  actor: Actor,
  loaded: LoadedAssessments,
  step: { kind: AssessmentKind; transition: AssessmentTransition; version: number; returnReason?: string },
) {
  const { id, state } = opened(loaded, step.kind);
  const { to, records } = ASSESSMENT_TRANSITIONS[step.transition];
  const handedIn =
    step.transition === "handIn" ? { handedInAt: new Date(), handedInById: actor.personId } : {};
  const written = await tx.sheetAssessment.updateMany({
    where: { id, version: step.version, state },
    data: { state: to, version: { increment: 1 }, returnReason: step.returnReason ?? null, ...handedIn },
  });
  exactlyOne(written);
  const data = { kind: step.kind, from: state, to };
  await appendAuditEvent(tx, actor, { action: records, subjectKind: SUBJECT, subjectId: id, data });
}

async function refuseIncomplete(tx: Transaction, loaded: LoadedAssessments, kind: AssessmentKind) {
  const rows = await assessmentRows(tx, loaded.sheet.id, kind);
  const done = rows.filter(({ levelOrder, reason }) => levelOrder !== null && reason.trim() !== "");
  const goals = await tx.goal.count({ where: { sheetId: loaded.sheet.id } });
  if (done.length < goals) throw new DomainError("INVALID_TRANSITION", "assessmentIncomplete");
}

/** Saves what was typed and hands it in; every goal needs a level and a reason. */
export function handInAssessment(actor: Actor, input: AssessmentFormInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { kind, version } = input;
    const loaded = await loadAssessments(tx, actor, input.sheetId);
    refuse(blockedReason(actor, ACTS_OF_KIND[kind].handIn, loaded));
    await writeRows(tx, actor, loaded, input);
    await refuseIncomplete(tx, loaded, kind);
    await moveAssessment(tx, actor, loaded, { kind, transition: "handIn", version: version + 1 });
    const told = kind === "SELF" ? (["MAYORS_OFFICE", "SUPERVISOR"] as const) : (["MAYORS_OFFICE"] as const);
    await tellAssessors(tx, actor, loaded.sheet, told, `assessment.handedIn.${kind}`);
  });
}

/** Sends an assessment back to whoever handed it in, with the reason. */
export function returnAssessment(actor: Actor, input: ReturnAssessmentInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { kind, version, reason } = input;
    const loaded = await loadAssessments(tx, actor, input.sheetId);
    refuse(blockedReason(actor, ACTS_OF_KIND[kind].return, loaded));
    await moveAssessment(tx, actor, loaded, { kind, transition: "return", version, returnReason: reason });
    const assessor = kind === "SELF" ? "HEAD" : "SUPERVISOR";
    await tellAssessors(tx, actor, loaded.sheet, [assessor], `assessment.returned.${kind}`);
  });
}

/** Closes an assessment; a final supervisor's row becomes readable for the head. */
export function finaliseAssessment(actor: Actor, input: FinaliseAssessmentInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { kind, version } = input;
    const loaded = await loadAssessments(tx, actor, input.sheetId);
    refuse(blockedReason(actor, ACTS_OF_KIND[kind].finalise, loaded));
    await moveAssessment(tx, actor, loaded, { kind, transition: "finalise", version });
    await tellAssessors(tx, actor, loaded.sheet, ["HEAD"], `assessment.finalised.${kind}`);
  });
}
