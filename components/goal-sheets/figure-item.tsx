import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import type { Shape } from "@/components/ui/shape";
import { Tag, type Tone } from "@/components/ui/tag";
import { type Figure, type FigureRow, figureOf } from "@/lib/goal-sheets/figure-pairing";
import {
  acceptFigureAction,
  dismissFigureAction,
  removeMetricAction,
  updateMetricAction,
  withdrawAnswerAction,
} from "@/lib/goal-sheets/finding-actions";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

const LOOKS: Record<FigureRow["state"], { shape: Shape; tone: Tone }> = {
  inStep: { shape: "check", tone: "success" },
  differs: { shape: "triangle", tone: "warning" },
  notInText: { shape: "dash", tone: "warning" },
  offered: { shape: "circle", tone: "info" },
  dismissed: { shape: "cross", tone: "neutral" },
};

const COMPARATORS: Record<string, "atLeast" | "atMost" | "over" | "under" | "equal"> = {
  ">=": "atLeast",
  "<=": "atMost",
  ">": "over",
  "<": "under",
  "=": "equal",
};

const fields = (figure: Figure) =>
  Object.fromEntries(
    Object.entries(figure).map(([name, value]) => [name, value === null ? "" : String(value)]),
  );

/** The figure as one line: from where to where, in which years, more or less. */
export function useFigureLine() {
  const t = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return ({ unit, comparator, direction, ...figure }: Figure) => {
    const value = (amount: number | null) =>
      amount === null ? t("figures.unprinted") : `${number.format(amount)}${unit ?? ""}`;
    const inYear = (text: string, year: number | null) =>
      year === null ? text : t("figures.inYear", { value: text, year: formatFiscalYear(year, locale) });
    const word = figure.target === null ? undefined : COMPARATORS[comparator ?? ""];
    const target = word ? t(`figures.${word}`, { value: value(figure.target) }) : value(figure.target);
    const to = inYear(target, figure.targetFiscalYear);
    const from = figure.baseline === null ? null : inYear(value(figure.baseline), figure.baselineFiscalYear);
    const line = from === null ? to : t("figures.change", { from, to });
    return direction ? t("figures.directed", { line, direction: t(`figures.${direction}`) }) : line;
  };
}

type FigureItemProps = { row: FigureRow; on: { sheetId: string; goalId: string }; continued: boolean };

function Acts({ row, on, name }: Omit<FigureItemProps, "continued"> & { name: string }) {
  const t = useTranslations("sheets.editor");
  const of = t("findings.of", { words: name });
  if (row.state === "dismissed") {
    return (
      <ActForm action={withdrawAnswerAction} given={{ ...on, answerId: row.answerId }} of={of}>
        {t("figures.offerAgain")}
      </ActForm>
    );
  }
  if (row.state === "offered") {
    return (
      <>
        <ActForm action={acceptFigureAction} given={{ ...on, ...fields(row.figure) }} of={of}>
          {t("figures.accept")}
        </ActForm>
        <ActForm action={dismissFigureAction} given={{ ...on, excerpt: row.excerpt }} of={of}>
          {t("figures.dismiss")}
        </ActForm>
      </>
    );
  }
  const given = { ...on, targetMetricId: row.metric.id };
  return (
    <>
      {row.state === "differs" && (
        <ActForm action={updateMetricAction} given={{ ...given, ...fields(row.figure) }} of={of}>
          {t("figures.update")}
        </ActForm>
      )}
      <ActForm action={removeMetricAction} given={given} of={of}>
        {t("figures.remove")}
      </ActForm>
    </>
  );
}

/** One figure beside the text, with what can be done with it in its state. */
export function FigureItem({ row, on, continued }: FigureItemProps) {
  const t = useTranslations("sheets.editor");
  const line = useFigureLine();
  const figure = "metric" in row ? figureOf(row.metric) : row.figure;
  const isLastYears = row.state === "offered" ? row.lastYear !== null : continued;
  return (
    <li className="flex flex-col gap-2 rounded-8 border border-solid-gray-420 p-3 text-std-16N-170 [contain-intrinsic-size:auto_11rem] [content-visibility:auto]">
      <p className="flex flex-wrap items-center gap-2">
        <Tag {...LOOKS[row.state]}>{t(`figures.${row.state}`)}</Tag>
        {isLastYears && (
          <Tag shape="dot" tone="info">
            {t("figures.sameAsLastYear")}
          </Tag>
        )}
        <strong className="wrap-anywhere">{figure.name}</strong>
      </p>
      <p>{line(figure)}</p>
      {row.state === "differs" && <p>{t("figures.inText", { line: line(row.figure) })}</p>}
      <div className="flex flex-wrap gap-3">
        <Acts row={row} on={on} name={figure.name} />
      </div>
    </li>
  );
}
