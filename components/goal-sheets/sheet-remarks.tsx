import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { goalPlaces, headPlaces, placeKey } from "@/lib/goal-sheets/comment-place";
import type { Subject } from "@/lib/goal-sheets/field-place";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { CommentForm } from "./comment-form";
import { useCommentPlaceName } from "./comment-place-name";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type SheetRemarksProps = {
  view: SheetView;
  remarks: RemarksOfSheet;
  /** The goal that a comment was asked for; null for the whole sheet. */
  goal: StoredGoal | null;
};

/** What was said of the whole sheet, and the one form for a comment on what was chosen above. */
export function SheetRemarks({ view, remarks, goal }: SheetRemarksProps) {
  const t = useTranslations("sheets.comments");
  const nameOf = useCommentPlaceName(view);
  const subject: Subject = goal ? { kind: "goal", id: goal.id } : { kind: "sheet", id: view.sheet.id };
  const place = nameOf({ subject, field: null });
  const options = (goal ? goalPlaces(view.form, goal) : headPlaces(view)).map((one) => ({
    value: placeKey(one),
    label: one.field !== null ? nameOf(one, "goal") : goal ? t("all", { place }) : place,
  }));
  const none = remarks.comments.length + remarks.decisions.length === 0;
  return (
    <Section title={t("title")} id="comment">
      {none && <p className="mb-4">{t("none")}</p>}
      <Remarks of={remarksAt(remarks, { subject: { kind: "sheet", id: view.sheet.id }, field: null })} />
      {remarks.mayComment && <CommentForm key={place} sheetId={view.sheet.id} on={options} place={place} />}
    </Section>
  );
}
