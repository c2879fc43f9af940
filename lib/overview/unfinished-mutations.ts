import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { refuse } from "@/lib/errors";
import { closeYear } from "@/lib/fiscal-years/mutations";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import { closingBlockedReason } from "./policy";
import { readClosing } from "./unfinished-queries";
import type { CloseYearInput } from "./unfinished-schema";

/** Closes an open year; what it leaves unfinished must be what the person was shown, and confirmed apart. */
export function closeYearAsShown(
  actor: Actor,
  { shown, confirmed, ...input }: CloseYearInput,
): Promise<void> {
  return inTenant(actor, async (tx) => {
    await holdMunicipality(tx, actor.municipalityId);
    await closeYear(tx, actor, input, async () => {
      const { unfinished, seen } = await readClosing(tx, actor, input.year);
      refuse(closingBlockedReason({ shown, confirmed, seen, unfinished: unfinished.length }));
      return unfinished.length;
    });
  });
}
