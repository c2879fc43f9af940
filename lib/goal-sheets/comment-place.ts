import type { HeaderField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Subject } from "./field-place";
import type { CommentView, StoredGoal, StoredParagraph, StoredSheetContent } from "./sheet-view";

/** What something was said of: a part of the sheet or the sheet itself, and one field of it; null is all of it. */
export type CommentPlace = { subject: Subject; field: string | null };

/** A sheet as far as one must know it to tell what can be commented on. */
export type CommentedSheet = { sheet: { id: string }; form: SheetForm; content: StoredSheetContent };

/** Fields that belong to every goal, whatever the form prints. */
const OF_EVERY_GOAL: readonly string[] = ["sections", "contributors"];

function placesIn(subject: Subject, fields: readonly (string | null)[]): CommentPlace[] {
  return fields.map((field) => ({ subject, field }));
}

const paragraphPlaces = ({ id }: StoredParagraph) => placesIn({ kind: "paragraph", id }, ["title", "text"]);

/** A headed field is followed by its paragraphs; portraits belong to the post. */
function headerPlaces({ sheet, content }: CommentedSheet, field: HeaderField): CommentPlace[] {
  if (field === "portrait") return [];
  const headed = field === "basicPolicies" || field === "issues" ? content.header[field] : [];
  return [
    { subject: { kind: "sheet", id: sheet.id }, field },
    ...headed.flatMap((paragraph) => paragraphPlaces(paragraph)),
  ];
}

/** What can be commented on beside the goals, in the form's order: the sheet, its head, the missions. */
export function headPlaces(view: CommentedSheet): CommentPlace[] {
  const { sheet, form, content } = view;
  const ofMission = form.mission.map(({ field }) => field);
  return [
    { subject: { kind: "sheet", id: sheet.id }, field: null },
    ...form.header.flatMap(({ field }) => headerPlaces(view, field)),
    ...content.missions.flatMap(({ id }) => placesIn({ kind: "mission", id }, ofMission)),
  ];
}

/** A goal and its fields as far as the form prints them, in its order. */
export function printedPlaces(form: SheetForm, { id }: Pick<StoredGoal, "id">): CommentPlace[] {
  return placesIn({ kind: "goal", id }, [null, ...form.goal.map(({ field }) => field)]);
}

/** What can be commented on in a goal, in the form's order: the goal, and each of its fields. */
export function goalPlaces(form: SheetForm, goal: Pick<StoredGoal, "id">): CommentPlace[] {
  return [...printedPlaces(form, goal), ...placesIn({ kind: "goal", id: goal.id }, OF_EVERY_GOAL)];
}

/** Everything in a sheet that can be commented on. */
export function commentPlaces(view: CommentedSheet): CommentPlace[] {
  const goals = view.content.missions.flatMap((mission) => mission.goals);
  return [...headPlaces(view), ...goals.flatMap((goal) => goalPlaces(view.form, goal))];
}

/** Names a place in one word, as it travels in forms: `goal-ID` or `goal-ID-title`. */
export function placeKey({ subject: { kind, id }, field }: CommentPlace): string {
  return field === null ? `${kind}-${id}` : `${kind}-${id}-${field}`;
}

/** Whether something stands at a place of the sheet. */
export const isAt = (place: CommentPlace) => (remark: CommentPlace) => placeKey(remark) === placeKey(place);

/** The open goal that a remark belongs to; null for what stands beside the goals. */
export const goalIdOf = ({ subject }: CommentPlace) => (subject.kind === "goal" ? subject.id : null);

/**
 * What was said of a place that is not there belongs to what is around it: to the goal without its field, and after
 * the part was removed to the sheet, where it says so.
 *
 * @param places where the remarks are to stand; the first is the sheet itself
 */
export function placedRemarks<T extends CommentPlace & { gone?: boolean }>(
  remarks: readonly T[],
  places: readonly CommentPlace[],
): T[] {
  const known = new Set(places.map(placeKey));
  return remarks.map((remark) => {
    const around = [remark, { ...remark, field: null }].find((place) => known.has(placeKey(place)));
    return around ?? { ...remark, subject: places[0]?.subject ?? remark.subject, field: null, gone: true };
  });
}

/** Comments that nobody has marked as dealt with. */
export function openComments(comments: readonly CommentView[]): CommentView[] {
  return comments.filter(({ resolved }) => !resolved);
}
