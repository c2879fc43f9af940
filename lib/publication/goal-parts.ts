import type { PublishedForm, PublishedFormField, PublishedGoal } from "./snapshot-schema";

export type GoalPart = {
  field: string;
  kind: string;
  label: PublishedFormField["label"];
  value: string | readonly string[];
  /** In the place of the plan's items: what a goal rests on that serves none. */
  basis?: PublishedGoal["policyBasis"];
};

/** Parts under one printed column heading; no heading where the field is its own column or stands with the title. */
export type GoalPartGroup = { heading: PublishedFormField["label"] | null; parts: GoalPart[] };

function partValue(goal: PublishedGoal, field: string): GoalPart["value"] {
  switch (field) {
    case "policyNumbers":
      return goal.policyNumbers;
    case "background":
    case "purpose":
    case "currentState":
    case "issues":
    case "targets":
    case "achievedState":
    case "means":
      return goal[field];
    case "deadline":
      return goal.deadline ?? "";
    default:
      return "";
  }
}

function columnsOf(
  form: PublishedForm,
): { heading: PublishedFormField["column"]; fields: PublishedFormField[] }[] {
  const columns: { heading: PublishedFormField["column"]; fields: PublishedFormField[] }[] = [];
  for (const field of form.goal) {
    const last = columns.at(-1);
    const continues = field.column !== null && last?.heading?.ja === field.column.ja;
    if (last && continues) last.fields.push(field);
    else columns.push({ heading: field.column, fields: [field] });
  }
  return columns;
}

/** What a goal says beside its title, in the form's order under the form's labels; empty parts are left out. */
export function goalPartGroups(form: PublishedForm, goal: PublishedGoal): GoalPartGroup[] {
  return columnsOf(form)
    .map(({ heading, fields }) => ({
      heading: fields.some(({ field }) => field === "title") ? null : heading,
      parts: fields
        .map(
          ({ field, kind, label }): GoalPart => ({
            field,
            kind,
            label,
            value: partValue(goal, field),
            basis: field === "policyNumbers" ? goal.policyBasis : undefined,
          }),
        )
        .filter(({ value, basis }) => value.length > 0 || basis !== undefined),
    }))
    .filter(({ parts }) => parts.length > 0);
}
