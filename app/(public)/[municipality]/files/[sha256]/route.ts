import { answerPublic } from "@/lib/publication/public-answer";
import { type FileAddress, publicFile } from "@/lib/publication/public-pages";

type Context = { params: Promise<FileAddress> };

export function GET(request: Request, { params }: Context) {
  return answerPublic(request, async () => publicFile(await params));
}
