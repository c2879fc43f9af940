import { useTranslations } from "next-intl";
import type { AssessmentRow } from "@/lib/assessments/assessment-view";
import type { LastYearGoalView } from "@/lib/assessments/last-year-view";
import type { StoredMetric } from "@/lib/goal-sheets/sheet-view";

function ResultRow({ label, row }: { label: string; row: AssessmentRow | null }) {
  const t = useTranslations("carry.lastYear");
  const level =
    row?.levelOrder && row.levelLabel
      ? t("level", { order: row.levelOrder, label: row.levelLabel })
      : t("noLevel");
  return (
    <div className="py-1">
      <dt className="font-bold">{label}</dt>
      <dd>{level}</dd>
      {row && row.reason !== "" && <dd className="whitespace-pre-wrap wrap-anywhere">{row.reason}</dd>}
    </div>
  );
}

/** What became of a goal of last year: the head's row, and the supervisor's for those who may know of it. */
export function LastYearResults({ of }: { of: LastYearGoalView }) {
  const t = useTranslations("carry.lastYear");
  if (!of.assessed) return null;
  return (
    <dl aria-label={t("results")}>
      <ResultRow label={t("self")} row={of.self} />
      {of.supervisor !== undefined && <ResultRow label={t("supervisor")} row={of.supervisor} />}
    </dl>
  );
}

/** Figures of last year with what was aimed at and what was reached. */
export function LastYearFigures({ metrics }: { metrics: readonly StoredMetric[] }) {
  const t = useTranslations("carry.lastYear");
  const value = (figure: string | null | undefined, unit: string | null) =>
    figure === null || figure === undefined ? t("noFigure") : `${figure}${unit ?? ""}`;
  return (
    <ul className="flex flex-col gap-2">
      {metrics.map(({ id, name, unit, baseline, target, readings }) => (
        <li key={id} className="wrap-anywhere">
          <span className="font-bold">{name}</span>
          <br />
          {t("figure", {
            from: value(baseline, unit),
            to: value(target, unit),
            reached: value(readings.at(-1)?.value, unit),
          })}
        </li>
      ))}
    </ul>
  );
}
