/**
 * Reads Japanese notation without moving a character: every result has the length of its source, so that
 * offsets in one are offsets in the other.
 */

const LIST_MARKS = /[①-⑳㉑-㉟❶-❿⓪◆◇■□●▼▽★☆]/;
const ARROWS = /[→⇒⇨➡⟶➔➜]/;
const MINUS = /[−–—‐‑]/;

/** Kana, kanji, 、。「」 and printed ASCII stand for themselves; telling them first saves the most of the time. */
const isPlain = (code: number) =>
  (code >= 0x3041 && code <= 0x30ff && code !== 0x309b && code !== 0x309c) ||
  (code >= 0x4e00 && code <= 0x9fff) ||
  (code >= 0x21 && code <= 0x7e) ||
  (code >= 0x3001 && code <= 0x300f) ||
  code === 0x0a;

const isFullWidth = (code: number) => code >= 0xff01 && code <= 0xff5e;
const FROM_FULL_WIDTH = 0xfee0;

/** Half-width digits, letters and signs; ① and its like become line breaks, since they begin an item. */
export function plainNotation(text: string): string {
  let plain = "";
  for (const unit of text.slice(0, LONGEST_TEXT)) {
    const code = unit.charCodeAt(0);
    if (isPlain(code)) plain += unit;
    else if (isFullWidth(code)) plain += String.fromCharCode(code - FROM_FULL_WIDTH);
    else if (LIST_MARKS.test(unit)) plain += "\n";
    else if (ARROWS.test(unit)) plain += "→";
    else if (MINUS.test(unit)) plain += "-";
    else if (/\s/.test(unit) && unit !== "\n") plain += " ";
    else {
      const folded = unit.normalize("NFKC");
      plain += folded.length === unit.length ? folded : unit;
    }
  }
  return plain;
}

/** A stretch of text that speaks of one thing, with its place in the source. */
export type Segment = { text: string; start: number };

const HEADING = /[【〈]([^】〉\n]{1,20})[】〉]/g;
const TARGET_HEADING = /目標|指標|水準/;
const OTHER_HEADING = /状態|手段|工程|取組|取り組|方法|内訳|現状|課題|経緯|目的|施策|背景|理由|実績/;

// 【目標値】60% calls a value; a heading has words behind it.
const VALUE_HEADING = /(?:目標|現状|基準|実績|現況)[値数]?/;

const BASELINE_BRACKET = /\([^()]{0,60}(?:実績|現状|基準|前年)[^()]{0,60}\)/g;

/** The parts of a cell that stand under a heading for targets, or under none. */
function targetParts(text: string): Segment[] {
  const parts: Segment[] = [];
  let start = 0;
  let keep = true;
  for (const heading of text.matchAll(HEADING)) {
    const word = heading[1] ?? "";
    const behind = text.slice(heading.index + heading[0].length, heading.index + heading[0].length + 4);
    if (/\d/.test(word) && TARGET_HEADING.test(word)) continue;
    if (VALUE_HEADING.test(word) && /^\s?約?\d/.test(behind)) continue;
    const isTarget = TARGET_HEADING.test(word) && !/取組|手段|取り組/.test(word);
    if (!isTarget && !OTHER_HEADING.test(word)) continue;
    if (keep) parts.push({ text: text.slice(start, heading.index), start });
    else parts.push(...baselineBrackets(text.slice(start, heading.index), start));
    start = heading.index + heading[0].length;
    keep = isTarget;
  }
  const rest = text.slice(start);
  return [...parts, ...(keep ? [{ text: rest, start }] : baselineBrackets(rest, start))];
}

/** Behind a breakdown (内訳), the bracket with last year's figures still belongs to the totals before it. */
function baselineBrackets(text: string, start: number): Segment[] {
  return [...text.matchAll(BASELINE_BRACKET)].map((match) => ({
    text: match[0],
    start: start + match.index,
  }));
}

// A middle dot begins an item after a break or a bracket; between words it joins a name.
const BREAK = /\n|。|(?<=^|[\s)」。])・|[;；]|※/g;

/** What is read of one field: six times a crowded one; what stands behind is left unread, so that no input takes long. */
export const LONGEST_TEXT = 30_000;

/** What one statement may hold; longer runs are cut, so that no input takes long. */
export const LONGEST = 1000;

/** A stretch in pieces of at most {@link LONGEST} characters. */
export function pieces(text: string, start: number): Segment[] {
  if (text.length <= LONGEST) return [{ text, start }];
  const count = Math.ceil(text.length / LONGEST);
  return Array.from({ length: count }, (_, index) => ({
    text: text.slice(index * LONGEST, (index + 1) * LONGEST),
    start: start + index * LONGEST,
  }));
}

/** Cuts a field's plain text into segments; what stands under headings of other fields is left out. */
export function segments(plain: string): Segment[] {
  const cut: Segment[] = [];
  for (const { text, start } of targetParts(plain)) {
    let from = 0;
    for (const mark of text.matchAll(BREAK)) {
      cut.push(...pieces(text.slice(from, mark.index), start + from));
      from = mark.index + mark[0].length;
    }
    cut.push(...pieces(text.slice(from), start + from));
  }
  return joinDetachedBrackets(
    cut.filter((segment) => segment.text.trim() !== ""),
    plain,
  );
}

const DETACHED_BRACKET = /^\s*\([^()]*(?:実績|現状|基準|年度|前年|昨年|現在|直近|令和|平成|R\d)[^()]*\)\s*$/;
const NOTE_OF_STATE =
  /^[^\d、。:]{0,6}(?:(?:令和|平成|[RH])\s?[\d元]|\d{4}|前年|昨年|現状|実績|現在)[^、。→]{0,30}\d[^、。→]{0,8}$/;

// 令和5年度は84%であった。 behind a sentence with a value of the same unit tells where that value stands.
const SENTENCE_OF_STATE =
  /^(\s*(?:なお、?)?)((?:(?:令和|平成|[RH])\s?[\d元]{1,2}年?度?末?|前年度末?|昨年度|現状値?|現在|前回)(?:の?(?:実績|調査|数値|値))?(?:では|は|が|で|:)?、?\s?約?\d[\d,.]*([^\d、。→()でだ]{1,4}?))(?:(?:である|であった|だった|でした|です|となっている)?\s*)$/;

/** The sentence as a bracket without what only makes it one; null where it tells no state of the one before. */
function stateBehind(previous: string, text: string): string | null {
  const [, lead = "", told = "", unit = ""] = SENTENCE_OF_STATE.exec(text) ?? [];
  if (told === "" || !previous.includes(unit) || !/\d/.test(previous)) return null;
  return `${" ".repeat(lead.length)}(${told}`;
}

/** A bracket after a full stop, as in …とします。(前年度実績 352件), still speaks of the sentence before. */
function joinDetachedBrackets(cut: Segment[], plain: string): Segment[] {
  const joined: Segment[] = [];
  for (const segment of cut) {
    const previous = joined.at(-1);
    const mayJoin = previous !== undefined && previous.text.length + segment.text.length < LONGEST;
    if (!mayJoin) {
      joined.push({ ...segment });
    } else if (plain[segment.start - 1] === "※" && NOTE_OF_STATE.test(segment.text)) {
      // The note becomes a bracket in the place of its mark.
      previous.text = `${previous.text.padEnd(segment.start - previous.start - 1)}(${segment.text}`;
    } else if (DETACHED_BRACKET.test(segment.text)) {
      previous.text = previous.text.padEnd(segment.start - previous.start) + segment.text;
    } else {
      const state = plain[segment.start - 1] === "。" ? stateBehind(previous.text, segment.text) : null;
      if (state === null) joined.push({ ...segment });
      else previous.text = `${previous.text.padEnd(segment.start - previous.start - 1)}${state}`;
    }
  }
  return joined;
}
