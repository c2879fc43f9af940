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
type ActsProps<State extends FigureRow["state"]> = {
  row: Extract<FigureRow, { state: State }>;
  on: FigureItemProps["on"];
  /** Read out behind each button. */
  of: string;
};

/** What is offered goes on from last year's figure or is another one: where that is not plain, both can be said. */
function OfferedActs({ row, on, of }: ActsProps<"offered">) {
  const t = useTranslations("sheets.editor");
  const { figure, excerpt, lastYear } = row;
  const given = { ...on, ...fields(figure) };
  const [same, another] = [lastYear?.figure.metricId ?? "", ""];
  return (
    <>
      <ActForm
        action={acceptFigureAction}
        given={{ ...given, continues: lastYear?.isSure ? same : another }}
        of={of}
      >
        {t("figures.accept")}
      </ActForm>
      {lastYear && (
        <ActForm
          action={acceptFigureAction}
          given={{ ...given, continues: lastYear.isSure ? another : same }}
          of={of}
        >
          {t(lastYear.isSure ? "figures.acceptAsAnother" : "figures.acceptAsSame")}
        </ActForm>
      )}
      <ActForm action={dismissFigureAction} given={{ ...on, excerpt }} of={of}>
        {t("figures.dismiss")}
      </ActForm>
    </>
  );
}

/** A row follows the text; where the text names something else, that can be taken as a figure of its own. */
function StoredActs({ row, on, of }: ActsProps<"inStep" | "notInText" | "differs">) {
  const t = useTranslations("sheets.editor");
  const given = { ...on, targetMetricId: row.metric.id };
  return (
    <>
      {row.state === "differs" && (
        <ActForm action={updateMetricAction} given={{ ...given, ...fields(row.figure) }} of={of}>
          {t("figures.update")}
        </ActForm>
      )}
      {row.state === "inStep" && row.renamed && (
        <ActForm action={updateMetricAction} given={{ ...given, ...fields(row.renamed) }} of={of}>
          {t("figures.rename", { name: row.renamed.name })}
        </ActForm>
      )}
      {row.state === "differs" && row.other && (
        <ActForm action={acceptFigureAction} given={{ ...on, ...fields(row.other), continues: "" }} of={of}>
          {t("figures.acceptBeside")}
        </ActForm>
      )}
      <ActForm action={removeMetricAction} given={given} of={of}>
        {t("figures.remove")}
      </ActForm>
    </>
  );
}

function Acts({ row, on, of }: ActsProps<FigureRow["state"]>) {
  const t = useTranslations("sheets.editor");
  if (row.state === "offered") return <OfferedActs row={row} on={on} of={of} />;
  if (row.state !== "dismissed") return <StoredActs row={row} on={on} of={of} />;
  return (
    <ActForm action={withdrawAnswerAction} given={{ ...on, answerId: row.answerId }} of={of}>
      {t("figures.offerAgain")}
    </ActForm>
  );
}

/** What the text says now where it differs from the row, with the name where that is another one. */
function InText({ row }: Pick<ActsProps<"differs">, "row">) {
  const t = useTranslations("sheets.editor");
  const line = useFigureLine()(row.figure);
  return (
    <p className="wrap-anywhere">
      {row.other ? t("figures.namedInText", { name: row.figure.name, line }) : t("figures.inText", { line })}
    </p>
  );
}

/** One figure beside the text, with what can be done with it in its state. */
export function FigureItem({ row, on, continued }: FigureItemProps) {
  const t = useTranslations("sheets.editor");
  const line = useFigureLine();
  const figure = "metric" in row ? figureOf(row.metric) : row.figure;
  const lastYear = row.state === "offered" ? row.lastYear : null;
  const isLastYears = row.state === "offered" ? lastYear?.isSure : continued;
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
      {row.state === "differs" && <InText row={row} />}
      {lastYear && (
        <p className="wrap-anywhere">
          {t(lastYear.isSure ? "figures.lastYearName" : "figures.lastYearLikely", {
            name: lastYear.figure.name,
          })}
        </p>
      )}
      <div className="flex flex-wrap gap-3">
        <Acts row={row} on={on} of={t("findings.of", { words: figure.name })} />
      </div>
    </li>
  );
}
