import type { GoalTextField } from "@/lib/sheet-forms/fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { labelPattern, labelWords } from "./printed-words";
import { compareKey } from "./wording";

/** More labels than any cell has; those beyond stay in the text of the last part. */
const MOST_PARTS = 200;

export type LabelledPart = { field: GoalTextField; label: string; text: string };
export type LabelledParts = { leading: string; parts: LabelledPart[] };

export type PartLabels = { pattern: RegExp; fieldOf: Map<string, GoalTextField> };

/** Gathers the labels of all parts of a form, so that a label counts in whichever column it stands. */
export function partLabels(form: SheetForm): PartLabels | null {
  const labelled = form.goal.flatMap(({ field, subLabels }) =>
    field === "policyNumbers" || field === "deadline" ? [] : subLabels.map((label) => ({ field, label })),
  );
  if (labelled.length === 0) return null;
  const sources = labelled
    .map(({ label }) => label)
    .sort((a, b) => b.length - a.length)
    .map((label) => `(?:${labelPattern(label)})`);
  return {
    pattern: new RegExp(`(${sources.join("|")})\\s*[:：]?`, "g"),
    fieldOf: new Map(labelled.map(({ field, label }) => [compareKey(labelWords(label)), field])),
  };
}

function fieldOfMatch(matched: string, labels: PartLabels): GoalTextField | undefined {
  const key = compareKey(matched).replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");
  return labels.fieldOf.get(key);
}

/** Cuts a cell at the labels of its parts; what stands before the first label is left to the caller. */
export function splitLabelledParts(text: string, labels: PartLabels | null): LabelledParts {
  if (!labels) return { leading: text, parts: [] };
  const parts: LabelledPart[] = [];
  let leading = text;
  let end = text.length;
  const matches = [...text.matchAll(labels.pattern)].slice(0, MOST_PARTS);
  for (const match of matches.reverse()) {
    const [whole, label = ""] = match;
    const field = fieldOfMatch(label, labels);
    if (!field) continue;
    parts.push({ field, label, text: text.slice(match.index + whole.length, end) });
    end = match.index;
    leading = text.slice(0, end);
  }
  return { leading, parts: parts.reverse() };
}
