import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate, todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { refuseOnBehalf } from "@/lib/goal-sheets/comment-mutations";
import { notify } from "@/lib/notifications/mutations";
import { personIdsWithRole } from "@/lib/people/queries";
import { tellHeads } from "./notices-mutations";
import { blockedReason } from "./policy";
import { loadSession } from "./queries";
import type { AcceptReplyInput, RecordDecisionInput, ReplyToInstructionInput } from "./schema";

const SUBJECT = "decision";

/** Enters a leader's decision, instruction or to-do on the leader's behalf: both are named. Gives its id. */
export function recordDecision(actor: Actor, input: RecordDecisionInput): Promise<string> {
  return inTenant(actor, async (tx) => {
    const session = await loadSession(tx, actor, input.sessionId);
    refuse(blockedReason(actor, "recordDecision", session));
    if (!session.sheets.some(({ id }) => id === input.sheetId)) throw notFound();
    await refuseOnBehalf(tx, actor, input.decidedById);
    const { sheetId, goalId, kind, text, decidedById, dueOn } = input;
    if (goalId !== null && !(await tx.goal.findFirst({ where: { id: goalId, sheetId } }))) throw notFound();
    const field = goalId === null ? null : input.field;
    const { id } = await tx.decision.create({
      data: {
        municipalityId: actor.municipalityId,
        sessionId: session.id,
        enteredById: actor.personId,
        dueOn: dueOn && fromIsoDate(dueOn),
        ...{ sheetId, goalId, field, kind, text, decidedById },
      },
      select: { id: true },
    });
    await appendAuditEvent(tx, actor, {
      action: "decision.recorded",
      subjectKind: SUBJECT,
      subjectId: id,
      onBehalfOfId: decidedById,
      data: { sessionId: session.id, sheetId, goalId, field, kind },
    });
    return id;
  });
}

async function loadDecision(tx: Transaction, actor: Actor, decisionId: string) {
  const decision = await tx.decision.findFirst({
    where: { id: decisionId, municipalityId: actor.municipalityId },
  });
  if (!decision) throw notFound();
  const session = await loadSession(tx, actor, decision.sessionId);
  return { decision, session };
}

/** A decision needs no answer; an instruction or a to-do does, until its reply is accepted. */
function refuseClosed(decision: { kind: string; acceptedAt: Date | null }): void {
  if (decision.kind === "DECISION") throw new DomainError("INVALID_TRANSITION", "decisionNeedsNoReply");
  if (decision.acceptedAt) throw new DomainError("INVALID_TRANSITION", "replyAccepted");
}

/** The head's answer to an instruction; it can be reworded until the secretariat accepts it. */
export function replyToInstruction(actor: Actor, input: ReplyToInstructionInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { decision, session } = await loadDecision(tx, actor, input.decisionId);
    refuse(blockedReason(actor, "replyToInstruction", session));
    refuseClosed(decision);
    const written = await tx.decision.updateMany({
      where: { id: decision.id, acceptedAt: null, reply: input.repliedBefore || null },
      data: { reply: input.reply },
    });
    exactlyOne(written);
    await appendAuditEvent(tx, actor, {
      action: "decision.replied",
      subjectKind: SUBJECT,
      subjectId: decision.id,
      data: { reply: input.reply },
    });
    const office = await personIdsWithRole(tx, "MAYORS_OFFICE", todayInTokyo());
    const recipients = office.filter((personId) => personId !== actor.personId);
    await notify(tx, actor.municipalityId, recipients, {
      kind: "decision.replied",
      data: { sessionId: session.id, round: session.roundName },
    });
  });
}

/** The secretariat accepts the reply that stood on the screen; a reworded one is a conflict. */
export function acceptReply(actor: Actor, input: AcceptReplyInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { decision, session } = await loadDecision(tx, actor, input.decisionId);
    refuse(blockedReason(actor, "acceptReply", session));
    refuseClosed(decision);
    const written = await tx.decision.updateMany({
      where: { id: decision.id, acceptedAt: null, reply: input.reply },
      data: { acceptedAt: new Date() },
    });
    exactlyOne(written);
    await appendAuditEvent(tx, actor, {
      action: "decision.replyAccepted",
      subjectKind: SUBJECT,
      subjectId: decision.id,
    });
    await tellHeads(tx, actor, session.departmentId === null ? [] : [session.departmentId], {
      kind: "decision.replyAccepted",
      data: { sessionId: session.id, round: session.roundName },
    });
  });
}
