import "server-only";
import { createHash } from "node:crypto";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { type PortraitImage, portraitImage } from "./portrait-image";
import { portraitBlockedReason } from "./portrait-policy";
import { LARGEST_PORTRAIT, type RemovePortraitInput, type SetPortraitInput } from "./portrait-schema";

async function loadPost(tx: Transaction, actor: Actor, postId: string) {
  const post = await tx.post.findFirst({
    where: { id: postId, municipalityId: actor.municipalityId },
    select: { id: true, municipalityId: true, personId: true, portraitFileId: true },
  });
  if (!post) throw notFound();
  refuse(portraitBlockedReason(actor, post));
  return post;
}

/** Keeps the bytes once by their hash; a file that was removed and comes again is there again. */
async function keepFile(tx: Transaction, municipalityId: string, { bytes, mediaType }: PortraitImage) {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await tx.storedFile.createMany({
    data: [{ municipalityId, sha256, mediaType, bytes }],
    skipDuplicates: true,
  });
  await tx.storedFile.updateMany({
    where: { municipalityId, sha256, removedAt: { not: null } },
    data: { bytes, removedAt: null },
  });
  const { id } = await tx.storedFile.findFirstOrThrow({
    where: { municipalityId, sha256 },
    select: { id: true },
  });
  return { id, sha256 };
}

/** Forgets the bytes of a file that no post shows any more; what editions show goes only where it is asked for. */
export async function forgetFile(tx: Transaction, fileId: string, evenIfPublished: boolean): Promise<void> {
  const unpublished = evenIfPublished ? {} : { editions: { none: {} } };
  await tx.storedFile.updateMany({
    where: { id: fileId, posts: { none: {} }, ...unpublished },
    data: { bytes: null, removedAt: new Date() },
  });
}

async function writePortrait(
  tx: Transaction,
  post: { id: string; portraitFileId: string | null },
  portraitFileId: string | null,
): Promise<void> {
  const { id, portraitFileId: before } = post;
  exactlyOne(await tx.post.updateMany({ where: { id, portraitFileId: before }, data: { portraitFileId } }));
}

/**
 * Gives a post its portrait, made from an uploaded photograph. The picture before it stays where it was published.
 *
 * @throws FORBIDDEN for others than the person shown and the offices; LIMIT with what is wrong with the file
 */
export async function setPortrait(actor: Actor, { postId, focus, file }: SetPortraitInput): Promise<void> {
  // Asked first, so that nobody makes the server work on pictures for posts that are not theirs.
  await inTenant(actor, (tx) => loadPost(tx, actor, postId));
  if (file.length > LARGEST_PORTRAIT) throw new DomainError("LIMIT", "portraitLarge");
  const image = await portraitImage(file, focus);
  await inTenant(actor, async (tx) => {
    const post = await loadPost(tx, actor, postId);
    const kept = await keepFile(tx, actor.municipalityId, image);
    if (kept.id === post.portraitFileId) return;
    await writePortrait(tx, post, kept.id);
    if (post.portraitFileId) await forgetFile(tx, post.portraitFileId, false);
    await appendAuditEvent(tx, actor, {
      action: "portrait.set",
      subjectKind: "post",
      subjectId: postId,
      data: { personId: post.personId, sha256: kept.sha256 },
    });
  });
}

/**
 * Takes a post's portrait away, from published pages too: the editions keep its hash, nobody keeps the picture,
 * unless another post shows the same one. Throws CONFLICT where there is none any more.
 */
export function removePortrait(actor: Actor, { postId }: RemovePortraitInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const post = await loadPost(tx, actor, postId);
    if (!post.portraitFileId) throw new DomainError("CONFLICT", "changedMeanwhile");
    await writePortrait(tx, post, null);
    await forgetFile(tx, post.portraitFileId, true);
    await appendAuditEvent(tx, actor, {
      action: "portrait.removed",
      subjectKind: "post",
      subjectId: postId,
      data: { personId: post.personId },
    });
  });
}
