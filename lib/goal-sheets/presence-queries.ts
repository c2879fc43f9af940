import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { personNames } from "@/lib/people/queries";
import { PRESENCE_MS, type Present } from "./presence-schema";
import { lastChanges, loadSheet } from "./queries";

/** A sheet has one head and a few drafters; a list longer than this tells nobody anything. */
const MOST_PEOPLE = 20;

/** Who but the actor writes in the sheet now; the caller has asked whether the actor may read it. */
export async function presentIn(tx: Transaction, actor: Actor, sheetId: string): Promise<Present> {
  const since = new Date(Date.now() - PRESENCE_MS);
  const rows = await tx.sheetPresence.findMany({
    where: { sheetId, seenAt: { gt: since }, personId: { not: actor.personId } },
    orderBy: { personId: "asc" },
    take: MOST_PEOPLE,
    select: { personId: true, goalId: true },
  });
  const ids = rows.map(({ personId }) => personId);
  const names = ids.length > 0 ? await personNames(tx, ids) : new Map<string, string>();
  const sheet = await tx.goalSheet.findUniqueOrThrow({
    where: { id: sheetId },
    select: { id: true, updatedAt: true },
  });
  const updatedAt = (await lastChanges(tx, [sheet])).get(sheetId) ?? sheet.updatedAt;
  return {
    people: rows.map((row) => ({ ...row, name: names.get(row.personId) ?? "" })),
    updatedAt: updatedAt.toISOString(),
  };
}

/** Who but the actor writes in the sheet now. Throws NOT_FOUND for a sheet that the actor may not read. */
export function listPresent(actor: Actor, sheetId: string): Promise<Present> {
  return inTenant(actor, async (tx) => {
    await loadSheet(tx, actor, sheetId);
    return presentIn(tx, actor, sheetId);
  });
}
