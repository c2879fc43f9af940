import "server-only";
import { toIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { type FieldPlace, idsValue, policyNumbersValue, sdgsValue } from "./field-place";

async function goalValue(
  tx: Transaction,
  sheetId: string,
  id: string,
  field: (FieldPlace & { kind: "goal" })["field"],
): Promise<string> {
  const goal = await tx.goal.findFirst({
    where: { id, sheetId },
    include: {
      policyItems: { orderBy: [{ order: "asc" }, { id: "asc" }], select: { printedNumber: true } },
      sections: { select: { sectionId: true } },
      contributors: { select: { departmentId: true } },
    },
  });
  if (!goal) throw notFound();
  if (field === "deadline") return goal.deadline ? toIsoDate(goal.deadline) : "";
  if (field === "policyNumbers")
    return policyNumbersValue(goal.policyItems.map(({ printedNumber }) => printedNumber));
  if (field === "sections") return idsValue(goal.sections.map(({ sectionId }) => sectionId));
  if (field === "contributors") return idsValue(goal.contributors.map(({ departmentId }) => departmentId));
  return goal[field] ?? "";
}

/** What a field holds now, in the writing in which values travel; throws NOT_FOUND when its subject is gone. */
export async function fieldValue(
  tx: Transaction,
  sheetId: string,
  id: string,
  place: FieldPlace,
): Promise<string> {
  if (place.kind === "goal") return goalValue(tx, sheetId, id, place.field);
  if (place.kind === "sheet") {
    const sheet = await tx.goalSheet.findUnique({ where: { id: sheetId } });
    if (!sheet) throw notFound();
    return sheet[place.field] ?? "";
  }
  if (place.kind === "mission") {
    const mission = await tx.mission.findFirst({ where: { id, sheetId } });
    if (!mission) throw notFound();
    return place.field === "sdgs" ? sdgsValue(mission.sdgs) : (mission.text ?? "");
  }
  const paragraph = await tx.sheetParagraph.findFirst({ where: { id, sheetId } });
  if (!paragraph) throw notFound();
  return paragraph[place.field];
}
