import { notFoundResponse } from "@/lib/publication/public-answer";

/** Every address that nothing else answers. */
export function GET(request: Request) {
  return notFoundResponse(request);
}
