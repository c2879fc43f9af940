import "server-only";
import { fingerprint } from "@/lib/audit/fingerprint";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { formOf } from "@/lib/goal-sheets/editing-mutations";
import { blockedReason } from "@/lib/goal-sheets/policy";
import { type LoadedSheet, loadSheet, sheetContent } from "@/lib/goal-sheets/queries";
import { isId } from "@/lib/goal-sheets/schema";
import { personNames } from "@/lib/people/queries";
import { knownCarriers } from "./carrier-queries";
import { copiedContent, copiedContentSchema } from "./copied-content";
import { differencesOf } from "./differences";
import { readSheetSchema } from "./read-sheet";
import { type Settled, settledSchema } from "./schema";
import { type UnreadCell, unreadCells } from "./unread-cells";
import type { ShownDifference, UploadView, WorkbookDesk } from "./upload-view";

const SEEN_SIGNS = 16;
const SHOWN_COPIES = 5;
/** The newest of them that still waits is shown; older ones than these are past. */
const KEPT_IN_SIGHT = 10;

export type LoadedUpload = {
  fileName: string;
  differences: ShownDifference[];
  settled: Settled;
  unread: UnreadCell[];
};

/**
 * What of an upload is still open, against the sheet as it is now; null where the upload is not this sheet's or
 * the year's form became another one.
 */
export async function loadUpload(
  tx: Transaction,
  sheet: LoadedSheet,
  uploadId: string,
): Promise<LoadedUpload | null> {
  const upload = isId(uploadId)
    ? await tx.workbookUpload.findFirst({
        where: { id: uploadId, sheetId: sheet.id },
        select: { fileName: true, content: true, settled: true, copy: { select: { content: true } } },
      })
    : null;
  if (!upload) return null;
  const form = await formOf(tx, sheet);
  const copy = copiedContentSchema.parse(upload.copy.content);
  if (copy.form.key !== form.key || copy.form.version !== form.version) return null;
  const settled = settledSchema.parse(upload.settled);
  const file = readSheetSchema.parse(upload.content);
  const all = differencesOf({
    sheetId: sheet.id,
    fiscalYear: sheet.fiscalYear,
    known: await knownCarriers(tx, sheet),
    form,
    copy,
    file,
    now: copiedContent(form, await sheetContent(tx, sheet.id)),
  });
  const differences = all
    .filter(({ key }) => settled[key] === undefined)
    .map((difference) => ({ ...difference, seen: fingerprint(difference).slice(0, SEEN_SIGNS) }));
  return { fileName: upload.fileName, differences, settled, unread: unreadCells(form, copy, file) };
}

/** The upload asked for, else the newest one in which something waits; null where there is none. */
async function shownUpload(
  tx: Transaction,
  sheet: LoadedSheet,
  asked: string | undefined,
): Promise<UploadView | null> {
  const rows = await tx.workbookUpload.findMany({
    where: { sheetId: sheet.id, ...(asked && isId(asked) ? { id: asked } : {}) },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: KEPT_IN_SIGHT,
    select: {
      id: true,
      fileName: true,
      createdAt: true,
      personId: true,
      copy: { select: { number: true } },
    },
  });
  for (const { id, fileName, createdAt, personId, copy } of rows) {
    const loaded = await loadUpload(tx, sheet, id);
    if (!loaded || (!asked && loaded.differences.length === 0)) continue;
    const names = await personNames(tx, [personId]);
    return {
      id,
      fileName,
      copyNumber: copy.number,
      uploadedAt: createdAt,
      uploadedBy: names.get(personId) ?? "",
      settled: Object.keys(loaded.settled).length,
      differences: loaded.differences,
      unread: loaded.unread,
    };
  }
  return null;
}

/** The workbooks of a sheet for their screen; uploads only for people who may write in the sheet now. */
export function getWorkbookDesk(actor: Actor, sheetId: string, uploadId?: string): Promise<WorkbookDesk> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    const blocked = blockedReason(actor, "edit", sheet);
    const copies = await tx.workbookCopy.findMany({
      where: { sheetId },
      orderBy: { number: "desc" },
      take: SHOWN_COPIES,
      select: { number: true, takenAt: true, takenById: true },
    });
    const names = await personNames(
      tx,
      copies.map(({ takenById }) => takenById),
    );
    const { header } = await sheetContent(tx, sheetId);
    return {
      sheetId,
      departmentName: header.departmentName,
      form: await formOf(tx, sheet),
      blocked,
      copies: copies.map(({ number, takenAt, takenById }) => ({
        number,
        takenAt,
        takenBy: names.get(takenById) ?? "",
      })),
      upload: blocked ? null : await shownUpload(tx, sheet, uploadId),
    };
  });
}
