import { useLocale, useTranslations } from "next-intl";
import { fieldLabel } from "@/lib/goal-sheets/labels";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { PlaceNames } from "./place-names";
import { useGoalNames } from "./sheet-goal-names";
import { UnsentTexts } from "./unsent-texts";

type Named = Pick<SheetView, "form" | "content">;

function useFieldNames({ form }: Named): Record<string, string> {
  const t = useTranslations("keeping.fields");
  const locale = toLocale(useLocale());
  const names = (["sheet", "mission", "goal"] as const).flatMap((kind) =>
    (kind === "sheet" ? form.header : form[kind]).map(({ field }) => [
      `${kind}.${field}`,
      fieldLabel(form, kind, field)?.[locale] ?? field,
    ]),
  );
  return {
    ...Object.fromEntries(names),
    "goal.sections": t("sections"),
    "goal.contributors": t("contributors"),
    "goal.policyBasis": t("policyBasis"),
    "goal.policyBasisText": t("policyBasisText"),
    "paragraph.title": t("paragraphTitle"),
    "paragraph.text": t("paragraphText"),
  };
}

/** The unsent texts of this person in this sheet, with the names of their places. */
export function SheetUnsentTexts({ view, personId }: { view: SheetView; personId: string }) {
  const names: PlaceNames = { fields: useFieldNames(view), goals: useGoalNames(view) };
  return <UnsentTexts sheetId={view.sheet.id} personId={personId} names={names} />;
}
