import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { notFound, refuse } from "@/lib/errors";
import { type SheetForm, sheetFormSchema } from "@/lib/sheet-forms/schema";
import type { SubjectKind } from "./field-place";
import { blockedReason } from "./policy";
import { loadSheet } from "./queries";
import { isId } from "./schema";
import type { LoadedSheet } from "./sheet-view";
import type { SheetAction } from "./workflow";

/** Five idle minutes end a revision and an editing session (model.md). */
const IDLE_MINUTES = 5;

/**
 * Loads the sheet and holds its row until the transaction ends, so that no transition slips between the policy's
 * question and the write; throws what the policy says to the action.
 */
export async function holdSheet(
  tx: Transaction,
  actor: Actor,
  sheetId: string,
  action: SheetAction,
): Promise<LoadedSheet> {
  if (!isId(sheetId)) throw notFound();
  await tx.$queryRaw`select id from "GoalSheet" where id = ${sheetId}::uuid for no key update`;
  const held = await loadSheet(tx, actor, sheetId);
  refuse(blockedReason(actor, action, held));
  return held;
}

/** The form that the sheet's year is bound to. */
export async function formOf(tx: Transaction, sheet: LoadedSheet): Promise<SheetForm> {
  const year = await tx.fiscalYear.findUnique({
    where: { id: sheet.fiscalYearId },
    select: { sheetForm: { select: { definition: true } } },
  });
  if (!year) throw notFound();
  return sheetFormSchema.parse(year.sheetForm.definition);
}

export type FieldEdit = {
  subjectKind: SubjectKind;
  subjectId: string;
  field: string;
  before: string;
  after: string;
};

/**
 * Keeps what a save changed: the running revision grows while the same person goes on in the same field, and
 * the first save of an editing session is recorded as one event.
 */
export async function recordEdit(tx: Transaction, actor: Actor, sheet: LoadedSheet, edit: FieldEdit) {
  const now = new Date();
  const idleSince = new Date(now.getTime() - IDLE_MINUTES * 60_000);
  const { before, after, ...subject } = edit;
  const session = await tx.revision.findFirst({
    where: { sheetId: sheet.id, personId: actor.personId, lastSavedAt: { gt: idleSince } },
    select: { id: true },
  });
  const running = await tx.revision.findFirst({
    where: { sheetId: sheet.id, ...subject },
    orderBy: [{ lastSavedAt: "desc" }, { id: "desc" }],
  });
  if (
    running?.personId === actor.personId &&
    running.lastSavedAt > idleSince &&
    (running.after ?? "") === before
  ) {
    await tx.revision.update({ where: { id: running.id }, data: { after, lastSavedAt: now } });
  } else {
    const { municipalityId, id: sheetId } = sheet;
    await tx.revision.create({
      data: {
        ...subject,
        municipalityId,
        sheetId,
        personId: actor.personId,
        before,
        after,
        startedAt: now,
        lastSavedAt: now,
      },
    });
  }
  await tx.goalSheet.update({ where: { id: sheet.id }, data: { updatedAt: now }, select: { id: true } });
  if (session) return;
  await appendAuditEvent(tx, actor, { action: "sheet.edited", subjectKind: "sheet", subjectId: sheet.id });
}
