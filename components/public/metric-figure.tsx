import { MetricBar } from "@/components/charts/metric-bar";
import { barShares, latestReading } from "@/lib/publication/figures";
import type { PublicTexts } from "@/lib/publication/labels";
import { baselineText, latestText, targetText } from "@/lib/publication/metric-texts";
import { knowsLevels } from "@/lib/publication/results";
import type { PublishedMetric, Snapshot } from "@/lib/publication/snapshot-schema";

function Figure({ term, children, note }: { term: string; children: string; note: string | null }) {
  return (
    <div className="min-w-36 print:min-w-0">
      <dt className="text-dns-16N-130 text-solid-gray-700">{term}</dt>
      <dd>
        <span className="text-std-18B-160 tabular-nums">{children}</span>
        {note && <span className="block text-dns-16N-130 text-solid-gray-700">{note}</span>}
      </dd>
    </div>
  );
}

/** The drawing in words. */
function barLabel(metric: PublishedMetric, latest: string | null, texts: PublicTexts): string {
  const ends = { baseline: baselineText(metric) ?? "–", target: targetText(metric, texts) ?? "–" };
  const { name } = metric;
  return latest
    ? texts.t("metric.bar", { name, ...ends, latest })
    : texts.t("metric.barOfEnds", { name, ...ends });
}

type MetricFigureProps = { snapshot: Pick<Snapshot, "scale">; metric: PublishedMetric; texts: PublicTexts };

/** One figure: its name, the way from baseline over the latest reading to the target, and all three in words. */
export function MetricFigure({ snapshot, metric, texts }: MetricFigureProps) {
  const { t, fiscalYear, date, typedLang } = texts;
  const shares = barShares(metric);
  const reading = latestReading(metric);
  const baseline = baselineText(metric);
  // A level will rest on a reading; where goals are given none, nobody promises that one comes.
  const latest = latestText(metric) ?? (knowsLevels(snapshot) ? t("metric.noReading") : null);
  const target = targetText(metric, texts);
  const year = (value: number | null) => (value === null ? null : fiscalYear(value));
  return (
    <div className="flex flex-col gap-3 rounded-8 border border-solid-gray-420 p-4 print:break-inside-avoid print:gap-2 print:p-3">
      <p lang={typedLang} className="font-bold">
        {metric.name}
      </p>
      {shares && <MetricBar latest={shares.latest} label={barLabel(metric, latest, texts)} />}
      <dl className="flex flex-wrap gap-x-8 gap-y-3 print:flex-nowrap print:gap-x-3">
        {baseline && (
          <Figure term={t("metric.baseline")} note={year(metric.baselineFiscalYear)}>
            {baseline}
          </Figure>
        )}
        {latest && (
          <Figure
            term={t("metric.latest")}
            note={reading && t("metric.onDate", { date: date(reading.date) })}
          >
            {latest}
          </Figure>
        )}
        <Figure term={t("metric.target")} note={year(metric.targetFiscalYear)}>
          {target ?? t("metric.noTarget")}
        </Figure>
      </dl>
    </div>
  );
}
