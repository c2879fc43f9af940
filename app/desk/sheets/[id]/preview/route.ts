import { requireActor } from "@/lib/auth/session";
import { answerPreview } from "@/lib/publication/preview";

type Context = { params: Promise<{ id: string }> };

/** The public page of a working copy, for people who may read the sheet. */
export async function GET(request: Request, { params }: Context) {
  const actor = await requireActor();
  return answerPreview(request, actor, (await params).id);
}
