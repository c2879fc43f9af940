/** A sign-in lasts twelve hours, counted from signing in. */
export const SESSION_SECONDS = 12 * 60 * 60;

/** Name and attributes of the session cookie; the secure form where the server is reached by https. */
export function sessionCookie() {
  const secure = process.env.NEXTAUTH_URL?.startsWith("https://") ?? false;
  return {
    name: secure ? "__Secure-next-auth.session-token" : "next-auth.session-token",
    options: { httpOnly: true, sameSite: "lax", path: "/", secure },
  } as const;
}
