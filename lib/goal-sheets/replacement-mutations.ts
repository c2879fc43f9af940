import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { SheetContent, SheetHeader } from "@/lib/sheet-forms/sheet-content";
import { headedParagraphRows, writeMissions } from "./content-mutations";
import type { Writer } from "./notices-mutations";
import { takeGoalOut, takeMissionOut, takeParagraphOut } from "./removal-mutations";
import type { RevisionOrigin } from "./revision-origin";

type Place = { municipalityId: string; id: string };

const HEADER_TEXTS = ["contact", "aspiration", "conductGuideline"] as const;
const ORIGIN: RevisionOrigin = { kind: "document" };

/** The header's texts that the document has, each as a revision; the sheet keeps those that it has not. */
async function replaceTexts(tx: Transaction, writer: Writer, { id }: Place, header: SheetHeader) {
  const select = { contact: true, aspiration: true, conductGuideline: true };
  const stored = await tx.goalSheet.findUniqueOrThrow({ where: { id }, select });
  for (const field of HEADER_TEXTS) {
    const [before, after] = [stored[field] ?? "", header[field] ?? ""];
    if (after === "" || after === before) continue;
    await tx.goalSheet.update({ where: { id }, data: { [field]: after }, select: { id: true } });
    const { municipalityId, personId } = writer;
    const place = { municipalityId, sheetId: id, subjectKind: "sheet", subjectId: id, field };
    await tx.revision.create({
      data: { ...place, personId, before, after, origin: ORIGIN },
      select: { id: true },
    });
  }
}

/** The headed paragraphs of each kind that the document has. */
async function replaceParagraphs(tx: Transaction, writer: Writer, sheet: Place, header: SheetHeader) {
  const { municipalityId, id: sheetId } = sheet;
  const rows = headedParagraphRows(header);
  const kinds = [...new Set(rows.map(({ kind }) => kind))];
  const standing = await tx.sheetParagraph.findMany({
    where: { sheetId, kind: { in: kinds } },
    orderBy: [{ kind: "asc" }, { order: "asc" }, { id: "asc" }],
  });
  for (const { id } of standing) await takeParagraphOut(tx, writer, sheet, id);
  await tx.sheetParagraph.createMany({ data: rows.map((row) => ({ ...row, municipalityId, sheetId })) });
}

async function takeMissionsOut(tx: Transaction, writer: Writer, sheet: Place, form: SheetForm) {
  const missions = await tx.mission.findMany({
    where: { sheetId: sheet.id },
    orderBy: [{ order: "asc" }, { id: "asc" }],
    include: { goals: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { id: true } } },
  });
  for (const { id, goals } of missions) {
    if (hasMissions(form)) await takeMissionOut(tx, writer, sheet, id);
    // Where the form knows no missions, goals come back one by one into the group that stands then.
    else for (const goal of goals) await takeGoalOut(tx, writer, sheet, goal.id);
  }
}

/**
 * Puts a document in place of what is written in a draft, which the caller holds and whose policy it has asked. What
 * goes can be brought back: missions, goals and paragraphs from what was removed, the header's texts from their
 * revisions. What the document has no text for in the header stays.
 *
 * @param keeps whether anything is written in the sheet; otherwise its empty parts go without a trace
 * @throws LIMIT for a goal that was assessed or that a later year goes on from
 */
export async function replaceContent(
  tx: Transaction,
  writer: Writer,
  sheet: Place & { keeps: boolean },
  form: SheetForm,
  content: SheetContent,
): Promise<void> {
  const { municipalityId, id: sheetId } = sheet;
  await replaceTexts(tx, writer, sheet, content.header);
  await replaceParagraphs(tx, writer, sheet, content.header);
  if (sheet.keeps) await takeMissionsOut(tx, writer, sheet, form);
  await tx.goal.deleteMany({ where: { sheetId } });
  await tx.mission.deleteMany({ where: { sheetId } });
  await writeMissions(tx, { municipalityId, sheetId }, content.missions);
}
