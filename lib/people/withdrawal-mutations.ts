import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate, todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { exactlyOne, notFound, refuse } from "@/lib/errors";
import { blockedReason } from "./policy";
import { forgetFile } from "./portrait-mutations";
import type { WithdrawPostInput } from "./schema";
import { validOn } from "./validity";

type Post = { id: string; personId: string; departmentId: string; validFrom: Date };

/** Whom the person named a drafter as this post's holder; another post in the department keeps them. */
async function dismissNamed(tx: Transaction, actor: Actor, post: Post): Promise<void> {
  const { municipalityId } = actor;
  const { personId, departmentId, validFrom } = post;
  const headsStill = await tx.post.count({
    where: { municipalityId, personId, departmentId, ...validOn(todayInTokyo()) },
  });
  if (headsStill > 0) return;
  const named = await tx.draftDelegation.findMany({
    where: {
      municipalityId,
      grantedById: personId,
      revokedAt: null,
      grantedAt: { gte: new Date(`${toIsoDate(validFrom)}T00:00:00+09:00`) },
      sheet: { departmentId },
    },
    select: { id: true, sheetId: true, personId: true },
  });
  const ids = named.map(({ id }) => id);
  await tx.draftDelegation.updateMany({
    where: { id: { in: ids }, revokedAt: null },
    data: { revokedAt: new Date() },
  });
  for (const { sheetId, personId: drafterId } of named) {
    await appendAuditEvent(tx, actor, {
      action: "drafter.dismissed",
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { personId: drafterId, withdrawnPostId: post.id },
    });
  }
}

/**
 * Takes back a post that was given by mistake and began today or later, with what hangs on it: from the next request
 * on its holder heads the department no more, nor draft those whom they named, and its portrait is kept nowhere.
 * The record keeps what the post was; throws CONFLICT when it is no longer the one that was shown.
 */
export function withdrawPost(actor: Actor, input: WithdrawPostInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const { postId, shownValidTo, reason } = input;
    const post = await tx.post.findFirst({ where: { id: postId, municipalityId } });
    if (!post) throw notFound();
    const { personId, departmentId, kind, title, portraitFileId } = post;
    const validFrom = toIsoDate(post.validFrom);
    const beganBeforeToday = validFrom < todayInTokyo();
    const facts = { municipalityId, isLastAdministrator: false, beganBeforeToday };
    refuse(blockedReason(actor, "withdrawPost", facts));
    const validTo = shownValidTo && fromIsoDate(shownValidTo);
    exactlyOne(await tx.post.deleteMany({ where: { id: postId, municipalityId, validTo, portraitFileId } }));
    // Without its post nobody could remove the picture any more, so it goes from published pages now.
    if (portraitFileId) await forgetFile(tx, portraitFileId, true);
    await dismissNamed(tx, actor, post);
    await appendAuditEvent(tx, actor, {
      action: "post.withdrawn",
      subjectKind: "post",
      subjectId: postId,
      data: {
        personId,
        departmentId,
        kind,
        title,
        validFrom,
        validTo: shownValidTo,
        hadPortrait: portraitFileId !== null,
        reason,
      },
    });
  });
}
