import { type NextRequest, NextResponse } from "next/server";
import { getToken } from "next-auth/jwt";
import { sessionCookie } from "@/lib/auth/session-cookie";
import { routes } from "@/lib/routes";

/**
 * A convenience, never the guard: who comes to the desk without a session cookie signs in first and then lands
 * where they wanted to go. Rights are asked by queries and mutations.
 */
export async function proxy(request: NextRequest) {
  const token = await getToken({ req: request, cookieName: sessionCookie().name });
  if (token) return NextResponse.next();
  const signIn = request.nextUrl.clone();
  signIn.pathname = routes.signIn();
  signIn.search = new URLSearchParams({
    callbackUrl: `${request.nextUrl.pathname}${request.nextUrl.search}`,
  }).toString();
  return NextResponse.redirect(signIn);
}

export const config = { matcher: ["/desk/:path*"] };
