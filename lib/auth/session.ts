import "server-only";
import { cookies } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { decode, encode, type JWT } from "next-auth/jwt";
import { cache } from "react";
import { DomainError } from "@/lib/errors";
import { getMunicipality } from "@/lib/municipalities/queries";
import { routes } from "@/lib/routes";
import type { Actor } from "./actor";
import { loadActor } from "./queries";
import { SESSION_SECONDS, sessionCookie } from "./session-cookie";

function cookieSecret(): string {
  const secret = process.env.NEXTAUTH_SECRET;
  if (!secret) throw new Error("NEXTAUTH_SECRET is not set; the start command sets it.");
  return secret;
}

/** What the session cookie says; null for one that is absent, ran out or was not made here. */
async function cookieToken(): Promise<JWT | null> {
  const token = (await cookies()).get(sessionCookie().name)?.value;
  // next-auth's own getServerSession also makes a fresh cookie each time, which nobody receives here.
  return token ? decode({ token, secret: cookieSecret() }).catch(() => null) : null;
}

/** Who sent this request, by the cookie and the database of this moment; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await cookieToken();
  if (!token?.sid || !token.municipalityId) return null;
  return loadActor(token.municipalityId, token.sid);
});

/** The actor of a staff page; leads to the sign-in page when nobody is signed in. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(routes.signIn());
  return actor;
}

/** The municipality of the signed-in actor. */
export const currentMunicipality = cache(async () => getMunicipality(await requireActor()));

/** Gives the browser the cookie of a session just begun, in the form next-auth reads. */
export async function giveSessionCookie(municipalityId: string, sessionId: string): Promise<void> {
  const secret = cookieSecret();
  const token = { sid: sessionId, municipalityId };
  const { name, options } = sessionCookie();
  const value = await encode({ token, secret, maxAge: SESSION_SECONDS });
  (await cookies()).set(name, value, { ...options, maxAge: SESSION_SECONDS });
}

export async function takeSessionCookie(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

/**
 * For pages: waits for a read, and shows the not-found screen when it answers NOT_FOUND, whether the thing is
 * not there or the actor may not know of it.
 */
export async function orNotFound<T>(read: Promise<T>): Promise<T> {
  try {
    return await read;
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") notFound();
    throw error;
  }
}
