import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound, refuse } from "@/lib/errors";
import { refuseOnBehalf } from "@/lib/goal-sheets/comment-mutations";
import { addComment, transitionSheet } from "@/lib/goal-sheets/mutations";
import { loadSheet } from "@/lib/goal-sheets/queries";
import { blockedReason } from "./policy";
import { loadSession } from "./queries";
import type { AgreeSheetInput, ReturnSheetInput, TakeUpSheetInput } from "./schema";
import type { SessionAction } from "./workflow";

type Conclusion = Extract<SessionAction, "takeUpSheet" | "returnSheet" | "agreeSheet">;

/** The sheet of a session, after the session's policy was asked for this sheet alone. */
async function sheetOfSession(tx: Transaction, actor: Actor, action: Conclusion, input: TakeUpSheetInput) {
  const session = await loadSession(tx, actor, input.sessionId);
  const linked = session.sheets.filter(({ id }) => id === input.sheetId);
  if (linked.length === 0) throw notFound();
  refuse(blockedReason(actor, action, { ...session, sheets: linked }));
  return loadSheet(tx, actor, input.sheetId);
}

/** Takes a revised sheet up again in a session that was already held. */
export function takeUpSheet(actor: Actor, input: TakeUpSheetInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await sheetOfSession(tx, actor, "takeUpSheet", input);
    await transitionSheet(tx, actor, sheet, "takeUp", {
      version: input.sheetVersion,
      data: { sessionId: input.sessionId },
    });
  });
}

/** The sheet is agreed in the session, by decision of the leader named. */
export function agreeSheet(actor: Actor, input: AgreeSheetInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await sheetOfSession(tx, actor, "agreeSheet", input);
    await refuseOnBehalf(tx, actor, input.decidedById);
    await transitionSheet(tx, actor, sheet, "agree", {
      version: input.sheetVersion,
      onBehalfOfId: input.decidedById,
      data: { sessionId: input.sessionId },
    });
  });
}

/** Instructions of the session that do not yet stand as a comment on the sheet. */
async function newInstructions(tx: Transaction, input: ReturnSheetInput) {
  const { sessionId, sheetId } = input;
  const instructions = await tx.decision.findMany({
    where: { sessionId, sheetId, kind: "INSTRUCTION", acceptedAt: null },
    orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
  });
  const comments = await tx.sheetComment.findMany({ where: { sheetId } });
  return instructions.filter(
    (instruction) =>
      !comments.some(
        (comment) =>
          comment.text === instruction.text &&
          comment.subjectId === (instruction.goalId ?? sheetId) &&
          comment.field === instruction.field &&
          comment.createdAt >= instruction.enteredAt,
      ),
  );
}

/**
 * Returns the sheet to its department: every instruction becomes a comment on its goal and field in the name of
 * the leader who gave it. Refused where the department would not learn what to change.
 */
export function returnSheet(actor: Actor, input: ReturnSheetInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { sheetId, decidedById, comment } = input;
    const sheet = await sheetOfSession(tx, actor, "returnSheet", input);
    await refuseOnBehalf(tx, actor, decidedById);
    const instructions = await newInstructions(tx, input);
    if (instructions.length === 0 && comment === "") {
      throw new DomainError("INVALID_TRANSITION", "returnNeedsComment");
    }
    const wholeSheet = { kind: "sheet" as const, id: sheetId };
    for (const { goalId, field, text, decidedById: onBehalfOfId } of instructions) {
      const subject = goalId === null ? wholeSheet : { kind: "goal" as const, id: goalId };
      await addComment(tx, actor, { sheetId, place: { subject, field }, text, onBehalfOfId });
    }
    if (comment !== "") await addComment(tx, actor, { sheetId, text: comment, onBehalfOfId: decidedById });
    await transitionSheet(tx, actor, sheet, "return", {
      version: input.sheetVersion,
      onBehalfOfId: decidedById,
      data: { sessionId: input.sessionId },
    });
  });
}
