import "server-only";
import type { Actor, MunicipalRole } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { shownName } from "./person-name";
import { validOn } from "./validity";

/** Ids of the people who hold a municipal role on a civil date (ISO), without accounts' state. */
export async function personIdsWithRole(
  tx: Transaction,
  role: MunicipalRole,
  onDate: string,
): Promise<string[]> {
  const grants = await tx.roleGrant.findMany({
    where: { role, revokedAt: null, ...validOn(onDate) },
    select: { personId: true },
    distinct: ["personId"],
  });
  return grants.map((grant) => grant.personId);
}

/** Names as used at work, by person id; unknown ids, and nobody (null), are left out. */
export async function personNames(
  tx: Transaction,
  ids: readonly (string | null)[],
): Promise<Map<string | null, string>> {
  const people = await tx.person.findMany({
    where: { id: { in: [...new Set(ids)].filter((id) => id !== null) } },
    select: { id: true, name: true, nameAtWork: true },
  });
  return new Map(people.map((person) => [person.id, shownName(person)]));
}

export type Leader = { id: string; name: string; title: string };

/** Mayor and vice mayors of today, on whose behalf the secretariat enters decisions; title empty when unknown. */
export function listLeaders(actor: Actor): Promise<Leader[]> {
  return inTenant(actor, async (tx) => {
    const today = todayInTokyo();
    const people = await tx.person.findMany({
      where: {
        municipalityId: actor.municipalityId,
        roles: { some: { role: "LEADER", revokedAt: null, ...validOn(today) } },
      },
      select: {
        id: true,
        name: true,
        nameAtWork: true,
        supervises: { where: validOn(today), select: { title: true }, take: 1 },
      },
      orderBy: { createdAt: "asc" },
    });
    return people.map((person) => ({
      id: person.id,
      name: shownName(person),
      title: person.supervises[0]?.title ?? "",
    }));
  });
}

/** Everybody's name, to choose a person from, in the order in which they were added. */
export function listNames(actor: Actor): Promise<{ id: string; name: string }[]> {
  return inTenant(actor, async (tx) => {
    const people = await tx.person.findMany({
      where: { municipalityId: actor.municipalityId },
      select: { id: true, name: true, nameAtWork: true },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
    });
    return people.map((person) => ({ id: person.id, name: shownName(person) }));
  });
}
