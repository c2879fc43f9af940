import { currentActor } from "@/lib/auth/session";
import { getPortrait } from "@/lib/people/portrait-queries";

/** A picture of somebody at the head of a department, for those who are signed in. Its address names its content. */
export async function GET(_request: Request, { params }: { params: Promise<{ sha256: string }> }) {
  const { sha256 } = await params;
  const actor = await currentActor();
  const portrait = actor && /^[0-9a-f]{64}$/.test(sha256) ? await getPortrait(actor, sha256) : null;
  if (!portrait) return new Response(null, { status: 404, headers: { "Cache-Control": "no-store" } });
  return new Response(portrait.bytes, {
    headers: {
      "Content-Type": portrait.mediaType,
      // Not for longer: a picture that is removed is gone from every screen within the hour.
      "Cache-Control": "private, max-age=3600",
      ETag: `"${sha256}"`,
      "X-Content-Type-Options": "nosniff",
    },
  });
}
