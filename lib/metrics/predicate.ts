import type { Item, Series } from "./series";
import { PAST_TIME, TIME } from "./years";

const REACH = 80;
const LISTED = new RegExp(
  `^(?:以上|以下|以内|未満|超)?\\s*(?:\\([^()]*\\))?\\s*[、・,]\\s*(?:[${TIME}${PAST_TIME}]+比?で?)?[^、・,()\\sをはがの\\d]{0,8}$`,
);
// 4割、1割、それぞれ縮減する: the verb of all of them.
const OF_EACH = /^[、,]\s?(?=(?:それぞれ|いずれも|ともに|共に|各々))/;

/** What is said in a stretch: up to the end of its clause, brackets left out. */
function clauseOf(words: string): string {
  const plain = (words.includes("(") ? words.replace(/\([^()]*\)?/g, " ") : words).replace(OF_EACH, "");
  const end = plain.search(/[、。]/);
  return end < 0 ? plain : plain.slice(0, end);
}

/**
 * What is said of a figure: the words up to the next one, or the closing verb of a row of figures, since it holds
 * for each (男性45%、女性50%に引き上げる).
 *
 * @param series the figure's series and those behind it
 */
export function predicateOf(series: Series[], target: Item, masked: string): string {
  // What stands in a bracket behind the figure does not part it from its verb: 15%(△42,000㎡)縮減する.
  const [own, ...others] = series;
  const beside = others.filter(({ items }) => (items[0]?.depth ?? 0) <= target.depth);
  return own ? closingWords([own, ...beside], target.end, masked) : "";
}

function closingWords(series: Series[], start: number, masked: string): string {
  let from = start;
  for (const [index, { items }] of series.entries()) {
    const next = series[index + 1]?.items[0];
    const gap = masked.slice(from, next ? next.start : from + REACH);
    if (!next || !LISTED.test(gap)) return clauseOf(gap);
    from = series[index + 1]?.items.at(-1)?.end ?? items.at(-1)?.end ?? from;
  }
  return "";
}
