import { goalField, headerField, missionText } from "@/lib/sheet-forms/built-in/canonical-fields";
import { GOAL_FIELDS } from "@/lib/sheet-forms/fields";
import {
  goalFields,
  headerFields,
  missionTextField,
  WRITTEN_HEADER_FIELDS,
} from "@/lib/sheet-forms/form-fields";
import type { LocalizedText, SheetForm, SheetFormGoalField } from "@/lib/sheet-forms/schema";
import type { HeadedParagraph } from "@/lib/sheet-forms/sheet-content";
import type { Proposal, ProposedGoal } from "./schema";

/** One text of a proposal; `path` is its JSON Pointer and its name in the form. */
export type ProposalField = {
  path: string;
  label: LocalizedText;
  value: string;
  kind: "line" | "text" | "date" | "numbers";
  /** False for a text that the year's form has no field for: it is shown, and accepting leaves it behind. */
  taken: boolean;
  /** For one of several headed paragraphs under the same label: which one, and whether it is its heading. */
  paragraph?: { number: number; isHeading: boolean };
};

export type ProposalGoalView = { path: string; number: number; fields: ProposalField[]; goal: ProposedGoal };
export type ProposalMissionView = { path: string; text: ProposalField | null; goals: ProposalGoalView[] };
/** The form of the year that the proposal is for, and the one that the document was read by. */
export type ProposalForms = { target: SheetForm; reading: SheetForm };
export type ProposalView = { header: ProposalField[]; missions: ProposalMissionView[] };

function kindOf({
  kind,
  field,
}: Pick<SheetFormGoalField, "kind"> & { field: string }): ProposalField["kind"] {
  if (kind === "date") return "date";
  if (kind === "policyItems") return "numbers";
  return field === "title" || field === "contact" ? "line" : "text";
}

type Entry<Field> = { field: Field; label: LocalizedText; taken: boolean } & Pick<SheetFormGoalField, "kind">;

/** The target's fields, then every other one, under the label by which the document was read where it has one. */
function withLeftOut<Field extends string>(
  own: readonly Omit<Entry<Field>, "taken">[],
  read: readonly Omit<Entry<Field>, "taken">[],
  every: readonly Omit<Entry<Field>, "taken">[],
): Entry<Field>[] {
  const others = every.filter(({ field }) => !own.some((entry) => entry.field === field));
  return [
    ...own.map((entry) => ({ ...entry, taken: true })),
    ...others.map((entry) => ({
      ...(read.find(({ field }) => field === entry.field) ?? entry),
      taken: false,
    })),
  ];
}

/** An empty field of the form awaits its text; an empty one that the form does not have is nothing. */
const isShown = ({ taken, value }: ProposalField) => taken || value !== "";

function paragraphFields(
  path: string,
  { label, taken }: Entry<string>,
  paragraphs: readonly HeadedParagraph[],
): ProposalField[] {
  return paragraphs.flatMap(({ title, text }, index): ProposalField[] => {
    const number = index + 1;
    const place = `${path}/${index}`;
    const paragraph = { number, isHeading: false };
    if (!taken) {
      const value = [title, text].filter(Boolean).join("\n");
      return [{ path: place, label, value, kind: "text", taken, paragraph }];
    }
    return [
      {
        path: `${place}/title`,
        label,
        value: title,
        kind: "line",
        taken,
        paragraph: { number, isHeading: true },
      },
      { path: `${place}/text`, label, value: text, kind: "text", taken, paragraph },
    ];
  });
}

function headerView({ target, reading }: ProposalForms, { header }: Proposal): ProposalField[] {
  const every = WRITTEN_HEADER_FIELDS.map((field) => ({ ...headerField(field), field }));
  const entries = withLeftOut(headerFields(target), headerFields(reading), every);
  const fields = entries.flatMap((entry): ProposalField[] => {
    const path = `/header/${entry.field}`;
    const value = header[entry.field];
    if (Array.isArray(value)) return paragraphFields(path, entry, value);
    return [{ path, label: entry.label, value: value ?? "", kind: kindOf(entry), taken: entry.taken }];
  });
  return fields.filter(isShown);
}

function goalView({ target, reading }: ProposalForms, goal: ProposedGoal, path: string): ProposalGoalView {
  const every = GOAL_FIELDS.map((field) => goalField(field));
  const fields = withLeftOut(goalFields(target), goalFields(reading), every).map((entry): ProposalField => {
    const value = goal[entry.field];
    const text = Array.isArray(value) ? value.join("、") : (value ?? "");
    const { label, taken } = entry;
    return { path: `${path}/${entry.field}`, label, value: text, kind: kindOf(entry), taken };
  });
  return { path, number: goal.number, fields: fields.filter(isShown), goal };
}

function missionTextView(forms: ProposalForms, text: string | null, path: string): ProposalField | null {
  const own = missionTextField(forms.target);
  const { label } = own ?? missionTextField(forms.reading) ?? missionText();
  const field = { path, label, value: text ?? "", kind: "text" as const, taken: own !== null };
  return isShown(field) ? field : null;
}

/** A proposal as fields in the order and under the labels of the year's form, with what that form lacks marked. */
export function proposalView(forms: ProposalForms, proposal: Proposal): ProposalView {
  return {
    header: headerView(forms, proposal),
    missions: proposal.missions.map(({ text, goals }, at) => {
      const path = `/missions/${at}`;
      return {
        path,
        text: missionTextView(forms, text, `${path}/text`),
        goals: goals.map((goal, index) => goalView(forms, goal, `${path}/goals/${index}`)),
      };
    }),
  };
}

/** The texts that accepting leaves behind, because the year's form has no field for them. */
export function leftOutTexts({ header, missions }: ProposalView): ProposalField[] {
  const inMissions = missions.flatMap(({ text, goals }) => [
    ...(text ? [text] : []),
    ...goals.flatMap(({ fields }) => fields),
  ]);
  return [...header, ...inMissions].filter(({ taken }) => !taken);
}

/** Every place that the screen shows, so that doubts find theirs. */
export function shownPlaces({ header, missions }: ProposalView): Set<string> {
  return new Set([
    ...header.map(({ path }) => path),
    ...missions.flatMap(({ path, text, goals }) => [
      path,
      ...(text ? [text.path] : []),
      ...goals.flatMap((goal) => [goal.path, ...goal.fields.map((field) => field.path)]),
    ]),
  ]);
}

type PlaceWords = {
  field(field: ProposalField): string;
  goal(number: number): string;
  mission(number: number): string;
};

/** What every shown place is called where it is not seen in its surroundings. */
export function placeNames({ header, missions }: ProposalView, words: PlaceWords): Map<string, string> {
  const names = new Map(header.map((field) => [field.path, words.field(field)]));
  missions.forEach(({ path, text, goals }, index) => {
    const mission = words.mission(index + 1);
    names.set(path, mission);
    if (text) names.set(text.path, `${mission} ${words.field(text)}`.trim());
    for (const { path: goalPath, number, fields } of goals) {
      const goal = words.goal(number);
      names.set(goalPath, goal);
      for (const field of fields) names.set(field.path, `${goal} ${words.field(field)}`);
    }
  });
  return names;
}
