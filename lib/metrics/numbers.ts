/**
 * A printed number with its place. Mixed sums of 億・万・千・百 are expanded (1万2千 is 12000); in a single
 * one the scale stays outside, for it belongs to the unit as printed (1,500 | 万円).
 */
export type PrintedNumber = { start: number; end: number; value: number };

// 憶 is how 億 often comes out of text recognition.
const SCALES: Record<string, number> = { 億: 1e8, 憶: 1e8, 万: 1e4, 千: 1e3, 百: 1e2 };
const PLAIN = "\\d+(?:,\\d{3})*(?:\\.\\d+)?";
const MIXED = new RegExp(`(?<![\\dA-Za-z.]|\\d[,-])(${PLAIN})((?:[億憶万千百]{1,2}(?:${PLAIN})?)*)`, "g");
const STEP = new RegExp(`([億憶万千百]{1,2})(${PLAIN})?`, "g");
const KANJI_DIGITS = "〇一二三四五六七八九";
// Only before units that hardly any word begins with (十分, 一部, 百貨店, 四季 are no figures).
const KANJI_UNIT =
  "(?:人(?!三脚|一首|乗|前)|名|件|回|校|園|戸|台|社(?!会)|団体|世帯(?!住)|地区|[かカヶ箇]所|冊|割|倍|軒|棟|組|品目|種類|基|橋|頭|施設|路線|ヘクタール|キロ|トン|パーセント|ポイント|講座|事業|企業|時間|枚|億円)";
const KANJI = new RegExp(
  `(?<![一-龥ァ-ヶー々](?<!約|計|全|月|均))(?:[一二三四五六七八九十百千][一二三四五六七八九十百千万]{1,12}|[二三四五六七八九十百千])(?=${KANJI_UNIT})`,
  "g",
);
// 木造五十戸: behind a word only longer counts that end it.
const KANJI_BEHIND_WORD = new RegExp(
  `(?<=[一-龥ァ-ヶー])(?<![一二三四五六七八九十百千万第])(?:[二三四五六七八九]?[百千])?[二三四五六七八九]?十[一二三四五六七八九]?(?=${KANJI_UNIT}(?:以上|以下|以内|未満|[、。・)\\s]|$))|(?<=[ァ-ヶー])[二三四五六七八九十百](?=${KANJI_UNIT}(?:以上|以下|以内|未満|[、。・)\\s]|$))`,
  "g",
);
const MAY_BE_KANJI = /[一二三四五六七八九十百千]/;
const MAY_BE_NIL = /ゼロ|皆無/;
const NIL =
  /ゼロ(?!カーボン|エミッション|ウェイスト|ウエイスト|から|ベース|メートル|予算|円|歳)|皆無(?=[と。、に]|$)/g;

function toNumber(digits: string): number {
  return Number(digits.includes(",") ? digits.replaceAll(",", "") : digits);
}

/** Tens of thousands and hundreds of millions close a group; 千 and 百 count inside it (6千万 is 60,000,000). */
function sumOf(head: string, steps: RegExpMatchArray[]): number {
  let total = 0;
  let group = 0;
  let digits = toNumber(head);
  for (const [, scales = "", next] of steps) {
    for (const scale of scales) {
      const size = SCALES[scale] ?? 1;
      if (size < 1e4) {
        group += digits * size;
      } else {
        total += (group + digits) * size;
        group = 0;
      }
      digits = 0;
    }
    if (next) digits = toNumber(next);
  }
  return Math.round((total + group + digits) * 1e4) / 1e4;
}

function expand(head: string, tail: string): { value: number; outside: number } {
  if (tail === "") return { value: toNumber(head), outside: 0 };
  const steps = [...tail.matchAll(STEP)];
  const isMixed = steps.some((step) => step[2]);
  return isMixed
    ? { value: sumOf(head, steps), outside: 0 }
    : { value: toNumber(head), outside: tail.length };
}

/** 六百五十 as 650. */
export function readKanji(text: string): number {
  let total = 0;
  let group = 0;
  let digit = 0;
  for (const sign of text) {
    const at = KANJI_DIGITS.indexOf(sign);
    if (at >= 0) digit = at;
    else if (sign === "万") {
      total += (group + digit) * 1e4;
      group = 0;
      digit = 0;
    } else {
      group += (digit || 1) * (sign === "十" ? 10 : (SCALES[sign] ?? 1));
      digit = 0;
    }
  }
  return total + group + digit;
}

/** All numbers of a plain text in order, ゼロ among them. */
export function printedNumbers(text: string): PrintedNumber[] {
  const found: PrintedNumber[] = [];
  for (const match of text.matchAll(MIXED)) {
    const { value, outside } = expand(match[1] ?? "", match[2] ?? "");
    found.push({ start: match.index, end: match.index + match[0].length - outside, value });
  }
  const kanji = MAY_BE_KANJI.test(text) ? [KANJI, KANJI_BEHIND_WORD] : [];
  for (const match of kanji.flatMap((pattern) => [...text.matchAll(pattern)])) {
    found.push({ start: match.index, end: match.index + match[0].length, value: readKanji(match[0]) });
  }
  for (const match of MAY_BE_NIL.test(text) ? text.matchAll(NIL) : []) {
    found.push({ start: match.index, end: match.index + match[0].length, value: 0 });
  }
  return found.sort((a, b) => a.start - b.start);
}
