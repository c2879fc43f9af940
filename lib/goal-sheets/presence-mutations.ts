import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { refuse } from "@/lib/errors";
import { blockedReason } from "./policy";
import { presentIn } from "./presence-queries";
import { PRESENCE_MS, type Present } from "./presence-schema";
import { loadSheet } from "./queries";

/** Two beats may sweep at the same time: each leaves alone what the other holds. */
function sweep(tx: Transaction, sheetId: string, now: Date) {
  const before = new Date(now.getTime() - PRESENCE_MS);
  return tx.$executeRaw`
    delete from "SheetPresence" where id in (
      select id from "SheetPresence" where "sheetId" = ${sheetId}::uuid and "seenAt" < ${before}
      for update skip locked
    )`;
}

/** The goal as far as the sheet has it: a page may still show one that was removed. */
async function ownGoal(tx: Transaction, sheetId: string, goalId: string | null): Promise<string | null> {
  const found = goalId && (await tx.goal.findFirst({ where: { id: goalId, sheetId }, select: { id: true } }));
  return found ? found.id : null;
}

/**
 * Notes that the actor writes in the sheet now, and answers who else does. It is no part of the sheet's record: no
 * audit event is written, and the sheet's row is not held, so that a beat never waits for a save. What is older than
 * PRESENCE_MS means nothing and is swept on the way.
 *
 * @throws NOT_FOUND or FORBIDDEN as the policy says to editing.
 */
export function announcePresence(actor: Actor, sheetId: string, goalId: string | null): Promise<Present> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    refuse(blockedReason(actor, "edit", sheet));
    const { municipalityId, personId } = actor;
    const seen = { goalId: await ownGoal(tx, sheetId, goalId), seenAt: new Date() };
    const who = { municipalityId, sheetId, personId };
    await tx.sheetPresence.upsert({
      where: { municipalityId_sheetId_personId: who },
      create: { ...who, ...seen },
      update: seen,
    });
    await sweep(tx, sheetId, seen.seenAt);
    return presentIn(tx, actor, sheetId);
  });
}

/** Notes that the actor writes in the sheet no more; nothing happens where nothing was noted. */
export function endPresence(actor: Actor, sheetId: string): Promise<void> {
  return inTenant(actor, async (tx) => {
    await loadSheet(tx, actor, sheetId);
    await tx.sheetPresence.deleteMany({ where: { sheetId, personId: actor.personId } });
  });
}
