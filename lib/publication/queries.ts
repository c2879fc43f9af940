import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { blockedReason as sheetBlockedReason } from "@/lib/goal-sheets/policy";
import { type LoadedSheet, loadSheet } from "@/lib/goal-sheets/queries";
import { personNames } from "@/lib/people/queries";
import { verifyChain } from "./edition";
import { editionCandidates, nextEdition, publicationFacts } from "./edition-queries";
import { blockedReason, type PublicationFacts } from "./policy";
import type { ApprovalView, EditionView, PublicationView } from "./publication-view";
import type { EditionKind, Snapshot } from "./snapshot-schema";

export { editionInForce } from "./edition-queries";

async function listEditions(tx: Transaction, actor: Actor, facts: PublicationFacts, inForceId?: string) {
  const rows = await tx.edition.findMany({ where: { sheetId: facts.sheet.id }, orderBy: { number: "asc" } });
  const names = await personNames(
    tx,
    rows.map(({ publishedById }) => publishedById),
  );
  const views = rows.map(
    (row): EditionView => ({
      id: row.id,
      number: row.number,
      kind: row.kind,
      state: row.state,
      publishedOn: row.publishedAt && todayInTokyo(row.publishedAt),
      publishedBy: names.get(row.publishedById) ?? "",
      changeNote: row.changeNote,
      sha256: row.sha256,
      withdrawReason: row.withdrawReason,
      inForce: row.id === inForceId,
      blockedWithdrawal: blockedReason(actor, "withdraw", { ...facts, editionState: row.state }),
    }),
  );
  return { editions: views.reverse(), chain: verifyChain(rows) };
}

async function listApprovals(tx: Transaction, sheet: LoadedSheet): Promise<ApprovalView[]> {
  const rows = await tx.approvalRecord.findMany({
    where: { sheetId: sheet.id },
    orderBy: { enteredAt: "desc" },
  });
  const names = await personNames(
    tx,
    rows.map(({ enteredById }) => enteredById),
  );
  return rows.map((row) => ({
    number: row.number,
    decidedOn: toIsoDate(row.decidedOn),
    enteredBy: names.get(row.enteredById) ?? "",
    forThisVersion: row.sheetVersion === sheet.version,
  }));
}

/** After the first edition come amendments and what became of the goals. */
function kindsToCome({ hasEditionInForce }: LoadedSheet): EditionKind[] {
  return hasEditionInForce ? ["AMENDMENT", "RESULTS"] : ["MANIFESTO"];
}

/** A sheet's approvals and editions, and what the actor may approve or publish now. */
export function getPublication(actor: Actor, sheetId: string): Promise<PublicationView> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    const candidates = await editionCandidates(tx, sheet);
    const facts = await publicationFacts(tx, sheet, candidates);
    const { municipality, department } = candidates.bodies.MANIFESTO;
    return {
      sheet,
      departmentName: department.name,
      departmentSlug: department.slug,
      municipalitySlug: municipality.slug,
      approvalRequired: facts.approvalRequired,
      approvals: await listApprovals(tx, sheet),
      ...(await listEditions(tx, actor, facts, candidates.inForce?.id)),
      kinds: kindsToCome(sheet),
      knowsLevels: facts.knowsLevels,
      allowed: {
        reopen: sheetBlockedReason(actor, "reopen", sheet),
        approve: blockedReason(actor, "approve", facts),
        MANIFESTO: blockedReason(actor, "MANIFESTO", facts),
        AMENDMENT: blockedReason(actor, "AMENDMENT", facts),
        RESULTS: blockedReason(actor, "RESULTS", facts),
      },
    };
  });
}

/** The working copy as the next edition would show it, and the edition in force; nothing is written. */
export type Preview = { snapshot: Snapshot; inForce: Snapshot | null };

/** What citizens would see of a sheet; NOT_FOUND for people who may not read it. */
export function getPreview(actor: Actor, sheetId: string, now = new Date()): Promise<Preview> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    const { inForce, bodies } = await editionCandidates(tx, sheet, now);
    const { number, previousSha256, publishedOn } = await nextEdition(tx, sheetId, now);
    const kind = inForce ? "AMENDMENT" : "MANIFESTO";
    const snapshot = {
      ...bodies[kind],
      schemaVersion: 1 as const,
      edition: { number, kind, publishedOn, changeNote: "" } as const,
      previousSha256,
    };
    return { snapshot, inForce: inForce?.snapshot ?? null };
  });
}
