import { readDate } from "@/lib/i18n/era";
import type { GoalTextField } from "@/lib/sheet-forms/fields";
import { isGoalTextField } from "@/lib/sheet-forms/form-fields";
import type { ColumnSlot } from "@/lib/sheet-forms/reading-schema";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { Cell } from "./blocks";
import { doubt, type GoalDraft } from "./goal-draft";
import { type LabelledParts, type PartLabels, splitLabelledParts } from "./labelled-parts";
import { loosely } from "./printed-words";
import { type Reading, take } from "./reading";
import { asLine, asLines, compareKey, endsMidSentence, hasWords, withoutDate } from "./wording";

const UNKNOWN_HEADING = /【[^】\n]{1,15}】/;

function fieldLabel(form: SheetForm, field: GoalTextField): string {
  return form.goal.find((entry) => entry.field === field)?.label.ja ?? field;
}

function tidied(form: SheetForm, field: GoalTextField, text: string): string {
  const kind = form.goal.find((entry) => entry.field === field)?.kind;
  return kind === "text" ? asLine(text) : asLines(text, form.reading.separators);
}

function addText(form: SheetForm, goal: GoalDraft, field: GoalTextField, raw: string): string {
  const text = tidied(form, field, raw);
  const before = goal.texts.get(field);
  if (text !== "") goal.texts.set(field, before ? `${before}\n${text}` : text);
  return text;
}

function coverCombined(form: SheetForm, goal: GoalDraft, field: GoalTextField, label: string): void {
  for (const entry of form.goal) {
    const words = entry.subLabels[0]?.slice(1, -1);
    if (entry.field !== field && words && compareKey(label).includes(compareKey(words))) {
      goal.covered.add(entry.field);
    }
  }
}

/** Text before the first label belongs to a part only if its place in the form's order leaves one choice. */
function fillLeading(
  form: SheetForm,
  goal: GoalDraft,
  leading: string,
  fields: GoalTextField[],
  first: GoalTextField | undefined,
): void {
  const shown = asLines(leading);
  if (!hasWords(shown)) return;
  const choices = first ? fields.slice(0, Math.max(fields.indexOf(first), 0)) : fields;
  const [only] = choices;
  const goesOn = goal.isInColumns && fields.length === 1;
  if (only && choices.length === 1 && (goesOn || !goal.texts.has(only))) {
    addText(form, goal, only, leading);
    if (fields.length > 1) doubt(goal, only, "placedByOrder", shown, { label: fieldLabel(form, only) });
    return;
  }
  doubt(goal, only ?? first ?? "", "textWithoutLabel", shown);
}

/** A cell that ends at a page's edge leaves its last part without an end. */
function doubtCutOff(
  goal: GoalDraft,
  { leading, parts }: LabelledParts,
  only: GoalTextField | undefined,
): void {
  const last = parts.at(-1)?.field ?? only;
  const text = last ? goal.texts.get(last) : undefined;
  const texts = [leading, ...parts.map((part) => part.text)].filter(hasWords);
  if (last && text && endsMidSentence(texts)) doubt(goal, last, "textCutOff", text);
}

function fillTexts(
  form: SheetForm,
  labels: PartLabels | null,
  goal: GoalDraft,
  cell: Cell,
  fields: GoalTextField[],
): void {
  const split = splitLabelledParts(cell.text, labels);
  const { leading, parts } = split;
  for (const { field, label, text } of parts) {
    const shown = addText(form, goal, field, text);
    coverCombined(form, goal, field, label);
    const values = { label: fieldLabel(form, field) };
    if (shown === "") doubt(goal, field, "labelWithoutText", label, values);
    const unknown = UNKNOWN_HEADING.exec(shown);
    if (unknown) doubt(goal, field, "headingUnknown", unknown[0]);
  }
  fillLeading(form, goal, leading, fields, parts[0]?.field);
  doubtCutOff(goal, split, fields[0]);
  const [field] = fields;
  if (cell.splitAtSpaces && field) doubt(goal, field, "listSplitAtSpaces", goal.texts.get(field) ?? "");
}

/** A goal has one mission: another one further down is doubted. Parts that a shift put there keep to their labels. */
function fillMission(reading: Reading, labels: PartLabels | null, goal: GoalDraft, cell: Cell): void {
  const { missionLabel } = reading.form.reading.goals;
  const printed = missionLabel ? cell.text.replace(new RegExp(loosely(missionLabel)), "") : cell.text;
  const { leading, parts } = splitLabelledParts(printed, labels);
  const others = parts.length > 0 ? printed.slice(leading.length) : "";
  if (others !== "") fillTexts(reading.form, labels, goal, { ...cell, text: others }, []);
  const text = asLine(leading);
  if (!hasWords(text)) return;
  take(reading, cell, others);
  if (goal.mission === null) goal.mission = text;
  else if (compareKey(goal.mission) !== compareKey(text)) doubt(goal, "", "cellUnreadable", text);
}

function fillDeadline(reading: Reading, goal: GoalDraft, cell: Cell): void {
  const read = readDate(cell.text);
  const isAnother = goal.deadline !== null && read !== goal.deadline;
  if (!isAnother) goal.deadline = read;
  if (read !== null && !isAnother) take(reading, cell, withoutDate(cell.text));
  else doubt(goal, "deadline", "deadlineUnreadable", asLine(cell.text));
}

/** Puts one cell of a goal's row into the draft, by what its column holds; assessments are read elsewhere. */
export function fillCell(
  reading: Reading,
  labels: PartLabels | null,
  goal: GoalDraft,
  cell: Cell,
  holds: readonly ColumnSlot[],
): void {
  const fields = holds.filter(
    (slot): slot is GoalTextField =>
      slot !== "mission" &&
      slot !== "number" &&
      slot !== "assessmentLevel" &&
      slot !== "assessmentReason" &&
      slot !== "sections" &&
      slot !== "contributors" &&
      isGoalTextField(slot),
  );
  if (fields.length > 0) fillTexts(reading.form, labels, goal, cell, fields);
  else if (holds.includes("mission")) fillMission(reading, labels, goal, cell);
  else if (holds.includes("deadline") && hasWords(cell.text)) fillDeadline(reading, goal, cell);
}
