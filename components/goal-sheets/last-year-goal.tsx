import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { LastYearGoalView } from "@/lib/assessments/last-year-view";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { isGoalTextField } from "@/lib/sheet-forms/form-fields";
import type { SheetForm, SheetFormGoalField } from "@/lib/sheet-forms/schema";
import { CopyIntoField } from "./copy-into-field";
import { LastYearFigures, LastYearResults } from "./last-year-results";

type Entry = { field: string; label: string; shown: ReactNode; copied: string | null };

/** The fields of last year's form that hold something, in its order; texts that this year asks for can be copied. */
function useEntries(of: LastYearGoalView, form: SheetForm): Entry[] {
  const locale = toLocale(useLocale());
  const { goal } = of;
  const asked = new Set<string>(form.goal.map(({ field }) => field));
  return of.sheet.form.goal.flatMap(({ field, label }: SheetFormGoalField): Entry[] => {
    const entry = { field, label: label[locale] };
    if (field === "policyNumbers") {
      return goal.policyNumbers.length > 0
        ? [{ ...entry, shown: goal.policyNumbers.join("、"), copied: null }]
        : [];
    }
    if (field === "deadline") {
      return goal.deadline ? [{ ...entry, shown: formatDate(goal.deadline, locale), copied: null }] : [];
    }
    if (!isGoalTextField(field) || goal[field] === "") return [];
    return [{ ...entry, shown: goal[field], copied: asked.has(field) ? goal[field] : null }];
  });
}

type LastYearGoalProps = { of: LastYearGoalView; form: SheetForm; beside: StoredGoal };

/** One goal of last year: its result, and field by field its words, those of the field in focus first. */
export function LastYearGoal({ of, form, beside }: LastYearGoalProps) {
  const t = useTranslations("carry.lastYear");
  const entries = useEntries(of, form);
  return (
    <ul aria-label={t("fields")} className="flex flex-col gap-4">
      {of.assessed && (
        <li>
          <LastYearResults of={of} />
        </li>
      )}
      {entries.map(({ field, label, shown, copied }) => (
        <li key={field} data-field={field} className="border-l-4 border-solid-gray-420 pl-3">
          <p className="font-bold">{label}</p>
          <p className="whitespace-pre-wrap wrap-anywhere">{shown}</p>
          {copied && (
            <CopyIntoField
              key={`${beside.id} ${of.goal.id}`}
              anchor={fieldAnchor("goal", beside.id, field)}
              text={copied}
              label={t("copy")}
              of={t("copyOf", { field: label })}
              done={t("copied")}
            />
          )}
        </li>
      ))}
      {of.goal.metrics.length > 0 && (
        <li data-field="targets" className="border-l-4 border-solid-gray-420 pl-3">
          <p className="font-bold">{t("figures")}</p>
          <LastYearFigures metrics={of.goal.metrics} />
        </li>
      )}
    </ul>
  );
}
