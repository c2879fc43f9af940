import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { exactlyOne, refuse } from "@/lib/errors";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import { sheetFormSchema } from "@/lib/sheet-forms/schema";
import { tellSheetRoles, type Writer } from "./notices-mutations";
import { blockedReason } from "./policy";
import type { LoadedSheet } from "./sheet-view";
import { SHEET_TRANSITIONS, type SheetState, type SheetTransition } from "./workflow";

export { addComment } from "./comment-mutations";
export { writeContent } from "./content-mutations";
export { replaceContent } from "./replacement-mutations";

/**
 * Moves the sheet along the working copy's table inside the caller's transaction: asks the policy, writes only
 * when `version` is still the sheet's, records the event and tells whom the table names.
 *
 * @param options.version what the person saw; another version throws CONFLICT
 * @param options.onBehalfOfId the leader whose decision the secretariat enters
 * @param options.to the state to go to where the table's is not it: a withdrawn sheet may have been a returned one
 * @param options.data further facts for the audit event
 */
export async function transitionSheet(
  tx: Transaction,
  actor: Actor,
  sheet: LoadedSheet,
  transition: SheetTransition,
  options: {
    version: number;
    onBehalfOfId?: string;
    to?: SheetState;
    data?: Record<string, string | number | boolean | null>;
  },
): Promise<void> {
  refuse(blockedReason(actor, transition, sheet));
  const { records, tells, ...rule } = SHEET_TRANSITIONS[transition];
  const to = options.to ?? rule.to;
  const written = await tx.goalSheet.updateMany({
    where: { id: sheet.id, version: options.version, state: sheet.state },
    data: { state: to, version: { increment: 1 } },
  });
  exactlyOne(written);
  await appendAuditEvent(tx, actor, {
    action: records,
    subjectKind: "sheet",
    subjectId: sheet.id,
    onBehalfOfId: options.onBehalfOfId,
    data: { ...options.data, from: sheet.state, to, version: options.version + 1 },
  });
  await tellSheetRoles(tx, actor, sheet, tells, records);
}

/** Makes a department's empty sheet for a year, with one mission and one goal to begin with; gives its id. */
export async function createSheet(
  tx: Transaction,
  actor: Writer,
  { departmentId, fiscalYearId }: { departmentId: string; fiscalYearId: string },
): Promise<string> {
  const { municipalityId } = actor;
  const { sheetForm } = await tx.fiscalYear.findUniqueOrThrow({
    where: { id: fiscalYearId },
    select: { sheetForm: { select: { definition: true } } },
  });
  const text = hasMissions(sheetFormSchema.parse(sheetForm.definition)) ? "" : null;
  const { id: sheetId } = await tx.goalSheet.create({
    data: { municipalityId, departmentId, fiscalYearId },
    select: { id: true },
  });
  const mission = await tx.mission.create({
    data: { municipalityId, sheetId, order: 1, text },
    select: { id: true },
  });
  await tx.goal.create({ data: { municipalityId, sheetId, missionId: mission.id, order: 1 } });
  await appendAuditEvent(tx, actor, { action: "sheet.created", subjectKind: "sheet", subjectId: sheetId });
  return sheetId;
}
