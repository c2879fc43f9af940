import type { SheetForm } from "@/lib/sheet-forms/schema";
import { typedPolicies } from "./basis-text";
import { cellProblem, type Sayable } from "./cell-problem";
import { cellValue, isSameValue, plainLines } from "./cell-value";
import { type CopiedContent, type CopiedGoal, goalFieldNames, type ParagraphKind } from "./copied-content";
import type { AddedGoal, Difference, FieldDifference } from "./difference";
import type { ReadGoal, ReadSheet } from "./read-sheet";

/** What is compared: the copy that was taken, what the file says, and the sheet as it is now. */
export type Compared = Sayable & {
  sheetId: string;
  form: SheetForm;
  copy: CopiedContent;
  file: ReadSheet;
  now: CopiedContent;
};

/** Texts that were found, in the form's order. */
function inOrder(fields: readonly string[], texts: Readonly<Record<string, string>>): [string, string][] {
  return fields.flatMap((field): [string, string][] => {
    const text = texts[field];
    return text === undefined ? [] : [[field, text]];
  });
}

type Field = Pick<FieldDifference, "place" | "subject" | "field" | "base" | "now"> & { typed: string };

/**
 * Three-way: null where the file says what the copy said, or what stands there by now anyway.
 *
 * @param nth counts the texts where the file says more than one of a field
 */
function fieldDifference(compared: Compared, given: Field, nth = 0): FieldDifference | null {
  const { place, subject, field, base, now, typed } = given;
  const file = cellValue(field, typed, compared.fiscalYear) ?? typed;
  if (isSameValue(field, base, file)) return null;
  if (now !== null && isSameValue(field, now, file)) return null;
  const isConflict = now !== null && !isSameValue(field, base, now);
  const key = `${subject.kind}:${subject.id}:${field}${nth > 0 ? `:${nth}` : ""}`;
  return {
    what: "field",
    key,
    place,
    subject,
    field,
    base,
    file,
    now,
    isConflict,
    problem: cellProblem(field, typed, compared),
  };
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

type Matched = { mission: number; goal: CopiedGoal; read: ReadGoal | undefined };

/** Which of the file's goals is which of the copy's, by their marks; what is left over is new. */
function matchGoals({ form, copy, file }: Compared): {
  matched: Matched[];
  left: ReadGoal[];
} {
  const { missionLayout, numbering } = form;
  const byMission = missionLayout === "TIER" || (missionLayout === "COLUMN" && numbering === "MISSION");
  const left = [...file.goals];
  const matched = copy.missions.flatMap(({ goals }, at) =>
    goals.map((goal): Matched => {
      const index = left.findIndex(
        ({ number, mission }) => number === goal.number && (!byMission || mission === at + 1),
      );
      return { mission: at + 1, goal, read: index < 0 ? undefined : left.splice(index, 1)[0] };
    }),
  );
  return { matched, left };
}

/** What is said of a mission printed beside each of its goals: every other text, or that all of them are blank. */
function textsBeside(own: readonly ReadGoal[], text: string): string[] {
  const said = own.map(({ missionText }) => missionText ?? "");
  const other = said.filter((each) => each !== "" && !isSameValue("text", each, text));
  if (other.length > 0) return [...new Set(other)];
  return said.length > 0 && said.every((each) => each === "") ? [""] : [];
}

function missionDifferences(compared: Compared, matched: readonly Matched[]): (FieldDifference | null)[] {
  const { form, copy, now, file } = compared;
  if (form.missionLayout === "NONE") return [];
  return copy.missions.flatMap(({ id, text, sdgs }, at) => {
    const own = matched.flatMap(({ mission, read }) => (mission === at + 1 && read ? [read] : []));
    const tier = file.missions.find(({ number }) => number === at + 1);
    const current = now.missions.find((mission) => mission.id === id);
    const place = { part: "mission", number: at + 1 } as const;
    const given = { place, subject: { kind: "mission", id } } as const;
    const texts = form.missionLayout === "COLUMN" ? textsBeside(own, text) : tier ? [tier.text] : [];
    const goals = tier?.sdgs ?? null;
    return [
      ...texts.map((typed, nth) =>
        fieldDifference(
          compared,
          { ...given, field: "text", base: text, now: current?.text ?? null, typed },
          nth,
        ),
      ),
      goals === null
        ? null
        : fieldDifference(compared, {
            ...given,
            field: "sdgs",
            base: sdgs,
            now: current?.sdgs ?? null,
            typed: goals,
          }),
    ];
  });
}

/** What a goal's cells say by field; one cell has the plan's items or the basis in their place. */
function typedFields(read: ReadGoal, copied: Readonly<Record<string, string>>) {
  const { policyNumbers, ...fields } = read.fields;
  return policyNumbers === undefined
    ? fields
    : { ...fields, ...typedPolicies(copied, plainLines(policyNumbers)) };
}

function goalDifferences(compared: Compared, { mission, goal, read }: Matched): (Difference | null)[] {
  const current = compared.now.missions.flatMap(({ goals }) => goals).find(({ id }) => id === goal.id);
  const place = { part: "goal", number: goal.number, mission, title: goal.fields.title ?? "" } as const;
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

function addedGoal(compared: Compared, read: ReadGoal, at: number): AddedGoal | null {
  const { form, copy, now, fiscalYear } = compared;
  const typed = inOrder(goalFieldNames(form), typedFields(read, {}));
  const values = typed.map(([field, text]) => [field, cellValue(field, text, fiscalYear) ?? ""]);
  const fields: Record<string, string> = Object.fromEntries(values);
  const problems = typed.flatMap(([field, text]) => cellProblem(field, text, compared) ?? []);
  if (Object.values(fields).every((text) => text.trim() === "")) return null;
  const said = read.missionText ?? "";
  const index =
    form.missionLayout === "TIER"
      ? (read.mission ?? copy.missions.length) - 1
      : copy.missions.findIndex(({ text }) => isSameValue("text", text, said));
  const named = copy.missions[index]?.id;
  const blankMeansLast =
    form.missionLayout === "NONE" || said.trim() === "" ? now.missions.at(-1)?.id : undefined;
  const missionId = now.missions.find(({ id }) => id === named)?.id ?? blankMeansLast ?? null;
  return { what: "goalAdded", key: `added:goal:${at}`, missionId, missionText: said, fields, problems };
}

/** Every difference between a workbook and the copy it was made from that the sheet of now does not have already. */
export function differencesOf(compared: Compared): Difference[] {
  const { matched, left } = matchGoals(compared);
  const all = [
    ...headerDifferences(compared),
    ...compared.file.paragraphKinds.flatMap((kind) => paragraphDifferences(compared, kind)),
    ...missionDifferences(compared, matched),
    ...matched.flatMap((match) => goalDifferences(compared, match)),
    ...left.map((read, at) => addedGoal(compared, read, at)),
  ];
  return all.filter((difference) => difference !== null);
}
