import type { PlacedMetric } from "./figure";
import { metricName } from "./metric-name";
import type { Segment } from "./notation";
import { withoutTimes, yearMentions } from "./years";

// 全14校 is 14, a bare 全校 is a figure whose number is not printed.
const WHOLE =
  /全(?:ての)?(校|地区|自治会|世帯|施設|職員|課|所属|園|戸|学級|児童|生徒|部局|事業所|小中学校|小学校|中学校|集落|校区|区|団体|町内会|公民館|保育所|館)(?![一-龥々ァ-ヶー])/g;
const AIMED_BEFORE = /[:]\s?$/;
const AIMED_AFTER =
  /^\s?(?:(?:で|に|へ)(?:の)?(?:実施|導入|設置|配置|整備|展開|配備|完了|策定|開設|設け|行う|広げ)|(?:が|の)(?:受講|策定|参加|実施|導入|達成|完了)|(?:を|の)(?:点検|巡回|訪問)|(?:で|を)?$)/;
const UNITS: Record<string, string> = {
  小中学校: "校",
  小学校: "校",
  中学校: "校",
  児童: "人",
  生徒: "人",
  職員: "人",
};

export function wholeMetrics({ text: printed, start }: Segment): PlacedMetric[] {
  if (!/全/.test(printed)) return [];
  const text = withoutTimes(printed, yearMentions(printed));
  for (const match of text.matchAll(WHOLE)) {
    const before = text.slice(0, match.index);
    const behind = text.slice(match.index + match[0].length);
    if (!AIMED_BEFORE.test(before.slice(-2)) && !AIMED_AFTER.test(behind.slice(0, 12))) continue;
    const word = match[1] ?? "";
    return [
      {
        name:
          metricName(before) || metricName(behind.replace(/^\s?(?:で|に|へ)/, "").split(/[。(を]/)[0] ?? ""),
        target: null,
        unit: UNITS[word] ?? word,
        comparator: null,
        baseline: null,
        baselineFiscalYear: null,
        targetFiscalYear: null,
        direction: null,
        start: start + match.index,
        end: start + match.index + match[0].length,
      },
    ];
  }
  return [];
}
