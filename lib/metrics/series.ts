import { leadsTo, type Mark, markOf } from "./marks";
import { metricName } from "./metric-name";
import type { Quantity } from "./quantities";
import { unscaled } from "./units";
import type { Times } from "./year-of";
import { yearOf } from "./year-of";
import type { YearMention } from "./years";

/** A quantity with what the sentence says of it. */
export type Item = Quantity & {
  mark: Mark | null;
  year: YearMention | null;
  /** The words that name it, where some stand between it and the quantity before. */
  label: string;
  /** The sentence goes on from it to the next one (26%⇒31%). */
  leads: boolean;
  /** The bracket it stands in; 0 outside of any. */
  bracket: number;
};

/** The values of one figure: where one stood and stands, what is aimed at on the way and in the end. */
export type Series = { items: Item[]; nameFrom: number };

const isPoints = (unit: string | null) => unit === "ポイント" || unit === "pt";

/** Whether two quantities measure the same thing: one unit, whatever their scales (万円 and 円). */
function isComparable(one: Quantity, other: Quantity): boolean {
  const isNil = (quantity: Quantity) => quantity.unit === null && quantity.value === 0;
  if (isNil(one) || isNil(other)) return true;
  if (isPoints(one.unit) || isPoints(other.unit))
    return [one.unit, other.unit].includes("%") || one.unit === other.unit;
  return unscaled(one.unit ?? "").base === unscaled(other.unit ?? "").base;
}

/** A rise or fall beside the value itself, in any unit: 99.4%(0.2ポイント増). */
function isChangeOf(item: Item, before: Item): boolean {
  const isSigned = item.change !== null && (isPoints(item.unit) || item.unit === "%" || item.unit === "割");
  return isSigned && item.depth > before.depth;
}

const NAME_BEFORE_BRACKET =
  /[、,/・\s](?!以上|以下|以内|未満|超)[^、,/・\s()]*[一-龥々ァ-ヶーA-Za-z]\s?\([^()]*$/;

// 新規2団体(計9団体): a total that the figure adds to.
const TOTAL = /\((?:合?計|全体で?|総数)\s?$/;

type Reading = { series: Series[]; previous: Item | undefined; between: string };

/** The series that a quantity carries on; null where it belongs to nothing, undefined where it begins its own. */
function carriedOn(item: Item, { series, previous, between }: Reading): Series | null | undefined {
  if (!previous) return undefined;
  const current = series.findLast(({ items }) => items.includes(previous));
  if (previous.leads && isComparable(previous, item)) return current;
  const isDeeper = item.depth > 0 && (item.depth > previous.depth || item.bracket === previous.bracket);
  const alike = series.findLast(({ items }) => items[0] !== undefined && isComparable(items[0], item));
  if (isDeeper && item.bracket !== previous.bracket && NAME_BEFORE_BRACKET.test(between)) return undefined;
  if (isDeeper && alike && TOTAL.test(between)) return null;
  const isState = item.mark === "state" || item.year !== null;
  // 3倍(R5:22人): the value that the multiple is taken of.
  if (isDeeper && isState && current?.items[0]?.unit === "倍" && item.unit !== "倍") return null;
  if (item.label !== "") return labelled(item, { series, isDeeper, alike });
  if (isDeeper && current?.items[0] && isChangeOf(item, current.items[0])) return current;
  if (!alike) return undefined;
  const last = alike.items.at(-1);
  const isRow = !!item.year && !!last?.year;
  const isTold =
    item.mark !== null ||
    last?.mark === "state" ||
    (last?.change !== null && !item.change) ||
    (last?.mark === "target" && item.year !== null);
  return isDeeper || isRow || isTold ? alike : undefined;
}

// 受診率100%(再検査受診率90%): the name of a measure begins a figure of its own.
const MEASURED_NAME = /..(?:率|割合|満足度|件数|者数)$/;

type Labelled = { series: Series[]; isDeeper: boolean; alike: Series | undefined };

/** A named quantity in a bracket is the earlier value of the figure of that name, or another's or a part's value. */
function labelled(item: Item, { series, isDeeper, alike }: Labelled): Series | null | undefined {
  if (!isDeeper || !alike) return undefined;
  const named = series.findLast(({ items: [first] }) => {
    if (!first || first.depth >= item.depth || !isComparable(first, item)) return false;
    return first.label.endsWith(item.label) || item.label.endsWith(first.label || " ");
  });
  if (named) return named;
  if (item.leads || (item.mark === null && MEASURED_NAME.test(item.label))) return undefined;
  return item.mark !== "reference" && (item.year || item.mark) ? alike : null;
}

/** The words between a quantity and the one before, inside the bracket if one was opened in between. */
function ownWords(between: string, isDeeper: boolean): string {
  if (isDeeper) return between.slice(between.lastIndexOf("(") + 1);
  const closed = between.indexOf(")");
  const opened = between.indexOf("(");
  return closed >= 0 && (opened < 0 || opened > closed) ? between.slice(closed + 1) : between;
}

const RESPECTIVE = /\([^()]*(?:それぞれ|順に)[^()]*$/;

/** 320人、145人(R5:それぞれ311人、138人): the values in the bracket belong to the figures before it, one by one. */
function respective(series: Series[], all: Quantity[], index: number, masked: string): Series | undefined {
  const item = all[index];
  if (!item || item.depth === 0) return undefined;
  if (!RESPECTIVE.test(masked.slice(Math.max(item.bracket - 1, item.start - 80), item.start)))
    return undefined;
  const inside = all.filter(({ bracket }) => bracket === item.bracket);
  const heads = series.filter(({ items: [first] }) => first && first.depth < item.depth);
  return heads.slice(-inside.length)[inside.indexOf(item)];
}

/** Gathers the quantities of a segment into series; what only compares or divides is left out. */
export function readSeries(quantities: Quantity[], times: Omit<Times, "previous">): Series[] {
  const series: Series[] = [];
  let previous: Item | undefined;
  let nameFrom = 0;
  for (const [index, quantity] of quantities.entries()) {
    const end = previous?.end ?? 0;
    const between = times.masked.slice(Math.max(end, quantity.start - 160), quantity.start);
    const isDeeper = quantity.depth > (previous?.depth ?? 0) || quantity.bracket !== previous?.bracket;
    const before = between.slice(-60);
    const next = quantities[index + 1];
    const behind = next ? times.masked.slice(quantity.end, next.start) : "";
    const item: Item = {
      ...quantity,
      mark: markOf(quantity, before, times.masked),
      year: yearOf(quantity, { ...times, previous, next }),
      label: metricName(ownWords(between, quantity.depth > 0 && isDeeper)),
      leads: next !== undefined && isComparable(quantity, next) && leadsTo(behind),
    };
    if (previous && item.bracket > 0 && item.bracket === previous.bracket) item.mark ??= previous.mark;
    const own =
      respective(series, quantities, index, times.masked) ??
      carriedOn(item, { series: series.slice(-8), previous, between });
    if (own) own.items.push(item);
    else if (own === undefined) series.push({ items: [item], nameFrom });
    previous = item;
    nameFrom = item.end;
  }
  return series;
}
