const BETWEEN_NUMBERS = /[、,，;；\s]+/;

/**
 * The key under which a printed policy number is compared: its parts joined by hyphens
 * (7-5・① and 7-5-(1) are both 7-5-1). Empty when nothing countable stands there.
 */
export function normalizePolicyNumber(printed: string): string {
  return (printed.normalize("NFKC").match(/[\p{L}\p{N}]+/gu) ?? []).join("-");
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
