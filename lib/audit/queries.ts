import "server-only";
import { inTenant } from "@/lib/db/tenancy";
import { type BrokenSeal, checkSeals, type Seal, type SealedEvent } from "./seal";
import { sealable } from "./sealing-mutations";

const BATCH = 1000;

export type AuditChainReport = { sealed: number; unsealed: number; broken: BrokenSeal | null };

function sealedAfter(municipalityId: string, number: number): Promise<SealedEvent[]> {
  return inTenant({ municipalityId }, async (tx) => {
    const rows = await tx.auditEvent.findMany({
      where: { municipalityId, sealNumber: { gt: number } },
      orderBy: { sealNumber: "asc" },
      take: BATCH,
    });
    return rows.map((row) => ({
      ...sealable(row),
      sealNumber: row.sealNumber ?? 0,
      sealHash: row.sealHash ?? "",
    }));
  });
}

/** Recomputes a municipality's whole chain; `broken` names the first event that is gone or was changed. */
export async function verifyAuditChain(municipalityId: string): Promise<AuditChainReport> {
  const unsealed = await inTenant({ municipalityId }, (tx) =>
    tx.auditEvent.count({ where: { municipalityId, sealNumber: null } }),
  );
  let end: Seal | null = null;
  for (;;) {
    const events = await sealedAfter(municipalityId, end?.number ?? 0);
    const checked: ReturnType<typeof checkSeals> = checkSeals(end, events);
    end = checked.end;
    if (checked.broken || events.length < BATCH) {
      return { sealed: end?.number ?? 0, unsealed, broken: checked.broken };
    }
  }
}
