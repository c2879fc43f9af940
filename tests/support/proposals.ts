import { importText } from "@/lib/imports/import-text";
import { type Proposal, type ProposedGoal, proposalSchema } from "@/lib/imports/schema";
import { builtInForms, getBuiltInForm } from "@/lib/sheet-forms/built-in-forms";
import type { SheetForm } from "@/lib/sheet-forms/schema";

export function formOf(key: string): SheetForm {
  const form = getBuiltInForm(key);
  if (!form) throw new Error(`no form ${key}`);
  return form;
}

/** The proposal that a document gives, checked against its schema. */
export function proposalOf(key: string, input: Uint8Array | string): Proposal {
  const result = importText(formOf(key), input);
  if (!result.ok) throw new Error(`${key} refused: ${result.message}`);
  return proposalSchema.parse(result.proposal);
}

export function goalsOf(proposal: Proposal): ProposedGoal[] {
  return proposal.missions.flatMap(({ goals }) => goals);
}

export function textsOf(value: unknown): string[] {
  if (typeof value === "string") return [value];
  return typeof value === "object" && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

/** One width, without markup, spaces, bullets and brackets: for comparing texts that were laid out anew. */
export function bare(text: string): string {
  return text
    .replace(/<\/?(?:p|ul|ol|li|b)(?: [^<>]*)?>/g, "")
    .normalize("NFKC")
    .replace(/[\s・･•↓"]/g, "");
}

const LABELS = new Set(
  builtInForms.flatMap(({ goal }) =>
    goal.flatMap(({ subLabels }) => subLabels.map((label) => bare(label.replace(/[【】〈〉]/g, "")))),
  ),
);

/** Every sentence of a source, cut at brackets too, as labels may stand in them. */
export function sentencesOf(source: string): string[] {
  return source
    .replace(/<\/?(?:p|ul|ol|li|b)(?: [^<>]*)?>/g, "")
    .replace(/※\s*目標が達成した状態/g, "\n")
    .split(/[\n\t]/)
    .flatMap((part) => part.match(/[^。]+。/g) ?? [])
    .flatMap((sentence) => sentence.split(/[【】〈〉《》〔〕［］[\]「」『』（）()<>。]/))
    .map(bare)
    .filter((piece) => piece.length >= 4 && !LABELS.has(piece));
}

/** The sentences of a source that stand in no field and in no doubt. */
export function lostSentences(source: string, proposal: Proposal): string[] {
  const kept = textsOf(proposal).map(bare).join("\n");
  return sentencesOf(source).filter((sentence) => !kept.includes(sentence));
}
