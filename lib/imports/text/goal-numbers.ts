import { compareKey } from "./wording";

const KATAKANA = "アイウエオカキクケコサシスセソタチツテト";
const KANJI = "一二三四五六七八九十";
const LETTERS = "abcdefgh";
const ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"];
const BLACK_CIRCLED = /^[❶-❿]$/;
const BEFORE_BLACK_ONE = 0x2775;
/** A number with a word before it, brackets around it or a sign behind it; of 1-2 the last part counts. */
const WRITTEN = /^\D{0,6}?[([<〈【]?(?:\d{1,2}[-.・])?(\d{1,3})[)\]>〉】.,、:]?$/;
const LETTERED = /^[([]?([ア-ト]|[一二三四五六七八九十]|[a-z]{1,4})[)\].,、:]?$/i;

/** A number as it is written before a goal or a mission; plain is one of digits alone. */
export type WrittenNumber = { number: number; isPlain: boolean };

function positionIn(signs: string | readonly string[], sign: string): number {
  return signs.indexOf(sign) + 1;
}

function letteredNumber(sign: string): number {
  const roman = positionIn(ROMAN, sign);
  if (roman > 0) return roman;
  if (sign.length !== 1) return 0;
  return positionIn(KATAKANA, sign) || positionIn(KANJI, sign) || positionIn(LETTERS, sign);
}

/** Reads a cell that holds a number and nothing else: 1, ①, 1), (1), 目標1, ア, (イ), a, ii, 一; null where it does not. */
export function readNumber(text: string): WrittenNumber | null {
  const printed = text.trim();
  if (printed.length > 12) return null;
  if (BLACK_CIRCLED.test(printed)) {
    return { number: (printed.codePointAt(0) ?? 0) - BEFORE_BLACK_ONE, isPlain: false };
  }
  const key = compareKey(printed);
  const digits = WRITTEN.exec(key)?.[1];
  const lettered = LETTERED.exec(key)?.[1]?.toLowerCase();
  const number = digits ? Number(digits) : lettered ? letteredNumber(lettered) : 0;
  return number > 0 ? { number, isPlain: /^[0-9０-９]+$/.test(printed) } : null;
}
