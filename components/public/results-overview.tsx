import { DistributionBar, LevelSwatch } from "@/components/charts/distribution-bar";
import type { PublicTexts } from "@/lib/publication/labels";
import type { LevelCount } from "@/lib/publication/results";
import { PublicSection } from "./heading";

const CELL = "border-b border-solid-gray-420 px-1 py-2 sm:px-3";
const share = (count: number, total: number) => `${((count / total) * 100).toFixed(1)} %`;

/** How many goals reached which level: a bar, and the same as a table. */
export function ResultsOverview({ counts, texts }: { counts: readonly LevelCount[]; texts: PublicTexts }) {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  if (total === 0) return null;
  const { t } = texts;
  return (
    <PublicSection id="results" title={t("yearPage.results")}>
      <p className="mb-4">{t("yearPage.resultsLead")}</p>
      <DistributionBar counts={counts.map(({ count }) => count)} />
      <table className="mt-4 w-full max-w-200 border-collapse">
        <caption className="py-2 text-start font-bold">{t("yearPage.resultsCaption")}</caption>
        <thead>
          <tr>
            <th scope="col" className={`${CELL} text-start`}>
              {t("yearPage.level")}
            </th>
            <th scope="col" className={`${CELL} text-end whitespace-nowrap`}>
              {t("yearPage.count")}
            </th>
            <th scope="col" className={`${CELL} text-end whitespace-nowrap`}>
              {t("yearPage.share")}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(({ order, label, count }, index) => (
            <tr key={`${order} ${label}`}>
              <th scope="row" lang={texts.typedLang} className={`${CELL} text-start font-normal`}>
                <LevelSwatch index={index} levels={counts.length} />
                {label}
              </th>
              <td className={`${CELL} text-end tabular-nums`}>{count}</td>
              <td className={`${CELL} text-end whitespace-nowrap tabular-nums`}>{share(count, total)}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" className={`${CELL} text-start`}>
              {t("yearPage.total")}
            </th>
            <td className={`${CELL} text-end tabular-nums`}>{total}</td>
            <td className={`${CELL} text-end whitespace-nowrap tabular-nums`}>{share(total, total)}</td>
          </tr>
        </tfoot>
      </table>
    </PublicSection>
  );
}
