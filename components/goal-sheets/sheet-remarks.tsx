import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { CommentForm } from "./comment-form";
import { usePlaceName } from "./place-name";
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
  const locale = toLocale(useLocale());
  const nameOf = usePlaceName(view.form);
  const place = nameOf({ goal, field: null, kind: goal ? "goal" : "sheet" });
  const { header, goal: goalFields } = view.form;
  // Portraits belong to the post and cannot be commented on.
  const entries = goal ? goalFields : header.filter(({ field }) => field !== "portrait");
  const fields = entries.map(({ field, label }) => ({ value: field, label: label[locale] }));
  const none = remarks.comments.length + remarks.decisions.length === 0;
  return (
    <Section title={t("title")} id="comment">
      {none && <p className="mb-4">{t("none")}</p>}
      <Remarks of={remarksAt(remarks, { goalId: null, field: null })} />
      {remarks.mayComment && (
        <CommentForm key={place} sheetId={view.sheet.id} goalId={goal?.id} on={fields} place={place} />
      )}
    </Section>
  );
}
