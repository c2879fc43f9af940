import { answerPublic } from "@/lib/publication/public-answer";
import { municipalityPage, type PublicAddress } from "@/lib/publication/public-pages";

type Context = { params: Promise<Omit<PublicAddress, "locale">> };

export function GET(request: Request, { params }: Context) {
  return answerPublic(request, async () => municipalityPage({ ...(await params), locale: "en" }));
}
