import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { DomainError, refuse } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/locale";
import { mappingKey } from "./column-queries";
import { documentColumns, mappedColumns, withChosen } from "./document-columns";
import { importText } from "./import-text";
import { holdProposal, recordImport, unreadable } from "./mutations";
import { blockedReason } from "./policy";
import { loadForm } from "./queries";
import type { Columns } from "./text/columns";

export type ColumnsToMap = { proposalId: string; seen: string; columns: Columns; locale: Locale };

/**
 * Reads a proposal's document again by what a person said its columns hold, and remembers that for the next file
 * with the same headings. What was corrected in the proposal before is lost.
 */
export function mapColumns(actor: Actor, { proposalId, seen, columns, locale }: ColumnsToMap): Promise<void> {
  return inTenant(actor, async (tx) => {
    const held = await holdProposal(tx, actor, proposalId, seen);
    refuse(blockedReason(actor, "correct", held.facts));
    const form = await loadForm(tx, held.proposal.form);
    const found = documentColumns(form, { fileName: held.fileName, text: held.source });
    const tables = withChosen(found, columns);
    if (!tables) throw new DomainError("CONFLICT", "changedMeanwhile");
    if (!columns.some((holds) => holds.includes("title"))) {
      throw new DomainError("INVALID_TRANSITION", "importNothingMapped");
    }
    const result = importText(form, held.source, locale, mappedColumns(tables));
    if (!result.ok) throw unreadable(result.code);
    for (const { headings, columns: mapping } of tables) {
      const key = mappingKey(actor.municipalityId, form.key, headings);
      await tx.importColumnMapping.upsert({
        where: { municipalityId_formKey_signature: key },
        create: { ...key, mapping },
        update: { mapping },
      });
    }
    const { proposal } = result;
    await tx.importProposal.update({ where: { id: held.id }, data: { proposal }, select: { id: true } });
    await recordImport(tx, actor, "import.columnsMapped", held.id);
  });
}
