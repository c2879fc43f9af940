import { useTranslations } from "next-intl";
import type { AssessedGoal, FigureView } from "@/lib/assessments/assessment-view";

function FigureLine({ figure }: { figure: FigureView }) {
  const t = useTranslations("assessments.sheet");
  const withUnit = (value: string | null, none: string) =>
    value === null ? none : `${value}${figure.unit ?? ""}`;
  const { sum, baseline, target, latest } = figure;
  return (
    <li>
      <p>
        {t("figureLine", {
          name: figure.name,
          baseline: withUnit(baseline, t("noBaseline")),
          target: withUnit(target, t("noTarget")),
          latest: withUnit(latest, t("noReading")),
        })}
      </p>
      {sum && (
        <p className="tabular-nums">
          {t(`sums.${sum.formula}`, {
            baseline: baseline ?? "",
            target: target ?? baseline ?? "",
            latest: latest ?? "",
            percent: sum.percent,
          })}
        </p>
      )}
    </li>
  );
}

/** The goal's figures with the sum written out, and the level that the scale's ranges suggest. */
export function Figures({ figures, percent, proposed }: AssessedGoal) {
  const t = useTranslations("assessments.sheet");
  if (figures.length === 0) return <p>{t("noFigures")}</p>;
  return (
    <div className="flex flex-col gap-2 border-l-4 border-key-900 pl-3">
      <ul className="flex flex-col gap-2">
        {figures.map((figure) => (
          <FigureLine key={figure.id} figure={figure} />
        ))}
      </ul>
      <p className="font-bold">{percent === null ? t("attainmentOpen") : t("attainment", { percent })}</p>
      {percent !== null && (
        <p>
          {proposed ? t("proposed", { order: proposed.order, label: proposed.label }) : t("proposedNone")}
        </p>
      )}
    </div>
  );
}
