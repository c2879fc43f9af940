import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Municipality } from "@/lib/db/generated/client";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { isStorable } from "@/lib/typed-schema";

export type MunicipalitySummary = Pick<Municipality, "id" | "slug" | "name" | "nameEnglish" | "isSample">;

const SUMMARY = { id: true, slug: true, name: true, nameEnglish: true, isSample: true } as const;
const NO_MUNICIPALITY = { municipalityId: null };

/** Every municipality of the installation, oldest first: names and slugs are public. */
export function listMunicipalities(): Promise<MunicipalitySummary[]> {
  return inTenant(NO_MUNICIPALITY, (tx) =>
    tx.municipality.findMany({ select: SUMMARY, orderBy: { createdAt: "asc" } }),
  );
}

/** The municipality with this slug; null where there is none. */
export async function findMunicipality(slug: string): Promise<MunicipalitySummary | null> {
  if (!isStorable(slug)) return null;
  return inTenant(NO_MUNICIPALITY, (tx) => tx.municipality.findUnique({ where: { slug }, select: SUMMARY }));
}

/** The whole row; throws NOT_FOUND. */
export async function loadMunicipality(tx: Transaction, id: string): Promise<Municipality> {
  const municipality = await tx.municipality.findUnique({ where: { id } });
  if (!municipality) throw notFound();
  return municipality;
}

/** The actor's own municipality, the whole row. */
export function getMunicipality(actor: Actor): Promise<Municipality> {
  return inTenant(actor, (tx) => loadMunicipality(tx, actor.municipalityId));
}
