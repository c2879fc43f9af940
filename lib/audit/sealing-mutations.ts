import "server-only";
import type { AuditEvent } from "@/lib/db/generated/client";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import type { CanonicalValue } from "./canonical-json";
import { nextSeal, type Seal, type SealableEvent, settledEvents } from "./seal";

/** Longer than any transaction may run (lib/db/tenancy.ts), so that no earlier event can still appear. */
const SETTLED_AFTER_SECONDS = 60;
const BATCH = 500;

export function sealable(event: AuditEvent): SealableEvent {
  return {
    id: event.id.toString(),
    municipalityId: event.municipalityId,
    at: event.at.toISOString(),
    actorId: event.actorId,
    onBehalfOfId: event.onBehalfOfId,
    action: event.action,
    subjectKind: event.subjectKind,
    subjectId: event.subjectId,
    data: event.data as CanonicalValue,
  };
}

async function lastSeal(tx: Transaction, municipalityId: string): Promise<Seal | null> {
  const last = await tx.auditEvent.findFirst({
    where: { municipalityId, sealNumber: { not: null } },
    orderBy: { sealNumber: "desc" },
    select: { sealNumber: true, sealHash: true },
  });
  return last?.sealNumber && last.sealHash ? { number: last.sealNumber, hash: last.sealHash } : null;
}

/** One process at a time seals a municipality; the lock ends with the transaction. */
async function takeSealingLock(tx: Transaction, municipalityId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ taken: boolean }[]>`
    select pg_try_advisory_xact_lock(hashtextextended(${`seal ${municipalityId}`}, 0)) as taken`;
  return row?.taken ?? false;
}

/**
 * Seals what has settled, a batch at a time, in the order of ids.
 *
 * @param settledAfterSeconds age from which an event can have no unfinished neighbour before it
 * @returns the number of events sealed; 0 too when another process is at it
 */
export function sealAuditEvents(
  municipalityId: string,
  settledAfterSeconds = SETTLED_AFTER_SECONDS,
): Promise<number> {
  return inTenant({ municipalityId }, async (tx) => {
    if (!(await takeSealingLock(tx, municipalityId))) return 0;
    const waiting = await tx.auditEvent.findMany({
      where: { municipalityId, sealNumber: null },
      orderBy: { id: "asc" },
      take: BATCH,
    });
    const sealedAt = new Date();
    const events = settledEvents(waiting, new Date(sealedAt.getTime() - settledAfterSeconds * 1000));
    let seal = await lastSeal(tx, municipalityId);
    const seals = events.map((event) => {
      seal = nextSeal(seal, sealable(event));
      return { id: event.id.toString(), ...seal };
    });
    // One statement: hundreds of single ones would hold up everybody who shares the embedded database's connection.
    const sealed = await tx.$executeRaw`
      update "AuditEvent" set "sealNumber" = seal.number, "sealHash" = seal.hash, "sealedAt" = ${sealedAt}
      from jsonb_to_recordset(${JSON.stringify(seals)}::jsonb) as seal(id bigint, number int, hash text)
      where "AuditEvent".id = seal.id and "municipalityId" = ${municipalityId}::uuid and "sealNumber" is null`;
    if (sealed !== events.length) throw new Error("Somebody else sealed the same audit events.");
    return events.length;
  });
}

/** The background step of a running server: every municipality's settled events are sealed. */
export async function sealAllMunicipalities(): Promise<number> {
  const municipalities = await inTenant({ municipalityId: null }, (tx) =>
    tx.municipality.findMany({ select: { id: true } }),
  );
  let sealed = 0;
  for (const { id } of municipalities) {
    for (let batch = BATCH; batch === BATCH; sealed += batch) batch = await sealAuditEvents(id);
  }
  return sealed;
}
