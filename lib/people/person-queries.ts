import "server-only";
import { fingerprint } from "@/lib/audit/fingerprint";
import type { Transaction } from "@/lib/db/tenancy";
import type { PersonDetails } from "./person-name";

/** Null where the municipality has no such person. */
export async function detailsOf(
  tx: Transaction,
  municipalityId: string,
  personId: string,
): Promise<PersonDetails | null> {
  const person = await tx.person.findFirst({
    where: { id: personId, municipalityId },
    select: { name: true, nameReading: true, nameAtWork: true, account: { select: { email: true } } },
  });
  if (!person) return null;
  const { account, ...names } = person;
  return { ...names, email: account?.email ?? null };
}

/** What a form carries of the details that it shows, so that a correction of others is not written over. */
export function detailsSeen(details: PersonDetails): string {
  return fingerprint(details);
}
