import "server-only";
import type { NextAuthOptions } from "next-auth";
import CredentialsProvider from "next-auth/providers/credentials";
import { DomainError } from "@/lib/errors";
import { routes } from "@/lib/routes";
import { signIn, signOut } from "./mutations";
import { signInSchema } from "./schema";
import { SESSION_SECONDS, sessionCookie } from "./session-cookie";

const credentials = CredentialsProvider({
  credentials: { municipalityId: {}, email: {}, password: {} },
  async authorize(typed) {
    const input = signInSchema.safeParse(typed);
    if (!input.success) return null;
    try {
      return { id: await signIn(input.data), municipalityId: input.data.municipalityId };
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  },
});

/** The cookie names the session and its municipality, nothing else: rights come from the database. */
export const authOptions: NextAuthOptions = {
  providers: [credentials],
  pages: { signIn: routes.signIn(), signOut: routes.signIn(), error: routes.signIn() },
  session: { strategy: "jwt", maxAge: SESSION_SECONDS },
  cookies: { sessionToken: sessionCookie() },
  callbacks: {
    jwt: ({ token, user }) => ({
      sid: user?.id ?? token.sid,
      municipalityId: user?.municipalityId ?? token.municipalityId,
    }),
    session: ({ session, token }) => ({
      expires: session.expires,
      sid: token.sid ?? "",
      municipalityId: token.municipalityId ?? "",
    }),
  },
  events: {
    async signOut({ token }) {
      if (token?.sid && token.municipalityId) await signOut(token.municipalityId, token.sid);
    },
  },
};
