import type { Placed } from "./roles";

/** The figure's name and what else stands around it. */
export type Words = { before: string; behind: string };

export type Direction = "up" | "down" | "maintain";

const KEEP = /維持|堅持|継続|保つ|保ち|保持|キープ|据え?置/;
// What is saved is the more the better: 削減額, 短縮時間.
const SAVED = /(?:削減|縮減|節減|短縮|減少|抑制)(?:額|時間|量|数|効果)/g;
const UP = /増(?![進設床強])|拡大|拡充|向上|引き?上げ|上昇|伸ば|伸び|高め|普及促進|アップ|押し上げ|上乗せ/;
const DOWN = /減(?![塩税災免反])|削減|縮減|短縮|抑制|抑え|引き?下げ|低下|ダウン|半減|縮小|低減|圧縮/;

/**
 * Whether a figure is to rise, to fall or to stay.
 *
 * @param baseline the value it starts from, in the target's unit
 */
export function directionOf(
  target: Placed,
  baseline: number | null,
  { before, behind }: Words,
): Direction | null {
  if (KEEP.test(behind)) return "maintain";
  const words = `${before} ${behind}`.replace(SAVED, "");
  if (target.change) return target.change;
  if (baseline !== null) {
    if (target.value === baseline) return "maintain";
    return target.value > baseline ? "up" : "down";
  }
  if (target.value === 0) return null;
  if (UP.test(words)) return "up";
  if (DOWN.test(words)) return "down";
  if (target.comparator?.startsWith(">")) return "up";
  return target.comparator?.startsWith("<") ? "down" : null;
}
