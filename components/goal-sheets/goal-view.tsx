import Link from "next/link";
import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { type GoalOrigins, NO_ORIGINS } from "@/lib/goal-sheets/goal-origins";
import type { StoredGoal, StoredMetric } from "@/lib/goal-sheets/sheet-view";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import { routes } from "@/lib/routes";
import type { GoalField } from "@/lib/sheet-forms/fields";
import { goalColumns } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { GoalOriginsView } from "./goal-origins";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";
import { WrittenField } from "./written-field";

/** Titles of the plan's items by normalised number. */
export type PolicyTitles = Readonly<Record<string, string>>;

/** What a goal rests on that serves no item of the plan; null where items are named or nothing was said. */
function useBasis({ policyNumbers, policyBasis, policyBasisText }: StoredGoal): string | null {
  const t = useTranslations("pickers.basis");
  if (policyNumbers.length > 0 || policyBasis === null) return null;
  return policyBasisText ? t("line", { kind: t(policyBasis), text: policyBasisText }) : t(policyBasis);
}

/** The plan's items as they were written, each on a line with what the plan calls it. */
function usePolicyLines(goal: StoredGoal, titles: PolicyTitles): string | null {
  const t = useTranslations("pickers.policy");
  const basis = useBasis(goal);
  const lines = goal.policyNumbers.map((number) => {
    const title = titles[normalizePolicyNumber(number)];
    return title ? t("item", { number, title }) : number;
  });
  return lines.join("\n") || basis;
}

function useGoalValue(goal: StoredGoal, titles: PolicyTitles) {
  const t = useTranslations("sheets.view");
  const locale = toLocale(useLocale());
  const policyLines = usePolicyLines(goal, titles);
  return (field: GoalField): ReactNode => {
    if (field === "deadline") return goal.deadline ? formatDate(goal.deadline, locale) : t("unwritten");
    const text = field === "policyNumbers" ? policyLines : goal[field];
    return text || <span className="text-solid-gray-700">{t("unwritten")}</span>;
  };
}

function Metrics({ metrics }: { metrics: readonly StoredMetric[] }) {
  const t = useTranslations("sheets.view");
  const figure = (value: string | null, unit: string | null) =>
    value === null ? t("noFigure") : `${value}${unit ?? ""}`;
  return (
    <ul>
      {metrics.map(({ id, name, unit, baseline, target }) => (
        <li key={id}>{t("metric", { name, from: figure(baseline, unit), to: figure(target, unit) })}</li>
      ))}
    </ul>
  );
}

function Carriers({ goal }: { goal: StoredGoal }) {
  const t = useTranslations("sheets.view");
  const lines: [string, ReactNode, boolean][] = [
    [t("sections"), goal.sections.map(({ name }) => name).join("、"), goal.sections.length > 0],
    [t("contributors"), goal.contributors.map(({ name }) => name).join("、"), goal.contributors.length > 0],
    [t("metrics"), <Metrics key="metrics" metrics={goal.metrics} />, goal.metrics.length > 0],
  ];
  if (lines.every(([, , shown]) => !shown)) return null;
  return (
    <dl className="border-t border-solid-gray-300">
      {lines.map(
        ([label, value, shown]) =>
          shown && (
            <div key={label} className="py-2">
              <dt className="font-bold">{label}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

/** Leads to the one form for comments, made ready for this goal. */
function CommentLink({ sheetId, goal, place }: { sheetId: string; goal: StoredGoal; place: string }) {
  const t = useTranslations("sheets.comments");
  return (
    <Link
      href={`${routes.sheet(sheetId)}?goal=${goal.id}#comment`}
      prefetch={false}
      className="text-std-16N-170 print:hidden"
    >
      {t("write")}
      <span className="sr-only">{t("of", { place })}</span>
    </Link>
  );
}

type GoalViewProps = {
  form: SheetForm;
  goal: StoredGoal;
  remarks: RemarksOfSheet;
  policyTitles?: PolicyTitles;
  /** Where this goal comes from; left out where that is not the question. */
  origins?: GoalOrigins;
};

/** One goal with the form's parts in the form's order. */
export function GoalView(props: GoalViewProps) {
  const { form, goal, remarks, policyTitles = {}, origins = NO_ORIGINS } = props;
  const t = useTranslations("sheets.view");
  const locale = toLocale(useLocale());
  const written = useGoalValue(goal, policyTitles);
  const title = goal.title || t("untitled");
  const subject = { kind: "goal", id: goal.id } as const;
  const heading = t("goalHeading", { word: form.goalWord[locale], number: goal.number, title });
  return (
    <article id={`goal-${goal.id}`} className="mb-8 scroll-mt-4 rounded-8 border border-solid-gray-420 p-4">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4">
        <h3 className="min-w-0 text-std-18B-160">{heading}</h3>
        {remarks.mayComment && <CommentLink sheetId={remarks.sheetId} goal={goal} place={heading} />}
      </div>
      <GoalOriginsView {...origins} />
      <Remarks of={remarksAt(remarks, { subject, field: null })} />
      {goalColumns(form).map(({ label, fields }) => (
        <div key={label.ja} className="mt-2 border-t border-solid-gray-300">
          {fields.length > 1 && <p className="pt-2 text-solid-gray-700">{label[locale]}</p>}
          <dl>
            {fields.map((entry) => (
              <WrittenField
                key={entry.field}
                label={entry.label[locale]}
                remarks={remarks}
                subject={subject}
                field={entry.field}
              >
                {written(entry.field)}
              </WrittenField>
            ))}
          </dl>
        </div>
      ))}
      <Carriers goal={goal} />
    </article>
  );
}
