import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound, refuse } from "@/lib/errors";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import { blockedReason, type OrganisationAction } from "./policy";
import { rowFingerprint } from "./row-fingerprint";
import type { ShownDepartment } from "./schema";

/** Refuses unless the actor may do this to the organisation of the year; others wait until commit. */
export async function holdOrganisation(
  tx: Transaction,
  actor: Actor,
  action: OrganisationAction,
  year: number,
): Promise<void> {
  const { municipalityId } = actor;
  await holdMunicipality(tx, municipalityId);
  const row = await tx.fiscalYear.findFirst({ where: { municipalityId, year }, select: { state: true } });
  if (!row) throw notFound();
  refuse(blockedReason(actor, action, { municipalityId, yearState: row.state }));
}

/** The row to be changed, as long as it still is what the screen showed; throws CONFLICT otherwise. */
export async function shownDepartment(
  tx: Transaction,
  actor: Actor,
  action: OrganisationAction,
  shown: ShownDepartment,
) {
  const where = { id: shown.departmentYearId, municipalityId: actor.municipalityId };
  const known = await tx.departmentYear.findFirst({ where, select: { fiscalYear: true } });
  if (!known) throw notFound();
  await holdOrganisation(tx, actor, action, known.fiscalYear);
  const row = await tx.departmentYear.findFirst({
    where,
    include: {
      sections: { orderBy: [{ order: "asc" }, { id: "asc" }] },
      linksTo: { include: { from: true } },
    },
  });
  if (!row || rowFingerprint(row) !== shown.seen) throw new DomainError("CONFLICT", "changedMeanwhile");
  return row;
}
