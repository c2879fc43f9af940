/**
 * Whether a browser sent this request from another site. Browsers name the site in `sec-fetch-site` (secure pages
 * and localhost) or in `origin` (every write); a client that names neither is no browser and carries no session
 * of somebody else's.
 */
export function isCrossSite(headers: Pick<Headers, "get">): boolean {
  const site = headers.get("sec-fetch-site");
  if (site !== null && site !== "same-origin") return true;
  const origin = headers.get("origin");
  if (origin === null) return false;
  const host = headers.get("x-forwarded-host") ?? headers.get("host");
  return !URL.canParse(origin) || new URL(origin).host !== host;
}
