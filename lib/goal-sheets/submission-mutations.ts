import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError } from "@/lib/errors";
import { formOf, holdSheet } from "./editing-mutations";
import { loadWritingCheck } from "./finding-queries";
import { addComment, transitionSheet } from "./mutations";
import { sheetContent } from "./queries";
import { obstacles } from "./readiness";
import { blockingFindings, sheetFindings } from "./sheet-findings";

type Seen = { sheetId: string; version: number };

/**
 * Hands the sheet to the mayor's office with one sentence to the panel (may be empty).
 *
 * @throws INVALID_TRANSITION `sheetIncomplete` or `sheetTooLong` while something must be mended, `sheetHasFindings`
 *   while a must finding of the writing check is neither mended nor answered
 */
export function submitSheet(actor: Actor, input: Seen & { note: string }): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, input.sheetId, "submit");
    const form = await formOf(tx, sheet);
    const content = await sheetContent(tx, sheet.id);
    const found = obstacles(form, content);
    if (found[0]) {
      const reason = found[0].kind === "missing" ? "sheetIncomplete" : "sheetTooLong";
      throw new DomainError("INVALID_TRANSITION", reason);
    }
    const { fiscalYear } = sheet;
    const findings = sheetFindings({ fiscalYear, form, content }, await loadWritingCheck(tx, sheet));
    if (blockingFindings(findings).length > 0)
      throw new DomainError("INVALID_TRANSITION", "sheetHasFindings");
    await transitionSheet(tx, actor, sheet, "submit", { version: input.version });
    const data = { submissionNote: input.note || null, submittedFrom: sheet.state };
    await tx.goalSheet.update({ where: { id: sheet.id }, data });
  });
}

/** Takes a submitted sheet back to where it was, as long as nobody took it up. */
export function withdrawSheet(actor: Actor, { sheetId, version }: Seen): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "withdraw");
    const select = { submittedFrom: true };
    const { submittedFrom } = await tx.goalSheet.findUniqueOrThrow({ where: { id: sheetId }, select });
    const to = submittedFrom === "RETURNED" ? "RETURNED" : undefined;
    await transitionSheet(tx, actor, sheet, "withdraw", { version, to });
  });
}

/**
 * Returns a sheet that was agreed, or approved and not in force, to its department: a mistake seen after the
 * consultation is mended before citizens read it. Why it goes back stands as a comment on the whole sheet.
 */
export function reopenSheet(actor: Actor, input: Seen & { reason: string }): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { sheetId, version, reason } = input;
    const sheet = await holdSheet(tx, actor, sheetId, "reopen");
    await addComment(tx, actor, { sheetId, text: reason });
    await transitionSheet(tx, actor, sheet, "reopen", { version });
  });
}

/** Opens a published sheet for an amendment; the draft goes on from the text in force, locked since it was agreed. */
export function startAmendment(actor: Actor, { sheetId, version }: Seen): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "amend");
    await transitionSheet(tx, actor, sheet, "amend", { version });
  });
}
