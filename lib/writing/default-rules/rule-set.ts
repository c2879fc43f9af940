import { type RuleSet, ruleSetSchema } from "../schema";
import { fieldRules } from "./field-rules";
import { glossary, plainRules } from "./plain-rules";
import { sheetRules } from "./sheet-rules";
import { synonyms } from "./synonyms";
import { vocabulary } from "./vocabulary";

/** The rules a municipality starts with; its own rule set for a year is the same data, changed in the browser. */
export const defaultRuleSet: RuleSet = ruleSetSchema.parse({
  key: "default",
  name: { ja: "部局目標シート作成の留意点", en: "Guideline for writing goal sheets" },
  rules: [...fieldRules, ...plainRules],
  sheetRules,
  vocabulary,
  synonyms,
  glossary,
});
