const BETWEEN_NUMBERS = /[、,，;；\s]+/;

/** The mark of a long vowel, itself a letter, stands for a hyphen where no letter is before it. */
const LONG_VOWEL_AS_HYPHEN = /(?<!\p{L})ー+/gu;

/**
 * The key under which a printed policy number is compared: its parts joined by hyphens, figures without leading
 * zeros (7-5・①, 7-5-(1) and 7ー05ー1 are all 7-5-1). Empty when nothing countable stands there.
 */
export function normalizePolicyNumber(printed: string): string {
  const plain = printed.normalize("NFKC").replace(LONG_VOWEL_AS_HYPHEN, "-");
  const parts = plain.match(/[\p{L}\p{N}]+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, "")).join("-");
}

/** Splits a line of printed numbers, each number once, in the order written. */
export function splitPolicyNumbers(line: string): string[] {
  const seen = new Set<string>();
  return line.split(BETWEEN_NUMBERS).filter((printed) => {
    const key = normalizePolicyNumber(printed);
    if (key === "" || seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
