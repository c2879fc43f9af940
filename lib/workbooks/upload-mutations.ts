import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, type DomainErrorCode } from "@/lib/errors";
import { formOf, holdSheet } from "@/lib/goal-sheets/editing-mutations";
import type { LoadedSheet } from "@/lib/goal-sheets/queries";
import { isStorable } from "@/lib/typed-schema";
import { copiedContentSchema } from "./copied-content";
import { type FoundCode, isCodeOf, readCopyCode } from "./copy-code";
import type { Grid } from "./grid";
import { cellsOfOtherSheets } from "./other-cells";
import type { ReadSheet } from "./read-sheet";
import { findCode, readSheet } from "./sheet-reading";
import { readWorkbook, type WorkbookRefusal } from "./workbook-reader";

type Refusal =
  | WorkbookRefusal
  | "NO_CODE"
  | "MISTYPED"
  | "OTHER_SHEET"
  | "NO_COPY"
  | "FORM_UNKNOWN"
  | "FORM_CHANGED"
  | "BAD_TEXT";

const CODES: Partial<Record<Refusal, DomainErrorCode>> = {
  TOO_LARGE: "LIMIT",
  OTHER_SHEET: "NOT_FOUND",
  NO_COPY: "NOT_FOUND",
};

/** A workbook that cannot be taken is refused in the words of the reason `workbook…`. */
const refused = (refusal: Refusal) =>
  new DomainError(CODES[refusal] ?? "INVALID_TRANSITION", `workbook${refusal}`);

export type NewUpload = { sheetId: string; fileName: string; bytes: Uint8Array; code: string };

/** The code in the file, else the typed one; it must be this sheet's. */
function codeOf({ sheetId, code }: NewUpload, grids: readonly Grid[]): FoundCode {
  const found = findCode(grids) ?? readCopyCode(code) ?? (code.trim() === "" ? null : "MISTYPED");
  if (found === null) throw refused("NO_CODE");
  if (found === "MISTYPED") throw refused("MISTYPED");
  if (!isCodeOf(found, sheetId)) throw refused("OTHER_SHEET");
  return found;
}

async function readByForm(
  tx: Transaction,
  sheet: LoadedSheet,
  number: number,
  grids: readonly Grid[],
): Promise<{ copyId: string; content: ReadSheet }> {
  const copy = await tx.workbookCopy.findFirst({ where: { sheetId: sheet.id, number } });
  if (!copy) throw refused("NO_COPY");
  const form = await formOf(tx, sheet);
  const { key, version } = copiedContentSchema.parse(copy.content).form;
  if (key !== form.key || version !== form.version) throw refused("FORM_CHANGED");
  for (const grid of grids) {
    const content = readSheet(form, grid);
    if (!content) continue;
    const others = [...content.others, ...cellsOfOtherSheets(grids, grid)];
    return { copyId: copy.id, content: { ...content, others } };
  }
  throw refused("FORM_UNKNOWN");
}

/**
 * Reads a workbook that came back and keeps what it says, beside the copy it was made from; gives its id. The
 * sheet itself stays as it is until differences are accepted.
 *
 * @throws DomainError `workbook…` for a file that is none, not this sheet's, or not to be recognised
 */
export async function uploadWorkbook(actor: Actor, upload: NewUpload): Promise<string> {
  const { sheetId, fileName, bytes } = upload;
  await inTenant(actor, (tx) => holdSheet(tx, actor, sheetId, "edit"));
  const read = await readWorkbook(fileName, bytes);
  if ("refused" in read) throw refused(read.refused);
  if (!read.grids.flat(2).every(isStorable)) throw refused("BAD_TEXT");
  const { number } = codeOf(upload, read.grids);
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const { copyId, content } = await readByForm(tx, sheet, number, read.grids);
    const { municipalityId, personId } = actor;
    const { id } = await tx.workbookUpload.create({
      data: { municipalityId, sheetId: sheet.id, copyId, personId, fileName, content },
      select: { id: true },
    });
    await appendAuditEvent(tx, actor, {
      action: "workbook.uploaded",
      subjectKind: "sheet",
      subjectId: sheet.id,
      data: { uploadId: id, number },
    });
    return id;
  });
}
