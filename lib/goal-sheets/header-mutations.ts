import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { exactlyOne, notFound } from "@/lib/errors";
import { formOf, holdSheet } from "./editing-mutations";

type ParagraphKind = "BASIC_POLICY" | "ISSUE";
const HEADER_FIELD = { BASIC_POLICY: "basicPolicies", ISSUE: "issues" } as const;

/** Adds an empty headed paragraph to 基本方針 or 現状と課題, where the form has them; gives its id. */
export function addParagraph(
  actor: Actor,
  { sheetId, kind }: { sheetId: string; kind: ParagraphKind },
): Promise<string> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const form = await formOf(tx, sheet);
    if (!form.header.some(({ field }) => field === HEADER_FIELD[kind])) throw notFound();
    const { _max } = await tx.sheetParagraph.aggregate({ where: { sheetId, kind }, _max: { order: true } });
    const { municipalityId } = sheet;
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
  });
}

/** Removes a headed paragraph; its texts stay in the event. */
export function removeParagraph(
  actor: Actor,
  { sheetId, paragraphId }: { sheetId: string; paragraphId: string },
): Promise<void> {
  return inTenant(actor, async (tx) => {
    await holdSheet(tx, actor, sheetId, "edit");
    const paragraph = await tx.sheetParagraph.findFirst({ where: { id: paragraphId, sheetId } });
    if (!paragraph) throw notFound();
    exactlyOne(await tx.sheetParagraph.deleteMany({ where: { id: paragraphId, sheetId } }));
    const { title, text } = paragraph;
    await appendAuditEvent(tx, actor, {
      action: "paragraph.removed",
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { paragraphId, title, text },
    });
  });
}
