import { cache } from "react";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getSheet } from "@/lib/goal-sheets/queries";

/** The sheet of the address for the signed-in actor, read once for a screen and its title. */
export const readSheet = cache(async (id: string) => {
  const actor = await requireActor();
  // Taken before the reading, so that nothing saved meanwhile counts as older than it.
  const readAt = Date.now();
  return { actor, readAt, view: await orNotFound(getSheet(actor, id)) };
});
