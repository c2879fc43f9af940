import { answerPublic } from "@/lib/publication/public-answer";
import { type EditionAddress, editionPage } from "@/lib/publication/public-pages";

type Context = { params: Promise<Omit<EditionAddress, "locale">> };

export function GET(request: Request, { params }: Context) {
  return answerPublic(request, async () => editionPage({ ...(await params), locale: "ja" }));
}
