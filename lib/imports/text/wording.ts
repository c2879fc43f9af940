import { ITEM_SIGN } from "./markup";

const JAPANESE = "[\\u3001-\\u30ff\\u3400-\\u9fff\\uf900-\\ufaff\\uff00-\\uffef]";
const SPACE_BETWEEN_JAPANESE = new RegExp(`(?<=${JAPANESE})[ \\t\\u00a0\\u3000]+(?=${JAPANESE})`, "g");
const BULLET = "[・･•\\u2023]";
const BULLET_AFTER_SPACE = new RegExp(`(?<=^|\\s)${BULLET}\\s*`, "g");
const BULLET_AFTER_SENTENCE = /(?<=。)[・･•]\s*/g;
const BULLET_AFTER_BRACKET = /(?<=[)）」】])[・･•]\s*/g;
const OTHER_BULLET_AFTER_SPACE = /(?<=\s)(?=[◆●■])/g;
const OWN_ITEM_SIGN = /^[・･•①-⑳◆●○■*＊※]/;

/** The date of a cell as it was typed, with what belongs to it. */
const DATE_OF_CELL =
  /^(?:[^\d月]{0,2}[\d元]{1,4}(?:\([^()]{1,8}\))?[年./-])?\d{1,2}[月./-](?:\d{1,2}|末)日?(?:\([日月火水木金土](?:曜日?)?\))?(?:まで(?:に)?)?/;

/** Removes the spaces that line breaking put between Japanese characters and collapses the others. */
export function withoutBreakSpaces(text: string): string {
  return text
    .replace(SPACE_BETWEEN_JAPANESE, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .trim();
}

/** A key for comparing printed words: one width, no spaces, no bullets. Never stored. */
export function compareKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/g, "");
}

/** Tells whether a text says anything: a letter, kana, kanji or digit. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** A text of one line: title, mission, name of a department. */
export function asLine(text: string): string {
  const lines = text.replaceAll(ITEM_SIGN, "").split("\n");
  const joined = lines.map((line) => line.trim()).join("\n");
  return withoutBreakSpaces(joined.replace(/\n+/g, joinSign));
}

function joinSign(ends: string, offset: number, whole: string): string {
  const [before = "", after = ""] = [whole[offset - 1], whole[offset + ends.length]];
  return /[\x21-\x7e]/.test(before) && /[\x21-\x7e]/.test(after) ? " " : "";
}

function itemLine(line: string): string {
  const item = line.startsWith(ITEM_SIGN) ? line.slice(1).trim() : line;
  return line === item || OWN_ITEM_SIGN.test(item) ? item : `・${item}`;
}

/**
 * A text of several lines: every bullet on a line of its own as `・…`, also where several stand on one line.
 *
 * @param separators lines made of these signs only are left out
 */
export function asLines(text: string, separators: readonly string[] = []): string {
  const broken = text.trim();
  const bulleted = new RegExp(`^${BULLET}`).test(broken);
  let marked = broken.replace(BULLET_AFTER_SENTENCE, "\n・");
  if (bulleted) marked = marked.replace(BULLET_AFTER_BRACKET, "\n・");
  return marked
    .replace(OTHER_BULLET_AFTER_SPACE, "\n")
    .replace(BULLET_AFTER_SPACE, (sign) => (sign.startsWith(ITEM_SIGN) ? sign : "\n・"))
    .split("\n")
    .map((line) => itemLine(withoutBreakSpaces(line)))
    .filter((line) => line !== "" && line !== "・" && !separators.includes(line))
    .join("\n");
}

/** Tells whether a text begins with what no word begins with: the rest of one that was cut off. */
export function beginsMidSentence(text: string): boolean {
  return /^[、。，．)）」』】〉》をゃゅょっャュョッーァィゥェォぁぃぅぇぉ々]/.test(text);
}

/** Tells whether texts whose other lines are whole sentences end in the middle of one. */
export function endsMidSentence(texts: readonly string[]): boolean {
  const lines = texts.flatMap((text) => asLines(text).split("\n"));
  const last = lines.pop() ?? "";
  const whole = lines.filter((line) => line.endsWith("。")).length;
  return whole > 0 && whole * 2 >= lines.length && /[\p{L}、・]$/u.test(last);
}

/** What a cell says beside its date: the day of the week and the word "by" belong to it. */
export function withoutDate(text: string): string {
  return compareKey(text).replace(DATE_OF_CELL, "");
}
