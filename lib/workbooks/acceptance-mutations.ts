import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { holdSheet } from "@/lib/goal-sheets/editing-mutations";
import { heldForWriting } from "@/lib/goal-sheets/written-goal-mutations";
import { writeDifference } from "./difference-mutations";
import { loadUpload } from "./queries";
import type { Settled, Settling } from "./schema";
import type { ShownDifference } from "./upload-view";

/** The differences that were chosen, if each still is what the screen showed. */
function chosenOf(open: readonly ShownDifference[], chosen: Settling["chosen"]): ShownDifference[] {
  return chosen.map(({ key, seen }) => {
    const found = open.find((difference) => difference.key === key);
    if (found?.seen !== seen) throw new DomainError("CONFLICT", "workbookChangedMeanwhile");
    return found;
  });
}

/** Remembers what became of differences, so that they are not shown again. */
async function settle(
  tx: Transaction,
  actor: Actor,
  { sheetId, uploadId }: Settling,
  how: Settled[string],
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const { settled } = await tx.workbookUpload.findUniqueOrThrow({ where: { id: uploadId } });
  const before = typeof settled === "object" ? settled : {};
  const added = Object.fromEntries(keys.map((key) => [key, how]));
  await tx.workbookUpload.update({
    where: { id: uploadId },
    data: { settled: { ...before, ...added } },
    select: { id: true },
  });
  await appendAuditEvent(tx, actor, {
    action: how === "ACCEPTED" ? "workbook.accepted" : "workbook.leftOut",
    subjectKind: "sheet",
    subjectId: sheetId,
    data: { uploadId, count: keys.length },
  });
}

async function heldWithChosen(tx: Transaction, actor: Actor, settling: Settling) {
  const sheet = await holdSheet(tx, actor, settling.sheetId, "edit");
  const upload = await loadUpload(tx, sheet, settling.uploadId);
  if (!upload) throw notFound();
  const { fileName } = upload;
  return { sheet, fileName, differences: chosenOf(upload.differences, settling.chosen) };
}

/**
 * Takes chosen differences into the sheet, all or none, by the rules of every other edit: each is written over what
 * the screen showed as the sheet's text, with its revision. Goals that the file no longer has are removed as in the
 * editor, so that they can be brought back.
 *
 * @throws CONFLICT when one of them is no longer what was shown; LIMIT for a text too long, a date that is none, or
 *   a goal that has to stay
 */
export function acceptDifferences(actor: Actor, settling: Settling): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { sheet, fileName, differences } = await heldWithChosen(tx, actor, settling);
    const held = await heldForWriting(tx, actor, sheet, { kind: "workbook", fileName });
    for (const difference of differences) await writeDifference(held, difference);
    const keys = differences.map(({ key }) => key);
    await settle(tx, actor, settling, "ACCEPTED", keys);
    await tx.goalSheet.update({ where: { id: sheet.id }, data: { updatedAt: new Date() } });
  });
}

/** Leaves chosen differences out: the sheet stays, and they are not shown again. */
export function leaveOutDifferences(actor: Actor, settling: Settling): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { differences } = await heldWithChosen(tx, actor, settling);
    const keys = differences.map(({ key }) => key);
    await settle(tx, actor, settling, "LEFT", keys);
  });
}
