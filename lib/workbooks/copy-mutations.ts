import "server-only";
import { assessmentRows } from "@/lib/assessments/queries";
import { fingerprint } from "@/lib/audit/fingerprint";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { formOf, holdSheet } from "@/lib/goal-sheets/editing-mutations";
import { type LoadedSheet, sheetContent } from "@/lib/goal-sheets/queries";
import { eraYearOf } from "@/lib/i18n/era";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { titleLineText } from "@/lib/sheet-forms/title-line";
import { type CopiedContent, copiedContent, copiedContentSchema } from "./copied-content";
import { codeLine } from "./copy-code";
import type { PrintedAssessment } from "./goal-rows";
import { printedTexts } from "./printed-texts";
import { type SheetToPrint, sheetPage } from "./sheet-page";
import { workbookFile } from "./workbook-file";

const DRAFT_STAMP = "案";

/** The number of a copy with this content: that of the last one where nothing was written since, else the next. */
async function copyNumber(
  tx: Transaction,
  actor: Actor,
  { id: sheetId, municipalityId }: LoadedSheet,
  content: CopiedContent,
): Promise<number> {
  const last = await tx.workbookCopy.findFirst({ where: { sheetId }, orderBy: { number: "desc" } });
  const same = last && fingerprint(copiedContentSchema.parse(last.content)) === fingerprint(content);
  if (same) return last.number;
  const number = (last?.number ?? 0) + 1;
  const data = { municipalityId, sheetId, number, content, takenById: actor.personId };
  await tx.workbookCopy.create({ data, select: { id: true } });
  return number;
}

/**
 * The head's own levels and reasons by goal. The supervisor's stay out of a file that is mailed around: its places
 * are printed and stay blank (model.md: personnel matters).
 */
async function printedAssessments(tx: Transaction, sheet: LoadedSheet, form: SheetForm) {
  const printed = new Map<string, PrintedAssessment[]>();
  if (!form.assessments.includes("SELF")) return printed;
  for (const { goalId, levelOrder, levelLabel, reason } of await assessmentRows(tx, sheet.id, "SELF")) {
    const level = form.reading.scale?.numbered ? levelOrder?.toString() : levelLabel;
    const own = { level: level ?? "", reason };
    printed.set(
      goalId,
      form.assessments.map((kind) => (kind === "SELF" ? own : { level: "", reason: "" })),
    );
  }
  return printed;
}

const NOT_IN_NAMES = /[\\/:*?"<>|\p{Cc}]/gu;

function fileNameOf({ header, fiscalYear }: SheetToPrint, number: number): string {
  const name = `${header.departmentName}_${eraYearOf(fiscalYear, "ja")}年度_目標シート_版${number}`;
  return `${name.replace(NOT_IN_NAMES, "_")}.xlsx`;
}

/**
 * Takes a copy of the sheet out as a workbook laid out as its form; what it said is kept under a number of its own,
 * so that what comes back is compared with it.
 */
export async function takeCopy(
  actor: Actor,
  sheetId: string,
): Promise<{ fileName: string; bytes: Uint8Array }> {
  const { sheet, number, stamp } = await inTenant(actor, async (tx) => {
    const held = await holdSheet(tx, actor, sheetId, "read");
    const form = await formOf(tx, held);
    const stored = await sheetContent(tx, held.id);
    const printing: Omit<SheetToPrint, "codeLine"> = {
      form,
      fiscalYear: held.fiscalYear,
      header: stored.header,
      content: copiedContent(form, stored),
      assessments: await printedAssessments(tx, held, form),
    };
    const content = { ...printing.content, printed: printedTexts({ ...printing, codeLine: "" }) };
    const number = await copyNumber(tx, actor, held, content);
    await appendAuditEvent(tx, actor, {
      action: "workbook.taken",
      subjectKind: "sheet",
      subjectId: held.id,
      data: { number },
    });
    const sheet: SheetToPrint = { ...printing, codeLine: codeLine(held.id, number) };
    return { sheet, number, stamp: held.state === "APPROVED" ? null : DRAFT_STAMP };
  });
  const title = titleLineText(sheet.form, sheet.fiscalYear, sheet.header.departmentName, "ja");
  const bytes = await workbookFile({ ...sheetPage(sheet), title, stamp });
  return { fileName: fileNameOf(sheet, number), bytes };
}
