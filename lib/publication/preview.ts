import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { DomainError } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { portraitHashes } from "./edition";
import { editionDifference } from "./edition-difference";
import { publicTexts } from "./labels";
import { htmlResponse, notFoundResponse, publicFrame } from "./public-answer";
import { getPreview } from "./queries";
import { renderManifesto } from "./render";

/** The working copy as citizens would see it, stamped 案; not found for people who may not read the sheet. */
export async function answerPreview(request: Request, actor: Actor, sheetId: string): Promise<Response> {
  try {
    const { snapshot, inForce } = await getPreview(actor, sheetId);
    const { municipality } = snapshot;
    const texts = publicTexts("ja");
    const frame = publicFrame({
      locale: "ja",
      path: routes.previewSheet(sheetId),
      site: { href: routes.municipality(municipality.slug), label: municipality.name },
      breadcrumbs: [{ href: routes.sheet(sheetId), label: texts.t("edition.toSheet") }],
      hidden: true,
    });
    const portraits = portraitHashes(snapshot).map((sha256) => [sha256, routes.portrait(sha256)]);
    const html = await renderManifesto(frame, {
      snapshot,
      years: [],
      editions: [],
      standing: "DRAFT",
      differences: {
        against: inForce?.edition ?? null,
        difference: inForce ? editionDifference(inForce, snapshot, texts) : { header: [], goals: [] },
      },
      portraits: Object.fromEntries(portraits),
    });
    return htmlResponse(html, 200, { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" });
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return notFoundResponse(request);
    throw error;
  }
}
