import { extractMetrics } from "../../lib/metrics/extract";
import type { ExtractedMetric } from "../../lib/metrics/figure";
import { checkField } from "../../lib/writing/check-field";
import { defaultRuleSet } from "../../lib/writing/default-rules/rule-set";
import type { LabelledFigures, LabelledText } from "./labels";

/** Found and labelled, found and not labelled, labelled and not found. */
export class Tally {
  hits = 0;
  falseAlarms = 0;
  missed = 0;

  get precision(): number {
    return this.hits + this.falseAlarms === 0 ? 1 : this.hits / (this.hits + this.falseAlarms);
  }
  get recall(): number {
    return this.hits + this.missed === 0 ? 1 : this.hits / (this.hits + this.missed);
  }
  get f1(): number {
    const sum = this.precision + this.recall;
    return sum === 0 ? 0 : (2 * this.precision * this.recall) / sum;
  }
  toJSON() {
    const rounded = (share: number) => Math.round(share * 1000) / 1000;
    const { hits, falseAlarms, missed } = this;
    const shares = { precision: rounded(this.precision), recall: rounded(this.recall), f1: rounded(this.f1) };
    return { ...shares, hits, falseAlarms, missed };
  }
}

/** The default rules against labelled sentences; doubtful ones are left out unless they alone are asked for. */
export function scoreGuideline(labelled: LabelledText[], doubtful = false) {
  const all = new Tally();
  const byRule: Record<string, Tally> = {};
  const wrong: string[] = [];
  let clean = 0;
  let cleanAlarmed = 0;
  for (const { field, text, context, violations } of labelled.filter((row) => !!row.doubtful === doubtful)) {
    const found = new Set(checkField({ field, text, context }, defaultRuleSet).map(({ rule }) => rule));
    for (const rule of new Set([...violations, ...found])) {
      byRule[rule] ??= new Tally();
      const outcome = !found.has(rule) ? "missed" : violations.includes(rule) ? "hits" : "falseAlarms";
      for (const tally of [all, byRule[rule]]) tally[outcome] += 1;
      if (outcome !== "hits") wrong.push(`${outcome} ${rule}: ${text}`);
    }
    if (violations.length > 0) continue;
    clean += 1;
    if (found.size > 0) cleanAlarmed += 1;
  }
  return { all, byRule, clean, cleanAlarmed, wrong };
}

const plainName = (name: string) => name.normalize("NFKC").replace(/\([^()]*\)|\s/g, "");

function sameName(one: string, other: string): boolean {
  const [a, b] = [plainName(one), plainName(other)];
  return a === b || (a !== "" && b !== "" && (a.includes(b) || b.includes(a)));
}

const sameCore = (a: ExtractedMetric, b: ExtractedMetric) =>
  a.target === b.target && a.unit === b.unit && a.comparator === b.comparator;
const sameYears = (a: ExtractedMetric, b: ExtractedMetric) =>
  a.baseline === b.baseline &&
  a.baselineFiscalYear === b.baselineFiscalYear &&
  a.targetFiscalYear === b.targetFiscalYear;

/** Takes the figure that answers a label out of those found: same target, unit and comparator, then by name. */
function takeMatch(label: ExtractedMetric, found: ExtractedMetric[]): ExtractedMetric | undefined {
  const alike = found.filter((one) => sameCore(one, label));
  const match = alike.find((one) => sameName(one.name, label.name)) ?? alike[0];
  if (match) found.splice(found.indexOf(match), 1);
  return match;
}

/** The recognised figures against labelled ones. */
export function scoreMetrics(labelled: LabelledFigures[], doubtful = false) {
  const core = new Tally();
  const whole = new Tally();
  const wrong: string[] = [];
  const empty = { sentences: 0, alarmed: 0 };
  const direction = new Tally();
  for (const row of labelled.filter((one) => !!one.doubtful === doubtful)) {
    const found = extractMetrics(row.text, row.field);
    if (row.metrics.length === 0) {
      empty.sentences += 1;
      if (found.length > 0) empty.alarmed += 1;
    }
    for (const label of row.metrics) {
      const match = takeMatch(label, found);
      core[match ? "hits" : "missed"] += 1;
      whole[match && sameYears(match, label) ? "hits" : "missed"] += 1;
      direction[match?.direction === label.direction ? "hits" : "missed"] += 1;
      if (!match || !sameYears(match, label)) wrong.push(`${label.name}: ${row.text}`);
    }
    const optional = row.optionalMetrics ?? [];
    const extra = found.filter(
      (one) => !optional.some((o) => o.target === one.target && o.unit === one.unit),
    );
    core.falseAlarms += extra.length;
    whole.falseAlarms += extra.length;
    wrong.push(...extra.map(({ target, unit }) => `${target}${unit ?? ""} is none: ${row.text}`));
  }
  return { core, whole, direction, empty, wrong };
}
