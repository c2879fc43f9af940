import type { Locale } from "@/lib/i18n/locale";
import { locateMetrics } from "@/lib/metrics/extract";
import type { PlacedMetric } from "@/lib/metrics/figure";
import type { Answered } from "@/lib/writing/answered-findings";
import { checkField } from "@/lib/writing/check-field";
import type { FieldInput, Finding, RuleSet } from "@/lib/writing/schema";

/** What is to be read of a field's text: its findings by the rules, or the figures that it aims at. */
export type ReadingTask =
  | { kind: "findings"; input: FieldInput; locale: Locale; answered: readonly Answered[] }
  | { kind: "figures"; text: string };

export type TextReading = { findings: Finding[]; figures: PlacedMetric[] };

export function readText(task: ReadingTask, ruleSet: RuleSet): TextReading {
  if (task.kind === "figures") return { findings: [], figures: locateMetrics(task.text, "target") };
  const { input, locale, answered } = task;
  if (input.text.trim() === "") return { findings: [], figures: [] };
  return { findings: checkField(input, ruleSet, { locale, answered }), figures: [] };
}
