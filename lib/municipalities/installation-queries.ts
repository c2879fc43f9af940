import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { currentDatabase } from "@/lib/db/current";
import { readEnv } from "@/lib/env";
import { refuse } from "@/lib/errors";
import { blockedReason } from "./policy";

export type Installation = { database: "embedded" | "postgresql"; sendsMail: boolean };

/** How this installation runs, as far as the people who run the municipality need to know; throws NOT_FOUND. */
export async function getInstallation(actor: Actor): Promise<Installation> {
  refuse(blockedReason(actor, "readSettings"));
  return { database: currentDatabase().kind, sendsMail: readEnv(process.env).SMTP_URL !== undefined };
}
