import type { Actor } from "@/lib/auth/actor";
import { isCrossSite } from "@/lib/auth/same-origin";
import { currentActor } from "@/lib/auth/session";
import { DomainError } from "@/lib/errors";
import { announcePresence, endPresence } from "@/lib/goal-sheets/presence-mutations";
import { presenceSchema } from "@/lib/goal-sheets/presence-schema";

type Context = { params: Promise<{ id: string }> };

const refusal = (status: number, reason: string) => Response.json({ reason }, { status });

async function answer(work: (actor: Actor) => Promise<unknown>): Promise<Response> {
  const actor = await currentActor();
  if (!actor) return refusal(401, "signedOut");
  try {
    const answered = await work(actor);
    return answered === undefined ? new Response(null, { status: 204 }) : Response.json(answered);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return refusal(error.code === "NOT_FOUND" ? 404 : 403, error.reason);
  }
}

/** An editor's beat, or its last word (a beacon). Answers who else is there; 204 to a last word. */
export async function POST(request: Request, { params }: Context) {
  if (isCrossSite(request.headers)) return refusal(403, "crossSite");
  const { id } = await params;
  const said = presenceSchema.safeParse(await request.json().catch(() => null));
  if (!said.success) return refusal(422, "badInput");
  return answer((actor) =>
    "leaving" in said.data ? endPresence(actor, id) : announcePresence(actor, id, said.data.goalId),
  );
}
