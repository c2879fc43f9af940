import { POLICY_BASES, type PolicyBasis } from "@/lib/goal-sheets/field-place";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";

const WORDS: Record<PolicyBasis, string> = {
  ORDINANCE: "条例",
  POLICY_SPEECH: "施政方針",
  OTHER: "その他",
};
const BASIS = new RegExp(`^\\s*(${Object.values(WORDS).join("|")})\\s*(?:[:：]([\\s\\S]*))?$`);

/** What a goal rests on that serves no item of the plan, in one text: 条例：市民参加条例第3条. */
export function basisText({ policyNumbers, policyBasis, policyBasisText }: StoredGoal): string {
  if (policyNumbers.length > 0 || policyBasis === null) return "";
  const word = WORDS[policyBasis];
  return policyBasisText === "" ? word : `${word}：${policyBasisText}`;
}

/** Reads such a text; null where it does not begin with one of the words. */
export function readBasis(text: string): { kind: PolicyBasis; text: string } | null {
  const [, word, said = ""] = BASIS.exec(text) ?? [];
  const kind = POLICY_BASES.find((each) => WORDS[each] === word);
  return kind ? { kind, text: said.trim() } : null;
}

type Fields = Readonly<Record<string, string>>;

/** What is printed where the plan's items belong: their numbers, else the basis in their place. */
export const printedPolicies = ({ policyNumbers = "", policyBasis = "" }: Fields) =>
  policyNumbers === "" ? policyBasis : policyNumbers;

/** What a copy has and what is typed in that place now: numbers or a basis, never both. */
export function typedPolicies(copied: Fields, typed: string): Fields {
  const { policyNumbers = "", policyBasis = "" } = copied;
  if (typed === printedPolicies(copied)) return { policyNumbers, policyBasis };
  return readBasis(typed)
    ? { policyNumbers: "", policyBasis: typed }
    : { policyNumbers: typed, policyBasis: "" };
}
