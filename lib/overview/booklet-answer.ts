import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { portraitHashes } from "@/lib/publication/edition";
import { bookletTexts } from "@/lib/publication/labels";
import { htmlResponse, notFoundResponse } from "@/lib/publication/public-answer";
import { renderBooklet } from "@/lib/publication/render-booklet";
import { publicStylesheet } from "@/lib/publication/stylesheet";
import { routes } from "@/lib/routes";
import { takeBooklet } from "./booklet-mutations";
import { readBookletChoice } from "./booklet-schema";

/** The booklet as a page to print; not found for people who do not follow departments, and for odd questions. */
export async function answerBooklet(request: Request, actor: Actor, locale: Locale): Promise<Response> {
  const choice = readBookletChoice(new URL(request.url).searchParams);
  if (!choice) return notFoundResponse(request);
  try {
    const booklet = await takeBooklet(actor, choice);
    const hashes = booklet.entries.flatMap(({ sheet }) => (sheet ? portraitHashes(sheet.body) : []));
    const html = await renderBooklet({
      booklet,
      texts: bookletTexts(locale),
      stylesheet: publicStylesheet(),
      portraits: Object.fromEntries(hashes.map((sha256) => [sha256, routes.portrait(sha256)])),
      back: routes.overview(choice.year),
    });
    return htmlResponse(html, 200, { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" });
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return notFoundResponse(request);
    throw error;
  }
}
