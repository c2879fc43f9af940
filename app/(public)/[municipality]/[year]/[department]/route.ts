import { answerPublic } from "@/lib/publication/public-answer";
import { type ManifestoAddress, manifestoPage } from "@/lib/publication/public-pages";

type Context = { params: Promise<Omit<ManifestoAddress, "locale">> };

export function GET(request: Request, { params }: Context) {
  return answerPublic(request, async () => manifestoPage({ ...(await params), locale: "ja" }));
}
