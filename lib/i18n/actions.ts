"use server";

import { cookies } from "next/headers";
import { LOCALE_COOKIE, toLocale } from "./locale";

const ONE_YEAR = 365 * 24 * 60 * 60;

/** Remembers the chosen language (field `locale`) for a year; setting the cookie shows the screen anew. */
export async function switchLocaleAction(form: FormData): Promise<void> {
  const chosen = form.get("locale");
  const locale = toLocale(typeof chosen === "string" ? chosen : undefined);
  (await cookies()).set(LOCALE_COOKIE, locale, {
    path: "/",
    maxAge: ONE_YEAR,
    sameSite: "lax",
    httpOnly: true,
  });
}
