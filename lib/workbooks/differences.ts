import { typedPolicies } from "./basis-text";
import { cellProblem } from "./cell-problem";
import { cellValue, isSameValue, plainLines } from "./cell-value";
import { type Compared, fieldDifference } from "./compared";
import { goalFieldNames, type ParagraphKind } from "./copied-content";
import type { AddedGoal, Difference, FieldDifference } from "./difference";
import { goalPlace, type Matched, matchGoals } from "./goal-matches";
import { goalBehind, reorderedGoals } from "./goal-sequence";
import { missionDifferences, missionOfGoal, missionTexts } from "./mission-differences";
import type { ReadGoal } from "./read-sheet";

/** Texts that were found, in the form's order. */
function inOrder(fields: readonly string[], texts: Readonly<Record<string, string>>): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    const text = texts[field];
    return text === undefined ? [] : [[field, text]];
  });
}

function headerDifferences(compared: Compared): (FieldDifference | null)[] {
  const { sheetId, form, copy, now, file } = compared;
  const fields = form.header.map(({ field }) => field);
  return inOrder(fields, file.header).map(([field, typed]) =>
    fieldDifference(compared, {
      place: { part: "header" },
      subject: { kind: "sheet", id: sheetId },
      field,
      base: copy.header[field] ?? "",
      now: now.header[field] ?? "",
      typed,
    }),
  );
}

function paragraphDifferences(compared: Compared, kind: ParagraphKind): (Difference | null)[] {
  const { copy, now, file } = compared;
  const copied = copy.paragraphs.filter((paragraph) => paragraph.kind === kind);
  const read = file.paragraphs.filter((paragraph) => paragraph.kind === kind);
  const nowOf = (id: string) => now.paragraphs.find((paragraph) => paragraph.id === id);
  const kept = copied.flatMap(({ id, title, text }, at): (Difference | null)[] => {
    const place = { part: "paragraph", kind, number: at + 1 } as const;
    const typed = read.find(({ number }) => number === at + 1);
    const current = nowOf(id);
    if (typed)
      return (["title", "text"] as const).map((field) =>
        fieldDifference(compared, {
          place,
          subject: { kind: "paragraph", id },
          field,
          base: field === "title" ? title : text,
          now: current?.[field] ?? null,
          typed: typed[field],
        }),
      );
    if (!current) return [];
    const isConflict = current.title !== title || current.text !== text;
    const key = `removed:${id}`;
    return [{ what: "paragraphRemoved", key, place, paragraphId: id, title: current.title, isConflict }];
  });
  const added = read
    .filter(({ number, title, text }) => number > copied.length && `${title}${text}`.trim() !== "")
    .map(({ number, title, text }) => ({
      what: "paragraphAdded" as const,
      key: `added:${kind}:${number}`,
      kind,
      title,
      text,
    }));
  return [...kept, ...added];
}

/** What a goal's cells say by field; one cell has the plan's items or the basis in their place. */
function typedFields(read: ReadGoal, copied: Readonly<Record<string, string>>) {
  const { policyNumbers, ...fields } = read.fields;
  return policyNumbers === undefined
    ? fields
    : { ...fields, ...typedPolicies(copied, plainLines(policyNumbers)) };
}

function goalDifferences(compared: Compared, match: Matched): (Difference | null)[] {
  const { goal, read } = match;
  const current = compared.now.missions.flatMap(({ goals }) => goals).find(({ id }) => id === goal.id);
  const place = goalPlace(match);
  if (read)
    return inOrder(goalFieldNames(compared.form), typedFields(read, goal.fields)).map(([field, typed]) =>
      fieldDifference(compared, {
        place,
        subject: { kind: "goal", id: goal.id },
        field,
        base: goal.fields[field] ?? "",
        now: current ? (current.fields[field] ?? "") : null,
        typed,
      }),
    );
  if (!current) return [];
  const isConflict = Object.entries(goal.fields).some(
    ([field, base]) => !isSameValue(field, base, current.fields[field] ?? ""),
  );
  return [{ what: "goalRemoved", key: `removed:${goal.id}`, place, goalId: goal.id, isConflict }];
}

function addedGoal(
  compared: Compared,
  matched: readonly Matched[],
  texts: readonly string[],
  { read, at }: { read: ReadGoal; at: number },
): AddedGoal | null {
  const { form, now, fiscalYear } = compared;
  const typed = inOrder(goalFieldNames(form), typedFields(read, {}));
  const values = typed.map(([field, text]) => [field, cellValue(field, text, fiscalYear) ?? ""]);
  const fields: Record<string, string> = Object.fromEntries(values);
  const problems = typed.flatMap(([field, text]) => cellProblem(field, text, compared) ?? []);
  if (Object.values(fields).every((text) => text.trim() === "")) return null;
  const said = missionOfGoal(compared, texts, read);
  const last = now.missions.at(-1)?.id ?? null;
  const missionId = said ? said.id : last;
  return {
    what: "goalAdded",
    key: `added:goal:${at}`,
    missionId,
    missionText: said?.text ?? "",
    beforeId: goalBehind(compared, matched, texts, { read, missionId }),
    fields,
    problems,
  };
}

/** Every difference between a workbook and the copy it was made from that the sheet of now does not have already. */
export function differencesOf(compared: Compared): Difference[] {
  const { matched, left } = matchGoals(compared);
  const texts = missionTexts(compared, matched);
  const all = [
    ...headerDifferences(compared),
    ...compared.file.paragraphKinds.flatMap((kind) => paragraphDifferences(compared, kind)),
    ...missionDifferences(compared, matched, texts),
    ...reorderedGoals(compared, matched, texts),
    ...matched.flatMap((match) => goalDifferences(compared, match)),
    ...left.map((read, at) => addedGoal(compared, matched, texts, { read, at })),
  ];
  return all.filter((difference) => difference !== null);
}
