import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { CommentForm } from "./comment-form";
import { usePlaceName } from "./place-name";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type SheetRemarksProps = {
  view: SheetView;
  remarks: RemarksOfSheet;
  /** The field or goal that a comment was asked for; absent for the whole sheet. */
  target: { goal: StoredGoal | null; field: string | null };
};

/** What was said of the whole sheet, and the one form for a comment on what was chosen above. */
export function SheetRemarks({ view, remarks, target }: SheetRemarksProps) {
  const t = useTranslations("sheets.comments");
  const nameOf = usePlaceName(view.form);
  const { goal, field } = target;
  const place = nameOf({ goal, field, kind: goal ? "goal" : "sheet" });
  const none = remarks.comments.length + remarks.decisions.length === 0;
  return (
    <Section title={t("title")} id="comment">
      {none && <p className="mb-4">{t("none")}</p>}
      <Remarks of={remarksAt(remarks, { goalId: null, field: null })} />
      {remarks.mayComment && (
        <CommentForm
          key={place}
          sheetId={view.sheet.id}
          goalId={goal?.id}
          field={field ?? undefined}
          place={place}
        />
      )}
    </Section>
  );
}
