import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { headsOn } from "@/lib/departments/queries";
import { type Notice, notify } from "@/lib/notifications/mutations";

/** Tells the heads of the departments; the one who acts knows. */
export async function tellHeads(
  tx: Transaction,
  actor: Actor,
  departmentIds: readonly string[],
  notice: Notice,
): Promise<void> {
  const heads: string[] = [];
  for (const departmentId of new Set(departmentIds)) {
    const posts = await headsOn(tx, departmentId, todayInTokyo());
    heads.push(...posts.map(({ personId }) => personId));
  }
  await notify(
    tx,
    actor.municipalityId,
    heads.filter((personId) => personId !== actor.personId),
    notice,
  );
}
