import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { GoneOn, LastYearDifference } from "@/lib/goal-sheets/last-year-difference";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { useFieldName } from "./revision-place";

type LastYearSummaryProps = { form: SheetForm; fiscalYear: number; difference: LastYearDifference };

function useGoalName(form: SheetForm) {
  const t = useTranslations("submission");
  const word = form.goalWord[toLocale(useLocale())];
  return ({ number, title }: StoredGoal) => t("goal", { word, number, title: title || t("untitled") });
}

function Going({ form, gone: { goal, from, fields } }: { form: SheetForm; gone: GoneOn }) {
  const t = useTranslations("submission");
  const fieldName = useFieldName(form);
  const goalName = useGoalName(form);
  const changed = fields.map((field) => fieldName({ kind: "goal", field }));
  return (
    <li>
      <p className="font-bold">{goalName(goal)}</p>
      {from.title !== goal.title && <p>{t("lastYear.titleThen", { title: from.title })}</p>}
      <p>
        {changed.length === 0
          ? t("lastYear.same")
          : t("lastYear.changed", { fields: changed.join(t("lastYear.between")) })}
      </p>
    </li>
  );
}

/** Which goals are new, which go on and in what they read otherwise, and which do not go on; in short. */
export function LastYearSummary({ form, fiscalYear, difference }: LastYearSummaryProps) {
  const t = useTranslations("submission");
  const goalName = useGoalName(form);
  const year = formatFiscalYear(fiscalYear - 1, toLocale(useLocale()));
  const { goneOn, added, left } = difference;
  const lists = [
    { title: t("lastYear.added", { count: added.length }), goals: added },
    { title: t("lastYear.left", { count: left.length }), goals: left },
  ].filter(({ goals }) => goals.length > 0);
  return (
    <Section title={t("lastYear.title", { year })} id="last-year">
      {goneOn.length > 0 && (
        <>
          <h3 className="mb-2 text-std-18B-160">{t("lastYear.goneOn", { count: goneOn.length })}</h3>
          <ul className="mb-4 flex max-w-200 flex-col gap-3">
            {goneOn.map((gone) => (
              <Going key={gone.goal.id} form={form} gone={gone} />
            ))}
          </ul>
        </>
      )}
      {lists.map(({ title, goals }) => (
        <div key={title} className="mb-4">
          <h3 className="mb-2 text-std-18B-160">{title}</h3>
          <ul className="list-disc pl-6">
            {goals.map((goal) => (
              <li key={goal.id}>{goalName(goal)}</li>
            ))}
          </ul>
        </div>
      ))}
    </Section>
  );
}
