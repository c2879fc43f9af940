import "server-only";
import { todayInTokyo } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { validOn } from "./validity";

/** Whether the person can administer the municipality today and nobody else can. */
export async function isLastAdministrator(
  tx: Transaction,
  municipalityId: string,
  personId: string,
): Promise<boolean> {
  const grants = await tx.roleGrant.findMany({
    where: {
      municipalityId,
      role: "ADMINISTRATOR",
      revokedAt: null,
      ...validOn(todayInTokyo()),
      person: { account: { disabledAt: null } },
    },
    select: { personId: true },
  });
  const holders = new Set(grants.map((grant) => grant.personId));
  return holders.has(personId) && holders.size === 1;
}
