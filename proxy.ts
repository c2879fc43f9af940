import { type NextRequest, NextResponse } from "next/server";
import { getToken } from "next-auth/jwt";
import { WANTED_HEADER } from "@/lib/auth/own-address";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { routes } from "@/lib/routes";

/**
 * A convenience, never the guard: who comes to the desk without a session cookie signs in first and then lands
 * where they wanted to go. Rights are asked by queries and mutations. A server action answers for itself, so that
 * what was typed stays in the form; a form sent without script cannot be shown again, and is followed by sign-in.
 */
export async function proxy(request: NextRequest) {
  const token = await getToken({ req: request, cookieName: sessionCookie().name });
  const wanted = `${request.nextUrl.pathname}${request.nextUrl.search}`;
  if (token || request.headers.has("next-action")) {
    const headers = new Headers(request.headers);
    headers.set(WANTED_HEADER, wanted);
    return NextResponse.next({ request: { headers } });
  }
  return NextResponse.redirect(
    new URL(routes.signIn(wanted), request.nextUrl),
    request.method === "POST" ? 303 : 307,
  );
}

export const config = { matcher: ["/desk/:path*"] };
