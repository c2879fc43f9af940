import "server-only";
import { notFound } from "@/lib/errors";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { LastYearGoal } from "./carry-over";
import { recordEdit } from "./editing-mutations";
import type { HeldSheet } from "./written-goal-mutations";

/**
 * The mission of this sheet under which a carried goal comes: the named one, or for one of last year's the one of
 * the same words, which is made where there is none; a mission that is blank so far takes its words first.
 *
 * @throws NOT_FOUND for a mission that is neither this sheet's nor one of last year's goals'
 */
export async function missionFor(
  { tx, actor, sheet, form, origin }: HeldSheet,
  known: readonly LastYearGoal[],
  missionId: string,
): Promise<string> {
  const missions = await tx.mission.findMany({
    where: { sheetId: sheet.id },
    orderBy: [{ order: "asc" }, { id: "asc" }],
  });
  if (missions.some(({ id }) => id === missionId)) return missionId;
  const text = known.find((goal) => goal.missionId === missionId)?.missionText;
  if (!text || !hasMissions(form)) throw notFound();
  const same = missions.find((mission) => mission.text === text);
  if (same) return same.id;
  const source = await tx.mission.findUniqueOrThrow({ where: { id: missionId }, select: { sdgs: true } });
  const { municipalityId, id: sheetId } = sheet;
  const blank = missions.find((mission) => (mission.text ?? "") === "");
  const order = Math.max(0, ...missions.map((mission) => mission.order)) + 1;
  const { id } = blank
    ? await tx.mission.update({
        where: { id: blank.id },
        data: blank.sdgs.length > 0 ? { text } : { text, sdgs: source.sdgs },
      })
    : await tx.mission.create({ data: { municipalityId, sheetId, order, text, sdgs: source.sdgs } });
  const edit = { subjectKind: "mission" as const, subjectId: id, field: "text", before: "", after: text };
  await recordEdit(tx, actor, sheet, { ...edit, origin });
  return id;
}
