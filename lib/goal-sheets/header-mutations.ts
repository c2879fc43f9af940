import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { exactlyOne, notFound } from "@/lib/errors";
import { formOf, holdSheet } from "./editing-mutations";
import { idMoved } from "./goal-order";
import type { Direction } from "./schema";
import type { LoadedSheet } from "./sheet-view";
import { changeStructure } from "./structure-mutations";

type ParagraphKind = "BASIC_POLICY" | "ISSUE";
/** Where on the sheet the paragraphs of a kind stand. */
export const HEADER_FIELD = { BASIC_POLICY: "basicPolicies", ISSUE: "issues" } as const;

/** Adds an empty headed paragraph inside the caller's transaction, which holds the sheet for editing; gives its id. */
export async function insertParagraph(
  tx: Transaction,
  actor: Actor,
  sheet: LoadedSheet,
  kind: ParagraphKind,
): Promise<string> {
  const { municipalityId, id: sheetId } = sheet;
  const form = await formOf(tx, sheet);
  if (!form.header.some(({ field }) => field === HEADER_FIELD[kind])) throw notFound();
  const { _max } = await tx.sheetParagraph.aggregate({ where: { sheetId, kind }, _max: { order: true } });
  const { id } = await tx.sheetParagraph.create({
    data: { municipalityId, sheetId, kind, order: (_max.order ?? 0) + 1 },
    select: { id: true },
  });
  await appendAuditEvent(tx, actor, {
    action: "paragraph.added",
    subjectKind: "sheet",
    subjectId: sheetId,
    data: { paragraphId: id, kind },
  });
  return id;
}

/** Adds an empty headed paragraph to 基本方針 or 現状と課題, where the form has them; gives its id. */
export function addParagraph(
  actor: Actor,
  { sheetId, kind }: { sheetId: string; kind: ParagraphKind },
): Promise<string> {
  return inTenant(actor, async (tx) =>
    insertParagraph(tx, actor, await holdSheet(tx, actor, sheetId, "edit"), kind),
  );
}

/** Moves a headed paragraph one place up or down among those of its heading; the first and the last stay at the edge. */
export function moveParagraph(
  actor: Actor,
  { sheetId, paragraphId, direction }: { sheetId: string; paragraphId: string; direction: Direction },
): Promise<void> {
  return changeStructure(actor, sheetId, async (tx) => {
    const moved = await tx.sheetParagraph.findFirst({ where: { id: paragraphId, sheetId } });
    if (!moved) throw notFound();
    const rows = await tx.sheetParagraph.findMany({
      where: { sheetId, kind: moved.kind },
      orderBy: [{ order: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const ids = rows.map(({ id }) => id);
    for (const [index, id] of idMoved(ids, paragraphId, direction).entries()) {
      const where = { id, sheetId, kind: moved.kind };
      exactlyOne(await tx.sheetParagraph.updateMany({ where, data: { order: index + 1 } }));
    }
    return { result: undefined, change: { action: "paragraph.moved", data: { paragraphId, direction } } };
  });
}
