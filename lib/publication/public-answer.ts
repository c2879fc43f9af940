import "server-only";
import { createHash, randomUUID } from "node:crypto";
import { type Locale, toLocale } from "@/lib/i18n/locale";
import { publicTexts } from "./labels";
import type { Link, PublicFrame } from "./public-frame";
import type { PublicFile } from "./public-queries";
import { RENDER_VERSION, renderFault, renderNotFound } from "./render";
import { publicStylesheet } from "./stylesheet";

/** A page to be made: `key` names everything it is made from, so that an unchanged page is not made again. */
export type PublicPage = { key: readonly (string | number)[]; render(): Promise<string> };

/** What an address leads to; null for everything that is not public, whether it exists or not. */
export type PublicAnswer = PublicPage | PublicFile | { redirectTo: string; permanent: boolean } | null;

type FrameParts = {
  locale: Locale;
  /** The page's own address from the first slash; null where it is not worth printing. */
  path: string | null;
  site?: Link;
  breadcrumbs?: readonly Link[];
  otherLanguage?: string;
  isSample?: boolean;
  hidden?: boolean;
};

/** The frame of a public page as this server shows it; the server put its own address into the environment. */
export function publicFrame({ locale, path, site, breadcrumbs, ...frame }: FrameParts): PublicFrame {
  return {
    texts: publicTexts(locale),
    stylesheet: publicStylesheet(),
    site: site ?? null,
    breadcrumbs: breadcrumbs ?? [],
    otherLanguage: frame.otherLanguage ?? null,
    address: path === null ? "" : `${process.env.NEXTAUTH_URL ?? ""}${path}`,
    isSample: frame.isSample ?? false,
    hidden: frame.hidden ?? path === null,
  };
}

/** Nothing is loaded from elsewhere, nothing runs, nothing is sent: these pages only say something. */
const SECURITY_HEADERS = {
  "Content-Security-Policy":
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
};

export function htmlResponse(html: string | null, status: number, headers: Record<string, string>): Response {
  const type = html === null ? undefined : { "Content-Type": "text/html; charset=utf-8" };
  return new Response(html, { status, headers: { ...SECURITY_HEADERS, ...type, ...headers } });
}

function entityTag(key: PublicPage["key"], stylesheet: string): string {
  const parts = JSON.stringify([RENDER_VERSION, stylesheet, ...key]);
  return `"${createHash("sha256").update(parts).digest("base64url").slice(0, 22)}"`;
}

function isFresh(request: Request, tag: string): boolean {
  const known = request.headers.get("if-none-match")?.split(",") ?? [];
  return known.some((each) => each.trim().replace(/^W\//, "") === tag || each.trim() === "*");
}

/** Published text never changes, but it can be withdrawn: a minute in caches, then a question by its tag. */
async function pageResponse(request: Request, page: PublicPage, stylesheet: string): Promise<Response> {
  const tag = entityTag(page.key, stylesheet);
  const headers = { ETag: tag, "Cache-Control": "public, max-age=60" };
  if (isFresh(request, tag)) return htmlResponse(null, 304, headers);
  return htmlResponse(await page.render(), 200, headers);
}

/** A file never changes under its hash, but it can be removed: the same minute as for pages. */
function fileResponse(request: Request, { sha256, mediaType, bytes }: PublicFile): Response {
  const tag = `"${sha256}"`;
  const headers = { ...SECURITY_HEADERS, ETag: tag, "Cache-Control": "public, max-age=60" };
  if (isFresh(request, tag)) return new Response(null, { status: 304, headers });
  return new Response(bytes, { headers: { ...headers, "Content-Type": mediaType } });
}

/** The language of an address: English stands under /{municipality}/en. */
function localeOf(request: Request) {
  return toLocale(new URL(request.url).pathname.split("/")[2]);
}

/** One answer for everything that is not there and everything that is not public, so that neither can be told. */
export async function notFoundResponse(request: Request): Promise<Response> {
  const frame = publicFrame({ locale: localeOf(request), path: null });
  return htmlResponse(await renderNotFound(frame), 404, { "Cache-Control": "no-store" });
}

async function faultResponse(request: Request, error: unknown): Promise<Response> {
  const id = randomUUID().slice(0, 8);
  console.error(`Fault ${id} at a public page:`, error);
  const frame = publicFrame({ locale: localeOf(request), path: null });
  return htmlResponse(await renderFault(frame, id), 500, { "Cache-Control": "no-store" });
}

/** Answers a citizen's request with plain HTML or a file: page, picture, redirect, not found or fault. */
export async function answerPublic(request: Request, find: () => Promise<PublicAnswer>): Promise<Response> {
  try {
    const answer = await find();
    if (answer === null) return await notFoundResponse(request);
    if ("render" in answer) {
      return await pageResponse(request, answer, publicStylesheet());
    }
    if ("bytes" in answer) return fileResponse(request, answer);
    const { redirectTo, permanent } = answer;
    return htmlResponse(null, permanent ? 308 : 307, { Location: redirectTo, "Cache-Control": "no-store" });
  } catch (error) {
    return faultResponse(request, error);
  }
}
