import { answerPublic } from "@/lib/publication/public-answer";
import { homePage } from "@/lib/publication/public-pages";

export function GET(request: Request) {
  return answerPublic(request, homePage);
}
