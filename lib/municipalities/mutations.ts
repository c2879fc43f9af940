import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError } from "@/lib/errors";

/**
 * Writes the tenant's own row; the transaction's scope must already be this id. Throws CONFLICT when the
 * slug is taken.
 */
export async function createMunicipality(
  tx: Transaction,
  municipality: { id: string; slug: string; name: string; nameEnglish?: string; isSample?: boolean },
): Promise<void> {
  const taken = await tx.municipality.count({ where: { slug: municipality.slug } });
  if (taken > 0) throw new DomainError("CONFLICT", "slugTaken");
  await tx.municipality.create({ data: municipality });
}

/** Lets the writers of one municipality's organisation and rights pass one after another until commit. */
export async function holdMunicipality(tx: Transaction, municipalityId: string): Promise<void> {
  await tx.$queryRaw`select id from "Municipality" where id = ${municipalityId}::uuid for update`;
}
