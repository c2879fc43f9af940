import { expect } from "vitest";
import { saveField } from "../../lib/goal-sheets/drafting-mutations";
import { sheetContent } from "../../lib/goal-sheets/queries";
import { takeCopy } from "../../lib/workbooks/copy-mutations";
import { getWorkbookDesk } from "../../lib/workbooks/queries";
import { uploadWorkbook } from "../../lib/workbooks/upload-mutations";
import type { Town } from "./municipality";
import { edited, type Rows } from "./workbook-rows";

/** Everything that a workbook could have changed of a sheet, and how much was recorded. */
export const workbookState = (town: Town, sheetId: string) =>
  town.inTenant(async (tx) => ({
    content: await sheetContent(tx, sheetId),
    revisions: await tx.revision.findMany({ where: { sheetId }, orderBy: { id: "asc" } }),
    uploads: await tx.workbookUpload.findMany({ where: { sheetId }, orderBy: { id: "asc" } }),
    removed: await tx.removedPart.count({ where: { sheetId } }),
    events: await tx.auditEvent.count(),
  }));

/** Expects an act to be refused for this reason, and to leave the sheet as it was. */
export async function unchanged(
  town: Town,
  sheetId: string,
  act: () => Promise<unknown>,
  reason: string,
): Promise<void> {
  const before = await workbookState(town, sheetId);
  await expect(act()).rejects.toMatchObject({ reason });
  expect(await workbookState(town, sheetId)).toEqual(before);
}

/** A sheet, a new one unless it is given, whose workbook came back with these changes. */
export async function uploaded(
  town: Town,
  change: (rows: Rows) => Rows,
  own?: { id: string; goalId: string },
) {
  const sheet = own ?? (await town.sheet());
  const head = town.actorFor("HEAD");
  const { bytes, fileName } = await takeCopy(head, sheet.id);
  const file = { sheetId: sheet.id, fileName, bytes: await edited(bytes, change), code: "" };
  const uploadId = await uploadWorkbook(head, file);
  const differences = async () => (await getWorkbookDesk(head, sheet.id, uploadId)).upload?.differences ?? [];
  const settling = (chosen: { key: string; seen: string }[]) => ({ sheetId: sheet.id, uploadId, chosen });
  const save = (field: string, base: string, value: string) => {
    const subject = { kind: "goal" as const, id: sheet.goalId };
    return saveField(head, { sheetId: sheet.id, subject, field, base, value });
  };
  return { town, sheet, head, fileName, uploadId, differences, settling, save };
}

/** Takes a sheet out, lets it be saved anew, and brings it back; gives what is different. */
export async function broughtBack(
  town: Town,
  sheetId: string,
  saved: (bytes: Uint8Array) => Uint8Array = (bytes) => bytes,
) {
  const head = town.actorFor("HEAD");
  const { bytes, fileName } = await takeCopy(head, sheetId);
  const id = await uploadWorkbook(head, { sheetId, fileName, bytes: saved(bytes), code: "" });
  const { upload } = await getWorkbookDesk(head, sheetId, id);
  return upload?.differences ?? null;
}
