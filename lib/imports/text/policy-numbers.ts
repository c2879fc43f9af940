import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import { loosely } from "./printed-words";

const DIGITS = "[0-9０-９]{1,2}";
const STEP = "\\s?[-‐‑–—―ー－−・･.．]\\s?[(（]?\\s?(?:[0-9０-９]{1,2}|[①-⑳⑴-⑽])\\s?[)）]?";
const NUMBER = new RegExp(`^[\\s、,，/]{0,9}(${DIGITS}(?:${STEP}){1,3})`);
const NONE = /^\s*(?:[-‐–—―ー－−]+|なし|無し)\s*$/;

export type PolicyNumbers = { numbers: string[]; none: boolean; rest: string };

/**
 * Reads the policy numbers that stand behind their printed label.
 *
 * @returns null where the label does not stand; `none` where a dash says that there are none;
 *   `rest` is what follows the numbers
 */
export function readPolicyNumbers(text: string, label: string): PolicyNumbers | null {
  const found = new RegExp(`${loosely(label)}\\s*[.．]?\\s*[:：]?`).exec(text);
  if (!found) return null;
  let rest = text.slice(found.index + found[0].length);
  if (NONE.test(rest)) return { numbers: [], none: true, rest: "" };
  const numbers: string[] = [];
  for (let match = NUMBER.exec(rest); match; match = NUMBER.exec(rest)) {
    const number = normalizePolicyNumber(match[1] ?? "");
    if (!numbers.includes(number)) numbers.push(number);
    rest = rest.slice(match[0].length);
  }
  return { numbers, none: false, rest: `${text.slice(0, found.index)}${rest}`.trim() };
}
