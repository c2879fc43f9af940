import { answerPublic } from "@/lib/publication/public-answer";
import { type YearAddress, yearPage } from "@/lib/publication/public-pages";

type Context = { params: Promise<Omit<YearAddress, "locale">> };

export function GET(request: Request, { params }: Context) {
  return answerPublic(request, async () => yearPage({ ...(await params), locale: "ja" }));
}
