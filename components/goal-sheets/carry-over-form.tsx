import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import type { LastYearGoalView } from "@/lib/assessments/last-year-view";
import { CARRIED_PARTS, type CarriedPart, USUALLY_CARRIED } from "@/lib/goal-sheets/carry-over";
import { carryOverAction } from "@/lib/goal-sheets/carry-over-actions";
import { fieldLabel } from "@/lib/goal-sheets/labels";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { CarryOverRow } from "./carry-over-row";

/** What every form knows beside its own fields. */
const OF_EVERY_FORM = ["sections", "contributors", "metrics", "baseline"] as const satisfies CarriedPart[];

function isOfEveryForm(part: CarriedPart): part is (typeof OF_EVERY_FORM)[number] {
  return (OF_EVERY_FORM as readonly CarriedPart[]).includes(part);
}

/** The parts that can come along, as far as this year's form has a place for them. */
function Parts({ form }: { form: SheetForm }) {
  const t = useTranslations("carry.carryOver");
  const locale = toLocale(useLocale());
  const labelOf = (part: CarriedPart) =>
    isOfEveryForm(part) ? t(`partNames.${part}`) : fieldLabel(form, "goal", part)?.[locale];
  return (
    <fieldset>
      <legend className="mb-2 text-std-17B-170">{t("partsTitle")}</legend>
      <p className="text-solid-gray-700">{t("partsHelp")}</p>
      <div className="grid grid-cols-1 gap-x-6 md:grid-cols-2">
        {CARRIED_PARTS.map((part) => {
          const label = labelOf(part);
          if (!label) return null;
          return (
            <CheckboxField
              key={part}
              label={part === "deadline" ? t("deadline", { label }) : label}
              name="parts[]"
              value={part}
              defaultChecked={USUALLY_CARRIED.includes(part)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** Chooses goals of last year, says how each goes on and what comes along, and carries them over at once. */
export function CarryOverForm({ view, goals }: { view: SheetView; goals: readonly LastYearGoalView[] }) {
  const t = useTranslations("carry.carryOver");
  return (
    <ActionForm action={carryOverAction}>
      <input type="hidden" name="sheetId" value={view.sheet.id} />
      <Parts form={view.form} />
      {goals.map(({ goal }, index) => (
        <CarryOverRow key={goal.id} view={view} goals={goals} index={index} />
      ))}
      <div>
        <Button pendingLabel={t("carrying")}>{t("carry")}</Button>
      </div>
    </ActionForm>
  );
}
