"use client";
import { useTranslations } from "next-intl";
import { memo, useMemo } from "react";
import { type FigureRow, figureRows } from "@/lib/goal-sheets/figure-pairing";
import type { StoredMetric } from "@/lib/goal-sheets/sheet-view";
import { FigureItem } from "./figure-item";
import { sameProps } from "./same-props";
import { useReading } from "./use-reading";
import { useSettledText } from "./use-settled-text";
import { useEditorCheck } from "./writing-check-context";

type FigureRowsProps = {
  goalId: string;
  /** The control of the text that is read, and what the server read of it. */
  anchor: string;
  stored: string;
  metrics: readonly StoredMetric[];
  /** What a figure is called whose name the text does not say. */
  unnamed: string;
};

const keyOf = (row: FigureRow, index: number) =>
  "metric" in row ? row.metric.id : `${row.state} ${row.excerpt} ${index}`;

/** Drawn anew only when it says something else: a text may hold dozens, each with its forms. */
const KeptFigureItem = memo(FigureItem, sameProps);

/** The figures of the targets' text as metrics: those that stand, and those offered while one types. */
export function FigureRows({ goalId, anchor, stored, metrics, unnamed }: FigureRowsProps) {
  const t = useTranslations("sheets.editor");
  const check = useEditorCheck();
  const settled = useSettledText({ anchor, stored }) ?? "";
  const asked = useMemo(() => ({ kind: "figures" as const, text: settled }), [settled]);
  const { task, reading } = useReading(asked, check?.ruleSet);
  const rows = useMemo(() => {
    if (!check) return [];
    const answers = check.answers.filter((answer) => answer.goalId === goalId);
    return figureRows(task.text, reading.figures, { metrics, answers, lastYear: check.lastYear, unnamed });
  }, [check, goalId, task, reading, metrics, unnamed]);
  if (!check) return null;
  const shown = rows.filter(({ state }) => state !== "dismissed");
  const dismissed = rows.filter(({ state }) => state === "dismissed");
  const item = (row: FigureRow, index: number) => (
    <KeptFigureItem
      key={keyOf(row, index)}
      row={row}
      on={{ sheetId: check.sheetId, goalId }}
      continued={"metric" in row && check.continued.includes(row.metric.id)}
    />
  );
  if (rows.length === 0) return null;
  return (
    <section aria-label={t("figures.title")} className="mt-4 flex flex-col gap-3">
      <p className="font-bold">{t("figures.title")}</p>
      <p className="text-solid-gray-700">{t("figures.lead")}</p>
      <ul className="flex flex-col gap-3">{shown.map(item)}</ul>
      {dismissed.length > 0 && (
        <details>
          <summary className="min-h-11 py-2 text-key-1000 underline">
            {t("figures.dismissedCount", { count: dismissed.length })}
          </summary>
          <ul className="flex flex-col gap-3">{dismissed.map(item)}</ul>
        </details>
      )}
    </section>
  );
}
