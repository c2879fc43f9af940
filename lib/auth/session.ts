import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { DomainError } from "@/lib/errors";
import { getMunicipality } from "@/lib/municipalities/queries";
import { routes } from "@/lib/routes";
import type { Actor } from "./actor";
import { WANTED_HEADER } from "./own-address";
import { loadActor } from "./queries";
import { SESSION_SECONDS, sessionCookie } from "./session-cookie";
import { readSessionToken, sessionCookieValue } from "./session-token";

/** Who sent this request, by the cookie and the database of this moment; null when nobody is signed in. */
export const currentActor = cache(async (): Promise<Actor | null> => {
  const token = await readSessionToken((await cookies()).get(sessionCookie().name)?.value);
  return token && loadActor(token.municipalityId, token.sessionId);
});

/** The actor of a staff page; leads to the sign-in page, and from there back, when nobody is signed in. */
export async function requireActor(): Promise<Actor> {
  const actor = await currentActor();
  if (!actor) redirect(routes.signIn((await headers()).get(WANTED_HEADER) ?? undefined));
  return actor;
}

/** The municipality of the signed-in actor. */
export const currentMunicipality = cache(async () => getMunicipality(await requireActor()));

/** Gives the browser the cookie of a session just begun. */
export async function giveSessionCookie(municipalityId: string, sessionId: string): Promise<void> {
  const { name, options } = sessionCookie();
  const value = await sessionCookieValue({ municipalityId, sessionId });
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
