import { listParts, policyNumbersValue, sdgsValue } from "@/lib/goal-sheets/field-place";
import { readDeadline } from "@/lib/i18n/deadline";
import { formatDate } from "@/lib/i18n/era";
import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import { printedPolicies, readBasis } from "./basis-text";
import { areSameNames, isCarrier } from "./carriers";

/** Line ends are the one thing in which programs differ without anybody having written anything. */
export const plainLines = (text: string) => text.replace(/\r\n?/g, "\n");

/** How a field's value stands in its cell; everything is text, dates and numbers too. */
export function cellText(field: string, value: string): string {
  if (value === "") return "";
  if (field === "deadline") return formatDate(value, "ja");
  return field === "sdgs" ? listParts(value).join("、") : plainLines(value);
}

/** How one of a goal's fields stands in its cell. */
export function goalCellText(fields: Readonly<Record<string, string>>, field: string): string {
  return cellText(field, field === "policyNumbers" ? printedPolicies(fields) : (fields[field] ?? ""));
}

/**
 * The value that a cell's text says, in the writing in which values travel.
 *
 * @returns null for a text that is no date where a date belongs
 */
export function cellValue(field: string, text: string, fiscalYear: number): string | null {
  if (field === "deadline") return text.trim() === "" ? "" : readDeadline(text, fiscalYear);
  if (field === "policyNumbers") return policyNumbersValue(splitPolicyNumbers(text));
  if (field !== "sdgs") return plainLines(text);
  const numbers = text.normalize("NFKC").match(/\d{1,9}/g) ?? [];
  return sdgsValue([...new Set(numbers.map(Number))]);
}

function isSameBasis(one: string, other: string): boolean {
  const [said, also] = [readBasis(one), readBasis(other)];
  return said !== null && said.kind === also?.kind && plainLines(said.text) === plainLines(also.text);
}

/** Whether two values are the same but for line ends and the writing of lists. */
export function isSameValue(field: string, one: string, other: string): boolean {
  if (plainLines(one) === plainLines(other)) return true;
  if (isCarrier(field)) return areSameNames(one, other);
  if (field === "policyBasis") return isSameBasis(one, other);
  return field === "policyNumbers" && cellValue(field, one, 0) === cellValue(field, other, 0);
}
