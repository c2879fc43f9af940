const ENTITIES: Record<string, string> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

// Only these are markup: a sheet may print 〈…〉 as <…>, which must stay.
const TAG =
  /<(\/?)(p|ul|ol|li|b|i|u|br|div|span|strong|em|table|tr|td|th|sup|sub|h[1-6])(?:\s[^<>]{0,200})?\/?>/gi;
const LINE_TAGS = new Set([
  "p",
  "ul",
  "ol",
  "li",
  "br",
  "div",
  "tr",
  "table",
  "h1",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
]);
const LIST = /<[uo]l(?:\s[^<>]{0,200})?>([^<]*)/gi;

/** Stands for the beginning of a list item until bullets are written out. */
export const ITEM_SIGN = "\u2023";

function decodeEntity(entity: string, name: string): string {
  if (!name.startsWith("#")) return ENTITIES[name.toLowerCase()] ?? entity;
  const hexadecimal = name[1] === "x" || name[1] === "X";
  const code = Number.parseInt(name.slice(hexadecimal ? 2 : 1), hexadecimal ? 16 : 10);
  return code >= 32 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** Tells whether a text holds a list whose items are parted by nothing but spaces. */
export function hasUnmarkedList(text: string): boolean {
  return [...text.matchAll(LIST)].some(([, body = ""]) => isUnmarkedList(body));
}

function isUnmarkedList(body: string): boolean {
  return /\S\s+\S/.test(body) && !/(^|\s)[・･•①-⑳*＊●-]/.test(body);
}

function markItems(body: string): string {
  return body
    .trim()
    .split(/\s+/)
    .map((item) => `\n${ITEM_SIGN}${item}`)
    .join("");
}

/** Takes the markup out of a text: paragraphs, list items and breaks become lines, the rest goes. */
export function withoutMarkup(text: string): string {
  if (!/[<&]/.test(text)) return text;
  return text
    .replace(LIST, (list, body: string) => (isUnmarkedList(body) ? markItems(body) : list))
    .replace(TAG, (_, closing: string, name: string) => {
      const tag = name.toLowerCase();
      if (tag === "li" && closing === "") return `\n${ITEM_SIGN}`;
      return LINE_TAGS.has(tag) ? "\n" : "";
    })
    .replace(/&(#x?[0-9a-f]{1,6}|[a-z]{2,6});/gi, decodeEntity);
}
