import { goalFields, hasMissions, headerFields } from "@/lib/sheet-forms/form-fields";
import type { LocalizedText, SheetForm, SheetFormGoalField } from "@/lib/sheet-forms/schema";
import type { HeadedParagraph } from "@/lib/sheet-forms/sheet-content";
import type { Proposal, ProposedGoal } from "./schema";

/** One editable text of a proposal; `path` is its JSON Pointer and its name in the form. */
export type ProposalField = {
  path: string;
  label: LocalizedText;
  value: string;
  kind: "line" | "text" | "date" | "numbers";
  /** For one of several headed paragraphs under the same label: which one, and whether it is its heading. */
  paragraph?: { number: number; isHeading: boolean };
};

export type ProposalGoalView = { path: string; number: number; fields: ProposalField[]; goal: ProposedGoal };
export type ProposalMissionView = { path: string; text: ProposalField | null; goals: ProposalGoalView[] };
export type ProposalView = { header: ProposalField[]; missions: ProposalMissionView[] };

function kindOf({
  kind,
  field,
}: Pick<SheetFormGoalField, "kind"> & { field: string }): ProposalField["kind"] {
  if (kind === "date") return "date";
  if (kind === "policyItems") return "numbers";
  return field === "title" || field === "contact" ? "line" : "text";
}

function paragraphFields(path: string, label: LocalizedText, paragraphs: readonly HeadedParagraph[]) {
  return paragraphs.flatMap(({ title, text }, index): ProposalField[] => {
    const number = index + 1;
    const place = `${path}/${index}`;
    return [
      { path: `${place}/title`, label, value: title, kind: "line", paragraph: { number, isHeading: true } },
      { path: `${place}/text`, label, value: text, kind: "text", paragraph: { number, isHeading: false } },
    ];
  });
}

function headerView(form: SheetForm, { header }: Proposal): ProposalField[] {
  return headerFields(form).flatMap((entry): ProposalField[] => {
    const path = `/header/${entry.field}`;
    const value = header[entry.field];
    if (Array.isArray(value)) return paragraphFields(path, entry.label, value);
    return [{ path, label: entry.label, value: value ?? "", kind: kindOf(entry) }];
  });
}

function goalView(form: SheetForm, goal: ProposedGoal, path: string): ProposalGoalView {
  const fields = goalFields(form).map((entry): ProposalField => {
    const value = goal[entry.field];
    const text = Array.isArray(value) ? value.join("、") : (value ?? "");
    return { path: `${path}/${entry.field}`, label: entry.label, value: text, kind: kindOf(entry) };
  });
  return { path, number: goal.number, fields, goal };
}

/** A proposal as fields in the form's order and under its labels. */
export function proposalView(form: SheetForm, proposal: Proposal): ProposalView {
  const label = form.mission.find(({ field }) => field === "text")?.label;
  return {
    header: headerView(form, proposal),
    missions: proposal.missions.map(({ text, goals }, at) => {
      const path = `/missions/${at}`;
      return {
        path,
        text:
          hasMissions(form) && label
            ? { path: `${path}/text`, label, value: text ?? "", kind: "text" as const }
            : null,
        goals: goals.map((goal, index) => goalView(form, goal, `${path}/goals/${index}`)),
      };
    }),
  };
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
    if (text) names.set(text.path, `${mission} ${words.field(text)}`);
    for (const { path: goalPath, number, fields } of goals) {
      const goal = words.goal(number);
      names.set(goalPath, goal);
      for (const field of fields) names.set(field.path, `${goal} ${words.field(field)}`);
    }
  });
  return names;
}
