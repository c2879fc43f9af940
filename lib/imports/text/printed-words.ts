import { compareKey } from "./wording";

/** What follows a quoted word in a sentence, but not a label. */
const PARTICLE = "\\s*[をはがのにへとでもや、。]";
const SPECIAL = /[.*+?^${}()|[\]\\/-]/g;
const OPENING = "[【〈《<＜≪［\\[〔]";
const CLOSING = "[】〉》>＞≫］\\]〕]";
/** A fiscal year beside printed words: 2024(令和6)年度. */
export const YEAR = /[0-9０-９]{4}|(?:令和|平成|昭和)\s*(?:元|[0-9０-９]{1,2})|年度?の?/g;
/** What may stand behind a heading: words in brackets, of which the end may be cut off, and nothing after them. */
const ADDITION = /^(?:[(<〈【][^()<>〈〉【】]*[)>〉】]?|:)$/;
/** What stands in brackets behind a heading is short. */
const LONGEST_ADDITION = 40;
const OUTER_SIGNS = /^[【〈※]|[】〉]$/g;

const FULL_WIDTH = 0xfee0;

/** A sign as a pattern; letters and signs of the alphabet count in either width and case. */
function eitherWidth(sign: string): string {
  const code = sign.charCodeAt(0);
  if (code < 0x21 || code > 0x7e) return sign.replace(SPECIAL, "\\$&");
  const forms = [...new Set([sign, sign.toLowerCase(), sign.toUpperCase()])];
  const wide = forms.map((form) => String.fromCharCode(form.charCodeAt(0) + FULL_WIDTH));
  return `[${[...forms.map((form) => form.replace(SPECIAL, "\\$&")), ...wide].join("")}]`;
}

/** Pattern source that matches printed words also where spaces stand between their characters. */
export function loosely(words: string): string {
  return [...words.replace(/\s+/g, "")].map(eitherWidth).join("\\s*");
}

/** What stands beside a label's words in its own cell or line, without the year or the brackets that some carry. */
export function withoutLabel(text: string, label: string): string {
  return text
    .replace(new RegExp(loosely(label)), "")
    .replace(YEAR, "")
    .replace(/[(（][^()（）]{0,20}[)）]\s*$/, "");
}

/** The words of a label without its brackets or sign: 【課題】 is 課題. */
export function labelWords(label: string): string {
  return label.replace(OUTER_SIGNS, "");
}

/** Pattern source for the label of a part, in whatever brackets a copy has it. */
export function labelPattern(label: string): string {
  const words = loosely(labelWords(label));
  const bracketed = `${OPENING}\\s*${words}\\s*${CLOSING}|(?<=^|\\s)[(（「『]\\s*${words}\\s*[)）」』](?!${PARTICLE})`;
  return label.startsWith("※") ? `${bracketed}|[※＊*]\\s*${words}` : bracketed;
}

/** Tells whether a cell is one of the printed headings, longest first; further words may follow in brackets. */
export function matchingHeading(text: string, headings: readonly string[]): string | undefined {
  const key = compareKey(text);
  return headings
    .filter((heading) => {
      const words = compareKey(heading);
      if (key.length > words.length + LONGEST_ADDITION) return false;
      return key === words || (key.startsWith(words) && ADDITION.test(key.slice(words.length)));
    })
    .sort((a, b) => b.length - a.length)[0];
}
