import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { transitionSheet } from "@/lib/goal-sheets/mutations";
import { tellSheetRoles } from "@/lib/goal-sheets/notices-mutations";
import { type LoadedSheet, loadSheet } from "@/lib/goal-sheets/queries";
import { loadMunicipality } from "@/lib/municipalities/queries";
import { type EditionBody, portraitHashes, sealSnapshot } from "./edition";
import { editionCandidates, nextEdition, publicationFacts } from "./edition-queries";
import { blockedReason } from "./policy";
import type { ApproveSheetInput, PublishEditionInput, WithdrawEditionInput } from "./schema";
import { EDITION_TRANSITIONS } from "./workflow";

/** Two acts on one sheet's publication follow each other, so that numbers and hashes form one chain. */
async function loadLocked(tx: Transaction, actor: Actor, sheetId: string): Promise<LoadedSheet> {
  await loadSheet(tx, actor, sheetId);
  await tx.$queryRaw`select id from "GoalSheet" where id = ${sheetId}::uuid for update`;
  return loadSheet(tx, actor, sheetId);
}

/**
 * Approves the agreed working copy and records the decision on paper (決裁) for this version.
 * Throws INVALID_TRANSITION where the municipality asks for number and date and they are missing.
 */
export function approveSheet(actor: Actor, input: ApproveSheetInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadLocked(tx, actor, input.sheetId);
    const options = { version: input.version, data: { number: input.number } };
    await transitionSheet(tx, actor, sheet, "approve", options);
    const { approvalRecordRequired } = await loadMunicipality(tx, actor.municipalityId);
    if (input.number === "") {
      if (approvalRecordRequired) throw new DomainError("INVALID_TRANSITION", "approvalNotRecorded");
      return;
    }
    await tx.approvalRecord.create({
      data: {
        municipalityId: actor.municipalityId,
        sheetId: sheet.id,
        sheetVersion: input.version + 1,
        number: input.number,
        decidedOn: fromIsoDate(input.decidedOn),
        enteredById: actor.personId,
      },
    });
  });
}

export type PublishedEdition = { id: string; number: number; sha256: string };

/** Ties the portraits that an edition names to it, so that citizens may read them and no other file. */
async function keepShownFiles(
  tx: Transaction,
  municipalityId: string,
  editionId: string,
  body: EditionBody,
): Promise<void> {
  const files = await tx.storedFile.findMany({
    where: { municipalityId, sha256: { in: portraitHashes(body) }, removedAt: null },
    select: { id: true },
  });
  await tx.editionFile.createMany({
    data: files.map(({ id: fileId }) => ({ municipalityId, editionId, fileId })),
  });
}

/**
 * Publishes the next edition of a sheet: what the working copy says (MANIFESTO, AMENDMENT) or, for RESULTS,
 * the text in force with its readings and the head's rows. `now` is the instant of publication.
 */
export function publishEdition(
  actor: Actor,
  { sheetId, kind, changeNote }: PublishEditionInput,
  now = new Date(),
): Promise<PublishedEdition> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadLocked(tx, actor, sheetId);
    const candidates = await editionCandidates(tx, sheet, now);
    refuse(blockedReason(actor, kind, await publicationFacts(tx, sheet, candidates)));
    const body = candidates.bodies[kind];
    if (!body) throw notFound();
    const { number, previousSha256, publishedOn } = await nextEdition(tx, sheetId, now);
    const sealed = sealSnapshot(body, { number, kind, publishedOn, changeNote }, previousSha256);
    const { id } = await tx.edition.create({
      data: {
        municipalityId: actor.municipalityId,
        sheetId,
        departmentSlug: body.department.slug,
        fiscalYear: body.fiscalYear,
        number,
        kind,
        state: EDITION_TRANSITIONS.publish.to,
        ...sealed,
        previousSha256,
        changeNote,
        publishedAt: now,
        publishedById: actor.personId,
      },
      select: { id: true },
    });
    await keepShownFiles(tx, actor.municipalityId, id, body);
    const act = { action: EDITION_TRANSITIONS.publish.records, subjectKind: "edition", subjectId: id };
    await appendAuditEvent(tx, actor, { ...act, data: { sheetId, number, kind, sha256: sealed.sha256 } });
    await tellSheetRoles(tx, actor, sheet, ["HEAD", "DRAFTER"], act.action);
    return { id, number, sha256: sealed.sha256 };
  });
}

/** Takes a published edition off the public pages for good; its text, hash and the reason are kept. Gives its sheet. */
export function withdrawEdition(
  actor: Actor,
  { editionId, reason }: WithdrawEditionInput,
  now = new Date(),
): Promise<{ sheetId: string }> {
  return inTenant(actor, async (tx) => {
    const edition = await tx.edition.findFirst({
      where: { id: editionId, municipalityId: actor.municipalityId },
      select: { sheetId: true, state: true, number: true },
    });
    if (!edition) throw notFound();
    const sheet = await loadLocked(tx, actor, edition.sheetId);
    const facts = await publicationFacts(tx, sheet, await editionCandidates(tx, sheet));
    refuse(blockedReason(actor, "withdraw", { ...facts, editionState: edition.state }));
    const { to, records } = EDITION_TRANSITIONS.withdraw;
    const withdrawn = await tx.edition.updateMany({
      where: { id: editionId, state: "PUBLISHED" },
      data: { state: to, withdrawnAt: now, withdrawReason: reason },
    });
    exactlyOne(withdrawn);
    await appendAuditEvent(tx, actor, {
      action: records,
      subjectKind: "edition",
      subjectId: editionId,
      data: { sheetId: sheet.id, number: edition.number, reason },
    });
    await tellSheetRoles(tx, actor, sheet, ["HEAD", "DRAFTER"], records);
    return { sheetId: sheet.id };
  });
}
