import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { createSheet, replaceContent } from "@/lib/goal-sheets/mutations";
import { isId } from "@/lib/goal-sheets/schema";
import type { Locale } from "@/lib/i18n/locale";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { rememberedTables } from "./column-queries";
import { applyCorrections, type Corrections } from "./corrections";
import { documentColumns, mappedColumns } from "./document-columns";
import { importText } from "./import-text";
import { type OfficeRefusal, officeKind } from "./office-file";
import { readOfficeFile } from "./office-reader";
import { blockedReason } from "./policy";
import { proposedContent } from "./proposed-content";
import { importFacts, type LoadedProposal, loadForm, loadProposal } from "./queries";
import type { Proposal, RefusalCode } from "./schema";
import { decodeDocument } from "./text/decode";

export type NewImport = {
  year: number;
  departmentId: string;
  /** Key of the form to read by; empty for the one that the year is bound to. */
  formKey: string;
  fileName: string | null;
  document: Uint8Array | string;
  /** Language of the doubts. */
  locale: Locale;
};

/** A document that cannot be read is refused in the words of the reason `import…`. */
export function unreadable(code: RefusalCode | OfficeRefusal): DomainError {
  return new DomainError(code === "TOO_LARGE" ? "LIMIT" : "INVALID_TRANSITION", `import${code}`);
}

/** The document as text; Word and Excel files are opened in a thread of their own. */
async function documentText({ document, fileName }: NewImport): Promise<string> {
  const kind = typeof document === "string" ? null : officeKind(fileName, document);
  if (kind !== null && typeof kind !== "string") throw unreadable(kind.refused);
  const opened =
    kind === null || typeof document === "string" ? { text: document } : await readOfficeFile(document, kind);
  if ("refused" in opened) throw unreadable(opened.refused);
  const decoded = decodeDocument(opened.text);
  if ("refused" in decoded) throw unreadable(decoded.refused);
  return decoded.text;
}

/** Reads a document into a proposal that waits for its corrections; gives its id. No sheet is touched. */
export async function createProposal(actor: Actor, input: NewImport): Promise<string> {
  const form = await inTenant(actor, async (tx) => {
    const { facts, year } = await importFacts(tx, actor, input);
    refuse(blockedReason(actor, "create", facts));
    return loadForm(tx, input.formKey || year.formKey);
  });
  const source = await documentText(input);
  const found = documentColumns(form, { fileName: input.fileName, text: source });
  return inTenant(actor, async (tx) => {
    const { facts, year } = await importFacts(tx, actor, input);
    refuse(blockedReason(actor, "create", facts));
    const remembered = await rememberedTables(tx, actor.municipalityId, form.key, found);
    const result = importText(form, source, input.locale, mappedColumns(remembered.tables));
    if (!result.ok) throw unreadable(result.code);
    const { municipalityId, personId } = actor;
    const { id } = await tx.importProposal.create({
      data: {
        municipalityId,
        personId,
        departmentId: input.departmentId,
        fiscalYearId: year.id,
        fileName: input.fileName,
        source,
        proposal: result.proposal,
      },
      select: { id: true },
    });
    await recordImport(tx, actor, "import.created", id, { year: input.year, form: form.key });
    return id;
  });
}

/** Appends an act on a proposal to the audit record. */
export function recordImport(
  tx: Transaction,
  actor: { municipalityId: string; personId: string | null },
  action: string,
  subjectId: string,
  data: Record<string, string | number | boolean | null> = {},
) {
  return appendAuditEvent(tx, actor, { action, subjectKind: "importProposal", subjectId, data });
}

/** Loads a proposal and holds its row; throws CONFLICT when it says something else than what was seen. */
export async function holdProposal(
  tx: Transaction,
  actor: Actor,
  proposalId: string,
  seen: string,
): Promise<LoadedProposal> {
  if (!isId(proposalId)) throw notFound();
  await tx.$queryRaw`select id from "ImportProposal" where id = ${proposalId}::uuid for update`;
  const held = await loadProposal(tx, actor, proposalId);
  if (held.seen !== seen && !held.facts.accepted) throw new DomainError("CONFLICT", "changedMeanwhile");
  return held;
}

export type Review = { proposalId: string; seen: string; corrections: Corrections };

/** Keeps what a person corrected in a proposal. */
export function correctProposal(actor: Actor, { proposalId, seen, corrections }: Review): Promise<void> {
  return inTenant(actor, async (tx) => {
    const held = await holdProposal(tx, actor, proposalId, seen);
    refuse(blockedReason(actor, "correct", held.facts));
    const proposal = applyCorrections(held.proposal, corrections);
    await tx.importProposal.update({ where: { id: held.id }, data: { proposal }, select: { id: true } });
    await recordImport(tx, actor, "import.corrected", held.id);
  });
}

type Place = {
  municipalityId: string;
  departmentId: string;
  fiscalYearId: string;
  sheet: { id: string; hasContent: boolean } | null;
};

/**
 * Writes a proposal into the draft, which is made where it is missing; what stood there can be brought back.
 *
 * @param form the year's: what it has no field for is not taken over
 */
export async function writeProposal(
  tx: Transaction,
  actor: { municipalityId: string; personId: string | null },
  place: Place,
  form: SheetForm,
  proposal: Proposal,
): Promise<string> {
  const { municipalityId, departmentId, fiscalYearId, sheet } = place;
  const id = sheet?.id ?? (await createSheet(tx, actor, { departmentId, fiscalYearId }));
  const keeps = sheet?.hasContent ?? false;
  await replaceContent(tx, actor, { municipalityId, id, keeps }, form, proposedContent(form, proposal));
  return id;
}

/**
 * Takes the corrections and makes the proposal the draft of its department's sheet; gives the sheet's id.
 * Where something is written there already, `replace` must say that it is to be replaced.
 */
export function acceptProposal(
  actor: Actor,
  { proposalId, seen, corrections, replace }: Review & { replace: boolean },
): Promise<string> {
  return inTenant(actor, async (tx) => {
    const { facts } = await holdProposal(tx, actor, proposalId, seen);
    if (facts.sheet) {
      await tx.$queryRaw`select id from "GoalSheet" where id = ${facts.sheet.id}::uuid for no key update`;
    } else await holdMunicipality(tx, actor.municipalityId);
    const held = await loadProposal(tx, actor, proposalId);
    refuse(blockedReason(actor, "accept", { ...held.facts, replace }));
    const proposal = applyCorrections(held.proposal, corrections);
    const { form } = await loadFiscalYear(tx, held.year);
    const place = { ...held.facts, fiscalYearId: held.fiscalYearId };
    const sheetId = await writeProposal(tx, actor, place, form, proposal);
    await tx.importProposal.update({
      where: { id: held.id },
      data: { proposal, acceptedAt: new Date(), sheetId },
      select: { id: true },
    });
    await recordImport(tx, actor, "import.accepted", held.id, {
      sheetId,
      replaced: held.facts.sheet?.hasContent ?? false,
    });
    return sheetId;
  });
}

/** Throws a proposal away; the sheet stays as it is. */
export function rejectProposal(actor: Actor, { proposalId }: { proposalId: string }): Promise<void> {
  return inTenant(actor, async (tx) => {
    const held = await loadProposal(tx, actor, proposalId);
    refuse(blockedReason(actor, "reject", held.facts));
    exactlyOne(await tx.importProposal.deleteMany({ where: { id: held.id, acceptedAt: null } }));
    await recordImport(tx, actor, "import.rejected", held.id);
  });
}
