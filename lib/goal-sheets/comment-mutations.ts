import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { personIdsWithRole } from "@/lib/people/queries";
import { type CommentPlace, commentPlaces, isAt } from "./comment-place";
import { formOf, shareSheet } from "./editing-mutations";
import { tellSheetRoles } from "./notices-mutations";
import { blockedReason } from "./policy";
import { loadSheet, sheetContent } from "./queries";
import type { LoadedSheet } from "./sheet-view";

type NewComment = {
  sheetId: string;
  /** Left out for a comment on the whole sheet. */
  place?: CommentPlace;
  text: string;
  /** The leader who said it, where the secretariat writes it down. */
  onBehalfOfId?: string;
};

type OnThread = { sheetId: string; commentId: string };

/** Only the secretariat speaks for another, and only for a leader. */
export async function refuseOnBehalf(tx: Transaction, actor: Actor, leaderId: string | undefined) {
  if (leaderId === undefined) return;
  if (!hasRole(actor, "MAYORS_OFFICE")) throw new DomainError("FORBIDDEN", "onBehalfOnlyOffice");
  const leaders = await personIdsWithRole(tx, "LEADER", todayInTokyo());
  if (!leaders.includes(leaderId)) throw notFound();
}

async function refuseUnknownPlace(tx: Transaction, sheet: LoadedSheet, place: CommentPlace): Promise<void> {
  const form = await formOf(tx, sheet);
  const known = commentPlaces({ sheet, form, content: await sheetContent(tx, sheet.id) });
  if (!known.some(isAt(place))) throw notFound();
}

/**
 * Adds a comment inside the caller's transaction, who knows that the place is or was the sheet's, and gives its id;
 * throws what the policy says.
 */
export async function addComment(tx: Transaction, actor: Actor, comment: NewComment): Promise<string> {
  const sheet = await loadSheet(tx, actor, comment.sheetId);
  refuse(blockedReason(actor, "comment", sheet));
  const { text, onBehalfOfId } = comment;
  await refuseOnBehalf(tx, actor, onBehalfOfId);
  const { municipalityId, personId: authorId } = actor;
  const { subject, field } = comment.place ?? { subject: { kind: "sheet", id: sheet.id }, field: null };
  const place = { subjectKind: subject.kind, subjectId: subject.id, field };
  const { id } = await tx.sheetComment.create({
    data: { ...place, municipalityId, sheetId: sheet.id, authorId, text, onBehalfOfId },
    select: { id: true },
  });
  await appendAuditEvent(tx, actor, {
    action: "comment.added",
    subjectKind: "sheet",
    subjectId: sheet.id,
    onBehalfOfId,
    data: { commentId: id, part: subject.kind, partId: subject.id, field },
  });
  await tellSheetRoles(tx, actor, sheet, ["HEAD", "DRAFTER"], "sheet.commented");
  return id;
}

/** A comment written in a transaction of its own; NOT_FOUND for a place that the sheet has not. */
export function commentOnSheet(actor: Actor, comment: NewComment): Promise<string> {
  return inTenant(actor, async (tx) => {
    const sheet = await shareSheet(tx, actor, comment.sheetId, "comment");
    if (comment.place) await refuseUnknownPlace(tx, sheet, comment.place);
    return addComment(tx, actor, comment);
  });
}

/** Who wrote in a thread: they hear how it goes on. */
async function writersOf(tx: Transaction, commentId: string): Promise<string[]> {
  const written = await tx.sheetComment.findMany({
    where: { OR: [{ id: commentId }, { parentId: commentId }] },
    select: { authorId: true },
  });
  return written.map(({ authorId }) => authorId);
}

/** Answers a comment that is still open and gives the answer's id; answers are not answered in their turn. */
export function replyToComment(
  actor: Actor,
  { sheetId, commentId, text, onBehalfOfId }: OnThread & Pick<NewComment, "text" | "onBehalfOfId">,
): Promise<string> {
  return inTenant(actor, async (tx) => {
    const sheet = await shareSheet(tx, actor, sheetId, "comment");
    await refuseOnBehalf(tx, actor, onBehalfOfId);
    const parent = await tx.sheetComment.findFirst({ where: { id: commentId, sheetId, parentId: null } });
    if (!parent) throw notFound();
    // Writing what stands there holds the row, so that nobody closes the thread meanwhile.
    const held = await tx.sheetComment.updateMany({
      where: { id: commentId, resolvedAt: null },
      data: { resolvedAt: null },
    });
    if (held.count !== 1) throw new DomainError("INVALID_TRANSITION", "commentResolved");
    const { municipalityId, subjectKind, subjectId, field } = parent;
    const { id } = await tx.sheetComment.create({
      data: {
        ...{ municipalityId, sheetId, subjectKind, subjectId, field, text, onBehalfOfId },
        parentId: commentId,
        authorId: actor.personId,
      },
      select: { id: true },
    });
    await appendAuditEvent(tx, actor, {
      action: "comment.replied",
      subjectKind: "sheet",
      subjectId: sheetId,
      onBehalfOfId,
      data: { commentId: id, parentId: commentId },
    });
    await tellSheetRoles(
      tx,
      actor,
      sheet,
      ["HEAD", "DRAFTER"],
      "sheet.commentReplied",
      await writersOf(tx, commentId),
    );
    return id;
  });
}

type Turn = {
  /** What must be true of the thread, and what is then written. */
  from: object;
  to: { resolvedAt: Date | null; resolvedById: string | null };
  action: "comment.resolved" | "comment.reopened";
  tells: { roles: readonly ("HEAD" | "DRAFTER")[]; kind: string };
};

function turnThread(
  actor: Actor,
  { sheetId, commentId }: OnThread,
  { from, to, action, tells }: Turn,
): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet: LoadedSheet = await shareSheet(tx, actor, sheetId, "comment");
    const where = { id: commentId, sheetId, parentId: null };
    exactlyOne(await tx.sheetComment.updateMany({ where: { ...where, ...from }, data: to }));
    await appendAuditEvent(tx, actor, {
      action,
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { commentId },
    });
    await tellSheetRoles(tx, actor, sheet, tells.roles, tells.kind, await writersOf(tx, commentId));
  });
}

/** Marks a comment as dealt with; whoever may comment may do so, and those who wrote in it are told. */
export function resolveComment(actor: Actor, thread: OnThread): Promise<void> {
  return turnThread(actor, thread, {
    from: { resolvedAt: null },
    to: { resolvedAt: new Date(), resolvedById: actor.personId },
    action: "comment.resolved",
    tells: { roles: [], kind: "sheet.commentResolved" },
  });
}

/** Takes a comment up again that was not dealt with after all. */
export function reopenComment(actor: Actor, thread: OnThread): Promise<void> {
  return turnThread(actor, thread, {
    from: { resolvedAt: { not: null } },
    to: { resolvedAt: null, resolvedById: null },
    action: "comment.reopened",
    tells: { roles: ["HEAD", "DRAFTER"], kind: "sheet.commentReopened" },
  });
}
