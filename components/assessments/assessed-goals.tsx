import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { writeAssessmentAction } from "@/lib/assessments/actions";
import type { AssessedGoal, AssessmentView } from "@/lib/assessments/assessment-view";
import { ACTS_OF_KIND, type AssessmentKind } from "@/lib/assessments/workflow";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { ReadRow, WriteRow } from "./assessment-rows";
import { Figures } from "./figures";

/** The kind that the actor writes now; null for those who only read. */
function writtenKind(view: AssessmentView): AssessmentKind | null {
  const own = view.kinds.find(({ kind }) => view.allowed[ACTS_OF_KIND[kind].edit] === null);
  return own?.kind ?? null;
}

function Promised({ assessed: { goal } }: { assessed: AssessedGoal }) {
  const t = useTranslations("assessments.sheet");
  const locale = toLocale(useLocale());
  const parts: [string, string][] = [
    [t("targets"), goal.targets],
    [t("achievedState"), goal.achievedState],
    [t("deadline"), goal.deadline ? formatDate(goal.deadline, locale) : ""],
  ];
  return (
    <dl className="flex max-w-200 flex-col gap-2">
      {parts
        .filter(([, text]) => text !== "")
        .map(([label, text]) => (
          <div key={label}>
            <dt className="font-bold">{label}</dt>
            <dd className="whitespace-pre-wrap">{text}</dd>
          </div>
        ))}
    </dl>
  );
}

type GoalProps = {
  view: AssessmentView;
  assessed: AssessedGoal;
  index: number;
  written: AssessmentKind | null;
};

function Goal({ view, assessed, index, written }: GoalProps) {
  const t = useTranslations("assessments.sheet");
  const locale = toLocale(useLocale());
  const { goal } = assessed;
  const opened = view.kinds.filter(({ standing }) => standing !== null);
  const goalName = t("goalName", { word: view.form.goalWord[locale], number: goal.number });
  const heading = t("goalHeading", {
    goal: goalName,
    title: goal.title || t("untitled"),
  });
  return (
    <fieldset className="mb-8 rounded-8 border border-solid-gray-420 p-4 print:break-inside-avoid">
      <legend className="sr-only">{heading}</legend>
      <h3 className="mb-2 text-std-18B-160">{heading}</h3>
      <div className="flex flex-col gap-6">
        <Promised assessed={assessed} />
        <Figures {...assessed} />
        {opened.map((of) =>
          of.kind === written ? (
            <WriteRow key={of.kind} assessed={assessed} of={of} index={index} goalName={goalName} />
          ) : (
            <ReadRow key={of.kind} assessed={assessed} of={of} />
          ),
        )}
      </div>
    </fieldset>
  );
}

/** Every goal with what was promised, its figures and the rows in the form's order; one's own row is written here. */
export function AssessedGoals({ view }: { view: AssessmentView }) {
  const t = useTranslations("assessments.sheet");
  const written = writtenKind(view);
  const goals = view.goals.map((assessed, index) => (
    <Goal key={assessed.goal.id} view={view} assessed={assessed} index={index} written={written} />
  ));
  const own = view.kinds.find(({ kind }) => kind === written);
  if (!own) return goals;
  return (
    <ActionForm action={writeAssessmentAction} staysFilled>
      <input type="hidden" name="sheetId" value={view.sheet.id} />
      <input type="hidden" name="kind" value={own.kind} />
      <input type="hidden" name="version" value={own.standing?.version ?? 1} />
      <div>{goals}</div>
      <p>{t("handInLead")}</p>
      <div className="flex flex-wrap gap-4">
        <Button kind="secondary" name="intent" value="save">
          {t("save")}
        </Button>
        <Button name="intent" value="handIn">
          {t("handIn")}
        </Button>
      </div>
    </ActionForm>
  );
}
