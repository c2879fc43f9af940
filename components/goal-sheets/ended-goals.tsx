import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField } from "@/components/ui/choice-fields";
import { TextField } from "@/components/ui/text-field";
import type { LastYearGoalView } from "@/lib/assessments/last-year-view";
import { endGoalsAction, withdrawEndingAction } from "@/lib/goal-sheets/carry-over-actions";

type EndedGoalsProps = { sheetId: string; goals: readonly LastYearGoalView[] };

const WHEN_ENDING = "hidden sm:pl-9 group-has-[input[type=checkbox]:checked]:block";

/** The goals of last year that nothing was said of yet: which of them end, and why. */
export function EndGoals({ sheetId, goals }: EndedGoalsProps) {
  const t = useTranslations("carry.ending");
  const open = goals.filter(({ became }) => became.length === 0);
  if (open.length === 0) return <p>{t("allSettled")}</p>;
  return (
    <ActionForm action={endGoalsAction}>
      <input type="hidden" name="sheetId" value={sheetId} />
      {open.map(({ goal }, index) => {
        const title = goal.title || t("untitled");
        return (
          <div key={goal.id} className="group">
            <input type="hidden" name={`endings.${index}.id`} value={goal.id} />
            <CheckboxField label={t("ends", { title })} name={`endings.${index}.ends`} />
            <div className={WHEN_ENDING}>
              <TextField
                label={t("reason", { title })}
                name={`endings.${index}.reason`}
                maxLength={500}
                required
              />
            </div>
          </div>
        );
      })}
      <div>
        <Button kind="secondary" pendingLabel={t("saving")}>
          {t("save")}
        </Button>
      </div>
    </ActionForm>
  );
}

/** The goals of last year that have ended, with the way to take that back. */
export function EndedGoals({ sheetId, goals }: EndedGoalsProps) {
  const t = useTranslations("carry.ending");
  const ended = goals.flatMap(({ goal, became }) =>
    became.filter(({ toId }) => toId === null).map((step) => ({ step, title: goal.title || t("untitled") })),
  );
  if (ended.length === 0) return null;
  return (
    <ul className="mt-4 flex flex-col gap-4">
      {ended.map(({ step, title }) => (
        <li key={step.id} className="border-l-4 border-solid-gray-420 pl-3">
          <p className="font-bold wrap-anywhere">{title}</p>
          {step.reason && <p className="wrap-anywhere">{step.reason}</p>}
          <ActForm action={withdrawEndingAction} given={{ sheetId, lineageId: step.id }} of={title}>
            {t("withdraw")}
          </ActForm>
        </li>
      ))}
    </ul>
  );
}
