import type { Quantity } from "./quantities";

/** The words around a figure: what names it, what stands behind it, and what is said of it there. */
export type Words = {
  before: string;
  behind: string;
  predicate: string;
  /** The rise or fall in the bracket behind it: 12.5時間(▲1.5時間). */
  change?: "up" | "down" | null;
};

export type Direction = "up" | "down" | "maintain";

const KEEP = /維持(?!管理|補修)|堅持|継続|保つ|保ち|保持|キープ|据え?置|守る|守り/;
const KEPT_BEFORE = /(?:現状(?:の|を)?維持|横ばい)\s?[:はで(]?\s?約?$/;
// 10か所増設; the extension of a building says nothing of a figure elsewhere.
const ADDED = /^(?:以上)?[をの]?(?:新?増設|増床|増築)(?!工事|部分|棟)/;
// What is saved is the more the better (削減額, 短縮時間), and a rate of growth may be held down (伸び率).
const MEASURED_CHANGE =
  /(?:削減|縮減|節減|短縮|減少|抑制|減量|増加|増減|伸び|上昇|向上|拡大|普及|低下|引き?上げ)(?:額|時間|量|数|効果|率|幅|度|者|世帯|件数|割合)/g;
const UP =
  /増(?![進設床強築])|拡大|拡充|向上|引き?上げ|上昇|上が|上げ|伸ば|伸び|延ば|延び|のば|高め|高ま|普及促進|アップ|押し上げ|上乗せ|広げ|広が|回復|(?:長|多|高|大き)く(?=な|し|す)/;
const DOWN =
  /減(?![塩税災免反農])|削減|縮減|短縮|抑制|抑え|引き?下げ|下が|下げ|低下|ダウン|半減|縮小|低減|圧縮|縮め|縮ま|軽減|節減|落と|とどめ|留め|(?:短|少な|低|小さ)く(?=な|し|す)/;

const TOLD = new RegExp(`(${UP.source})|${DOWN.source}`);

/** The direction that words tell, the first of them where several do. */
function told(words: string): Direction | null {
  const found = TOLD.test(words) ? TOLD.exec(words.replace(MEASURED_CHANGE, "")) : null;
  if (!found) return null;
  return found[1] ? "up" : "down";
}

const CLAUSE_END = /(?:[、。]|及び|並びに|かつ)(?![^()]*\))/;

/** The clause that the figure's name stands in; a figure in its bracket does not end it. */
const ownClause = (before: string) => before.split(CLAUSE_END).at(-1) ?? before;

/** What a rise or fall beside it tells: 99.4%(0.2ポイント増). */
const besides = (behind: string) =>
  /^[^()]{0,8}\([^()]*?(増加?|減少?|アップ|ダウン)\)/.exec(behind)?.[1] ?? "";

/**
 * Whether a figure is to rise, to fall or to stay.
 *
 * @param baseline the value it starts from, in the target's unit
 */
export function directionOf(
  target: Quantity,
  baseline: number | null,
  { before, behind, predicate, change }: Words,
): Direction | null {
  if (target.change) return target.change;
  if (KEEP.test(predicate) || KEPT_BEFORE.test(before)) return "maintain";
  if (baseline !== null) {
    if (target.value === baseline) return "maintain";
    return target.value > baseline ? "up" : "down";
  }
  if (target.value === 0) return null;
  if (ADDED.test(predicate)) return "up";
  const words = told(predicate) ?? change ?? told(besides(behind)) ?? told(ownClause(before));
  if (words) return words;
  if (target.comparator?.startsWith(">")) return "up";
  return target.comparator?.startsWith("<") ? "down" : null;
}
