import { useLocale, useTranslations } from "next-intl";
import { figureOf } from "@/lib/goal-sheets/figure-pairing";
import type { StoredMetric } from "@/lib/goal-sheets/sheet-view";
import type { MetricHistory } from "@/lib/goal-sheets/writing-check";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { useFigureLine } from "./figure-item";

type FiguresPanelProps = {
  metrics: readonly StoredMetric[];
  /** What earlier years know of them, by the id of the row. */
  history: Record<string, MetricHistory>;
};

/** The goal's figures with what was reached before, so that means and state are written towards them. */
export function FiguresPanel({ metrics, history }: FiguresPanelProps) {
  const t = useTranslations("editor.panel");
  const locale = toLocale(useLocale());
  const line = useFigureLine();
  if (metrics.length === 0) return <p>{t("noFigures")}</p>;
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 });
  return (
    <ul className="flex flex-col gap-4">
      {metrics.map((metric) => {
        const unit = metric.unit ?? "";
        const lastActual = history[metric.id]?.lastActual ?? null;
        return (
          <li key={metric.id} data-field="targets" className="border-l-4 border-solid-gray-420 pl-3">
            <p className="font-bold wrap-anywhere">{metric.name}</p>
            <p>{line(figureOf(metric))}</p>
            {lastActual !== null && (
              <p>{t("lastActual", { value: `${number.format(lastActual)}${unit}` })}</p>
            )}
            {metric.readings.length > 0 && (
              <ul>
                {metric.readings.map(({ date, value, note }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two readings of one day may be equal
                  <li key={`${date} ${index}`}>
                    {t("reading", {
                      date: formatDate(date, locale),
                      value: `${number.format(Number(value))}${unit}`,
                    })}
                    {note && <span>　{note}</span>}
                  </li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ul>
  );
}
