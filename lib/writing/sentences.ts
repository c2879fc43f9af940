import { pieces, plainNotation } from "@/lib/metrics/notation";

/** One statement of a field in plain notation (half-width digits and signs), with its place in the source. */
export type Sentence = {
  /** Without the spaces that a converter leaves inside words. */
  text: string;
  start: number;
  end: number;
  /** Where a sign of the text stands in the source. */
  at(index: number): number;
};

// A middle dot begins an item only at a line's beginning or after a full stop, a bracket or a space.
const BREAK = /\n|。|(?<=^|[\s。)])・|;|※|[〈【][^〉】\n]{1,20}[〉】]/g;
const LEAD = /^(?:\s|[・*●○→↓-]|\d{1,2}[.)](?!\d)|\(\d{1,2}\))+/;

// An ending or a particle begins no word: a space before it broke one (求め られる).
const BROKEN_WORD =
  /(?<=[ぁ-んァ-ヶー一-龥々]) (?=[られりるれたてをがはでんっめえけせ](?!め池|いねい|んぼ|っし))/g;

/** A statement's text with its broken words joined, and the way back to the source. */
function joined(text: string, start: number): Pick<Sentence, "text" | "at"> {
  if (!text.includes(" ")) return { text, at: (index) => start + index };
  const breaks = new Set([...text.matchAll(BROKEN_WORD)].map(({ index }) => index));
  if (breaks.size === 0) return { text, at: (index) => start + index };
  const kept = Array.from({ length: text.length }, (_, place) => place).filter((place) => !breaks.has(place));
  return { text: text.replace(BROKEN_WORD, ""), at: (index) => start + (kept[index] ?? text.length) };
}

/** A stretch without list marks and outer spaces; none where nothing is said in it. */
function statement({ text: raw, start: from }: { text: string; start: number }): Sentence[] {
  const lead = LEAD.exec(raw)?.[0].length ?? 0;
  const text = raw.slice(lead).trimEnd();
  // A full stop inside brackets leaves one bracket on either side.
  const isUnclosed = text.startsWith("(") && !text.includes(")");
  const start = from + lead + (isUnclosed ? 1 : 0);
  const inner = isUnclosed ? text.slice(1) : text;
  const saysSomething = /[^\s()「」、,.]/.test(inner);
  return saysSomething ? [{ ...joined(inner, start), start, end: start + inner.length }] : [];
}

/** Cuts a text into its statements; list marks and the headings of a cell's parts are left out. */
export function sentencesOf(source: string): Sentence[] {
  const plain = plainNotation(source);
  const sentences: Sentence[] = [];
  let from = 0;
  const close = (end: number) => {
    for (const piece of pieces(plain.slice(from, end), from)) sentences.push(...statement(piece));
  };
  for (const mark of plain.matchAll(BREAK)) {
    close(mark.index);
    from = mark.index + mark[0].length;
  }
  close(plain.length);
  return sentences;
}

const TRAILING_BRACKET = /\s*\([^()]{0,80}\)\s*$/;
const TRAILING_SIGN = /[\s」』.!、,]/;

/** A statement without the brackets, dates and quotation marks that stand behind its predicate. */
export function predicatePart(text: string): string {
  let end = text.length;
  for (let last = -1; last !== end; ) {
    last = end;
    while (end > 0 && TRAILING_SIGN.test(text[end - 1] ?? "")) end -= 1;
    const from = Math.max(0, end - 100);
    end -= text[end - 1] === ")" ? (TRAILING_BRACKET.exec(text.slice(from, end))?.[0].length ?? 0) : 0;
  }
  return text.slice(0, end);
}

/** The clauses of a statement, cut at commas outside brackets. */
export function clausesOf(text: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if ("(「『[".includes(sign)) depth += 1;
    if (")」』]".includes(sign) && depth > 0) depth -= 1;
    if (depth > 0 || !"、,".includes(sign) || /\d/.test(text[at + 1] ?? "")) continue;
    clauses.push(text.slice(from, at));
    from = at + 1;
  }
  return [...clauses, text.slice(from)];
}
