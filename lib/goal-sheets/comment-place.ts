import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { CommentView } from "./sheet-view";

/** What something was said of: both null means the whole sheet, a goal without a field the whole goal. */
export type CommentPlace = { goalId: string | null; field: string | null };

/** Fields that belong to every goal, whatever the form prints. */
const OF_EVERY_GOAL: readonly string[] = ["sections", "contributors"];

/** The fields that can be commented on, in the form's order; portraits belong to the post. */
export function commentFields(form: SheetForm, goalId: string | null): string[] {
  if (goalId === null) return form.header.map(({ field }) => field).filter((field) => field !== "portrait");
  return [...form.goal.map(({ field }) => field), ...OF_EVERY_GOAL];
}

/** Whether something stands at a place of the sheet. */
export const isAt = (place: CommentPlace) => (remark: CommentPlace) =>
  remark.goalId === place.goalId && remark.field === place.field;

/**
 * What was said of a field that is not there belongs to the part around it: after a goal was removed, to the sheet.
 *
 * @param shown the fields of a part that have a place of their own where the remarks are to stand
 */
export function placedRemarks<T extends CommentPlace>(
  remarks: readonly T[],
  shown: (goalId: string | null) => readonly string[],
): T[] {
  return remarks.map((remark) =>
    remark.field === null || shown(remark.goalId).includes(remark.field)
      ? remark
      : { ...remark, field: null },
  );
}

/** Comments that nobody has marked as dealt with. */
export function openComments(comments: readonly CommentView[]): CommentView[] {
  return comments.filter(({ resolved }) => !resolved);
}
