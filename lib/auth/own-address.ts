import { routes } from "@/lib/routes";

/** The header in which the proxy tells a staff page its own address, for signing in and coming back. */
export const WANTED_HEADER = "x-wanted-address";

const ANY_ORIGIN = "http://own.invalid";

/** Where to go after signing in: an address of our own desk; anything else becomes the desk itself. */
export function ownDeskAddress(wanted: string | undefined): string {
  if (!wanted?.startsWith("/") || !URL.canParse(wanted, ANY_ORIGIN)) return routes.desk();
  const { origin, pathname, search } = new URL(wanted, ANY_ORIGIN);
  const isDesk = pathname === routes.desk() || pathname.startsWith(`${routes.desk()}/`);
  return origin === ANY_ORIGIN && isDesk ? `${pathname}${search}` : routes.desk();
}
