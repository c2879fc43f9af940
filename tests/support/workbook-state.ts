import { expect } from "vitest";
import { sheetContent } from "../../lib/goal-sheets/queries";
import type { Town } from "./municipality";

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
