import { Refused } from "./zip-entries.mjs";

/** The names that XML knows without a declaration; files with declarations are refused. */
const NAMED = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };
const LAST_SIGN = 0x10ffff;
/** A cell holds 32,767 signs, and each can be written in six. */
const LONGEST_TEXT = 200_000;
const LONGEST_ATTRIBUTE = 2000;
const NAME = /(?:[\w.-]+:)?([\w.-]+)/y;
const [QUOTE, APOSTROPHE, END] = [0x22, 0x27, 0x3e];

function decoded(text) {
  if (!text.includes("&")) return text;
  return text.replace(/&(?:#x([0-9a-f]{1,8})|#([0-9]{1,8})|([a-z]{2,4}));/gi, (whole, hex, number, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = hex ? Number.parseInt(hex, 16) : Number(number);
    return code <= LAST_SIGN ? String.fromCodePoint(code) : whole;
  });
}

/** A text with its next piece, as it is meant. */
export function appended(text, piece, isLiteral) {
  if (text.length + piece.length > LONGEST_TEXT) throw new Refused("INFLATES");
  return text + (isLiteral ? piece : decoded(piece));
}

/** Reads one attribute of a tag, whatever its prefix; undefined where the tag has none of that name. */
export function attributeReader(name) {
  const pattern = new RegExp(`\\s(?:\\w{1,20}:)?${name}\\s{0,9}=\\s{0,9}(?:"([^"]*)"|'([^']*)')`);
  return (tag) => {
    const found = pattern.exec(tag);
    return found ? decoded((found[1] ?? found[2]).slice(0, LONGEST_ATTRIBUTE)) : undefined;
  };
}

/** Behind a sign that must come; a file that ends before it is damaged. */
function behind(xml, sign, from) {
  const at = xml.indexOf(sign, from);
  if (at < 0) throw new Refused("DAMAGED");
  return at + sign.length;
}

/** Behind the > that ends a tag and stands in no attribute's value. */
function behindTag(xml, start) {
  let quote = 0;
  for (let at = start; at < xml.length; at += 1) {
    const sign = xml.charCodeAt(at);
    if (quote !== 0) quote = sign === quote ? 0 : quote;
    else if (sign === QUOTE || sign === APOSTROPHE) quote = sign;
    else if (sign === END) return at + 1;
  }
  throw new Refused("DAMAGED");
}

function nameOf(xml, at) {
  NAME.lastIndex = at;
  const found = NAME.exec(xml);
  if (!found) throw new Refused("DAMAGED");
  return found[1];
}

/**
 * Goes through a part of an office file once, from its beginning to its end, and builds nothing of it: the time is
 * that of its length, whatever stands in it.
 *
 * @param {string} xml
 * @param {{ open(name: string, tag: string): void, close(name: string): void, text(text: string, isLiteral: boolean): void }} handlers
 *   names come without prefix; texts are as written (see `appended`), literal ones are meant as they stand
 * @param {() => void} spend called for every tag; refuses when there are too many
 */
export function readTags(xml, { open, close, text }, spend) {
  let depth = 0;
  let at = 0;
  while (at < xml.length) {
    const start = xml.indexOf("<", at);
    if (start !== at) text(xml.slice(at, start < 0 ? xml.length : start), false);
    if (start < 0) break;
    if (xml.startsWith("<!--", start)) at = behind(xml, "-->", start + 4);
    else if (xml.startsWith("<?", start)) at = behind(xml, "?>", start);
    else if (xml.startsWith("<![CDATA[", start)) {
      at = behind(xml, "]]>", start);
      text(xml.slice(start + 9, at - 3), true);
    } else {
      spend();
      at = behindTag(xml, start);
      const isEnd = xml[start + 1] === "/";
      const name = nameOf(xml, start + (isEnd ? 2 : 1));
      if (!isEnd) open(name, xml.slice(start, at));
      if (isEnd || xml[at - 2] === "/") close(name);
      if (isEnd) depth -= 1;
      else if (xml[at - 2] !== "/") depth += 1;
      if (depth < 0) throw new Refused("DAMAGED");
    }
  }
  if (depth !== 0) throw new Refused("DAMAGED");
}
