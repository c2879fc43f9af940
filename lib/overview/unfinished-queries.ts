import "server-only";
import { fingerprint } from "@/lib/audit/fingerprint";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { blockedReason } from "@/lib/fiscal-years/policy";
import { progressFor, readYear } from "./progress-queries";
import { type Unfinished, unfinishedSheets } from "./unfinished";

/** The unfinished sheets of a year, and the fingerprint under which a screen showed just these. */
export type Closing = { unfinished: Unfinished[]; seen: string };

/** What closing a year would leave unfinished; the caller has asked whether the actor may close it. */
export async function readClosing(tx: Transaction, actor: Actor, year: number): Promise<Closing> {
  const unfinished = unfinishedSheets(progressFor(actor, await readYear(tx, year)));
  return { unfinished, seen: fingerprint(unfinished) };
}

/** What closing would leave unfinished, for every year that the actor may close now. */
export function getClosings(actor: Actor): Promise<Map<number, Closing>> {
  return inTenant(actor, async (tx) => {
    const years = await tx.fiscalYear.findMany({ where: { municipalityId: actor.municipalityId } });
    const closings = new Map<number, Closing>();
    for (const row of years) {
      if (blockedReason(actor, "close", row)) continue;
      closings.set(row.year, await readClosing(tx, actor, row.year));
    }
    return closings;
  });
}
