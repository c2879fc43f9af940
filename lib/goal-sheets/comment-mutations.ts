import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { personIdsWithRole } from "@/lib/people/queries";
import { tellSheetRoles } from "./notices-mutations";
import { blockedReason } from "./policy";
import { loadSheet } from "./queries";

type NewComment = {
  sheetId: string;
  /** Absent for a comment on the whole sheet. */
  goalId?: string;
  field?: string;
  text: string;
  /** The leader who said it, where the secretariat writes it down. */
  onBehalfOfId?: string;
};

/** Only the secretariat speaks for another, and only for a leader. */
export async function refuseOnBehalf(tx: Transaction, actor: Actor, leaderId: string | undefined) {
  if (leaderId === undefined) return;
  if (!hasRole(actor, "MAYORS_OFFICE")) throw new DomainError("FORBIDDEN", "onBehalfOnlyOffice");
  const leaders = await personIdsWithRole(tx, "LEADER", todayInTokyo());
  if (!leaders.includes(leaderId)) throw notFound();
}

/** Adds a comment inside the caller's transaction and gives its id; throws what the policy says. */
export async function addComment(tx: Transaction, actor: Actor, comment: NewComment): Promise<string> {
  const sheet = await loadSheet(tx, actor, comment.sheetId);
  refuse(blockedReason(actor, "comment", sheet));
  await refuseOnBehalf(tx, actor, comment.onBehalfOfId);
  const { municipalityId } = actor;
  if (comment.goalId !== undefined) {
    const goal = await tx.goal.findFirst({ where: { id: comment.goalId, sheetId: sheet.id } });
    if (!goal) throw notFound();
  }
  const { id } = await tx.sheetComment.create({
    data: { ...comment, municipalityId, authorId: actor.personId },
    select: { id: true },
  });
  await appendAuditEvent(tx, actor, {
    action: "comment.added",
    subjectKind: "sheet",
    subjectId: sheet.id,
    onBehalfOfId: comment.onBehalfOfId,
    data: { commentId: id, goalId: comment.goalId ?? null, field: comment.field ?? null },
  });
  await tellSheetRoles(tx, actor, sheet, ["HEAD", "DRAFTER"], "sheet.commented");
  return id;
}

/** A comment written in a transaction of its own. */
export function commentOnSheet(actor: Actor, comment: NewComment): Promise<string> {
  return inTenant(actor, (tx) => addComment(tx, actor, comment));
}

/** Marks a comment as dealt with; whoever may comment may resolve. */
export function resolveComment(actor: Actor, input: { sheetId: string; commentId: string }): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, input.sheetId);
    refuse(blockedReason(actor, "comment", sheet));
    const resolved = await tx.sheetComment.updateMany({
      where: { id: input.commentId, sheetId: sheet.id, resolvedAt: null },
      data: { resolvedAt: new Date(), resolvedById: actor.personId },
    });
    exactlyOne(resolved);
    await appendAuditEvent(tx, actor, {
      action: "comment.resolved",
      subjectKind: "sheet",
      subjectId: sheet.id,
      data: { commentId: input.commentId },
    });
  });
}
