import type { PlacedMetric } from "./figure";
import { metricName } from "./metric-name";
import type { Segment } from "./notation";
import { basisYear, PAST_TIME, TIME, withoutTimes, type YearMention } from "./years";

const CHANGES = {
  半減: { target: 50, unit: "%", direction: "down" },
  倍増: { target: 2, unit: "倍", direction: "up" },
} as const;
const WORDED = /(?:半減|(?<![\d.])倍増)(?=させ|す|し|と(?:す|な)|に|を(?:目指|図)|[、。(]|\s*$)/g;

// 半減させる(R5:48件): where the change starts from.
const BASIS_IN_BRACKET = new RegExp(`^[^、。()\\d]{0,8}\\(\\s?(?:[${TIME}${PAST_TIME}]|現状|実績)[^()→]*\\)`);

/** 半減 and 倍増 are figures in words, where their clause and the bracket behind hold no printed one. */
export function wordedChanges({ text, start }: Segment, years: YearMention[]): PlacedMetric[] {
  if (!/半減|倍増/.test(text)) return [];
  const masked = withoutTimes(text, years);
  return [...masked.matchAll(WORDED)].flatMap(({ 0: word, index }): PlacedMetric[] => {
    const end = index + word.length;
    const clause = masked.slice(masked.lastIndexOf("、", index) + 1, end);
    const behind = masked.slice(end, end + 40).replace(BASIS_IN_BRACKET, "");
    if (/\d/.test(clause) || /^[^、。]*\d/.test(behind)) return [];
    const { target, unit, direction } = CHANGES[word as keyof typeof CHANGES];
    const year = years.findLast((one) => one.end <= index && !one.isBasis);
    return [
      {
        name: metricName(masked.slice(0, index)),
        target,
        unit,
        comparator: /^(?:と|に)す/.test(masked.slice(end)) ? "=" : null,
        baseline: null,
        baselineFiscalYear: basisYear(years, { start: index, end }),
        targetFiscalYear: year?.fiscalYear ?? null,
        direction,
        start: start + index,
        end: start + end,
      },
    ];
  });
}
