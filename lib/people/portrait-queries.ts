import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { shownName } from "./person-name";
import { portraitBlockedReason } from "./portrait-policy";
import type { PostPortrait } from "./portrait-view";
import { validOn } from "./validity";

const POST_SELECT = {
  id: true,
  municipalityId: true,
  personId: true,
  title: true,
  kind: true,
  person: { select: { name: true, nameAtWork: true } },
  portrait: { select: { sha256: true, removedAt: true } },
} as const;

type PostRow = {
  id: string;
  municipalityId: string;
  personId: string;
  title: string;
  kind: PostPortrait["kind"];
  person: { name: string; nameAtWork: string | null };
  portrait: { sha256: string; removedAt: Date | null } | null;
};

function postPortrait(actor: Actor, row: PostRow): PostPortrait {
  const { id, title, kind, portrait } = row;
  return {
    postId: id,
    title,
    kind,
    name: shownName(row.person),
    sha256: portrait && !portrait.removedAt ? portrait.sha256 : null,
    mayChange: portraitBlockedReason(actor, row) === null,
  };
}

/** The heads of a department on a civil date (ISO) with their portraits, regular posts first. */
export async function headPortraits(
  tx: Transaction,
  actor: Actor,
  departmentId: string,
  onDate: string,
): Promise<PostPortrait[]> {
  const rows = await tx.post.findMany({
    where: { departmentId, ...validOn(onDate) },
    // The kinds are declared in this order: regular first.
    orderBy: [{ kind: "asc" }, { validFrom: "asc" }, { id: "asc" }],
    select: POST_SELECT,
  });
  return rows.map((row) => postPortrait(actor, row));
}

/** The posts that a person holds or will hold, for the screen of an administrator. */
export function listPersonPortraits(actor: Actor, personId: string, today: string): Promise<PostPortrait[]> {
  return inTenant(actor, async (tx) => {
    const rows = await tx.post.findMany({
      where: {
        municipalityId: actor.municipalityId,
        personId,
        OR: [{ validTo: null }, { validTo: { gte: new Date(today) } }],
      },
      orderBy: [{ validFrom: "asc" }, { id: "asc" }],
      select: POST_SELECT,
    });
    return rows.map((row) => postPortrait(actor, row)).filter(({ mayChange }) => mayChange);
  });
}

export type StoredImage = { bytes: Uint8Array<ArrayBuffer>; mediaType: string };

/** A portrait that some post shows, for everybody who is signed in; null for all other files and hashes. */
export function getPortrait(actor: Actor, sha256: string): Promise<StoredImage | null> {
  return inTenant(actor, async (tx) => {
    const file = await tx.storedFile.findFirst({
      where: { municipalityId: actor.municipalityId, sha256, removedAt: null, posts: { some: {} } },
      select: { bytes: true, mediaType: true },
    });
    return file?.bytes ? { bytes: file.bytes, mediaType: file.mediaType } : null;
  });
}
