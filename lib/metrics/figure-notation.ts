import { plainNotation } from "./notation";

const CLOSED_BY = new Map(
  ["〔〕", "［］", "[]", "《》", "｛｝", "{}"].flatMap(([open = "", close = ""]) => [
    [open, "("],
    [close, ")"],
  ]),
);
const OTHER_BRACKET = /[〔〕[\]《》{}]/g;
const TYPED_ARROW = /[-=~]>|>>/g;
const POINTER = /[▶▷►▸](?<=[^\s\n] ?[▶▷►▸])(?= ?[\d令平RHS約])/g;
// What stands between < and > is a bracket, unless it is a heading of the cell (〈目標数値〉).
const POINTED = /〈([^〈〉\n]{1,60})〉|<(?![A-Za-z/])([^<>\n]{0,40}\d[^<>\n]{0,20})>/g;
const HEADS_CELL = /^[^\d]*(?:目標|指標|水準|手段|工程|取組|状態|内訳|課題|背景)[^\d]*$/;

// 【R5実績 76.5%】 holds a value and heads nothing.
const VALUE_IN_HEADING = /【([^【】\n]*\d\s?(?:%|(?![年月期次号章節])[^\d\s【】年月度]{1,4}))】/g;

// 体育館120団体・グラウンド60団体: behind a full value a middle dot divides as a comma does,
// also before an age or a class that begins a name (3歳児健診).
const DOT_BEHIND_VALUE =
  /・(?<=\d[^\d\s・、。()]{0,3}(?:以上|以下|以内|未満|程度)?・)(?!延|のべ|\d{1,3}(?!\d|歳|年生|年目|[かカヶヵ]月児|歳?代|号))/g;

/**
 * The plain notation with what only figures need: one kind of bracket, one kind of arrow, and dashes. No character
 * moves.
 */
export function figureNotation(text: string): string {
  return plainNotation(text)
    .replace(TYPED_ARROW, "→ ")
    .replace(POINTER, "→")
    .replace(OTHER_BRACKET, (bracket) => CLOSED_BY.get(bracket) ?? bracket)
    .replace(POINTED, (whole) => (HEADS_CELL.test(whole) ? whole : `(${whole.slice(1, -1)})`))
    .replace(VALUE_IN_HEADING, "($1)")
    .replace(DOT_BEHIND_VALUE, "、")
    .replace(/[〜∼]/g, "~")
    .replace(/[←⇐]/g, " ")
    .replace(/(?<!\d),|,(?!\d{3})/g, "、");
}
