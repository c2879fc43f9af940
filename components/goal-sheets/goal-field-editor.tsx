import { useLocale, useTranslations } from "next-intl";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import { policyNumbersValue } from "@/lib/goal-sheets/field-place";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { isCheckedField } from "@/lib/goal-sheets/writing-check";
import { toLocale } from "@/lib/i18n/locale";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetFormGoalField } from "@/lib/sheet-forms/schema";
import { AutosaveField } from "./autosave-field";
import { DeadlineField } from "./deadline-field";
import { draftField, type EditorProps } from "./editor-context";
import { FieldExample } from "./field-example";
import { FigureRows } from "./figure-rows";
import { PolicyBasisField } from "./policy-basis";
import { PolicyPicker } from "./policy-picker";
import type { CheckedPlace } from "./use-field-check";

type GoalFieldEditorProps = EditorProps & { goal: StoredGoal; entry: SheetFormGoalField };

function storedText(goal: StoredGoal, field: SheetFormGoalField["field"]): string {
  if (field === "deadline") return goal.deadline ?? "";
  return field === "policyNumbers" ? policyNumbersValue(goal.policyNumbers) : goal[field];
}

/** What the writing check must know of the field; undefined for fields that it does not read. */
function checkedPlace(
  { form, content }: EditorProps["view"],
  goal: StoredGoal,
  field: SheetFormGoalField["field"],
): CheckedPlace | undefined {
  if (!isCheckedField(field)) return undefined;
  const mission = content.missions.find(({ goals }) => goals.some(({ id }) => id === goal.id));
  const neighbour = (name: "targets" | "achievedState") =>
    form.goal.some((entry) => entry.field === name)
      ? { anchor: fieldAnchor("goal", goal.id, name), stored: goal[name] }
      : undefined;
  return {
    goalId: goal.id,
    field,
    mission:
      mission && hasMissions(form)
        ? { anchor: fieldAnchor("mission", mission.id, "text"), stored: mission.text ?? "" }
        : undefined,
    targets: neighbour("targets"),
    achievedState: neighbour("achievedState"),
  };
}

/** What every kind of field is told. */
function useFieldWords({ label, help, required }: SheetFormGoalField) {
  const fields = useTranslations("fields");
  const locale = toLocale(useLocale());
  return { label: label[locale], support: help[locale], required, requiredLabel: fields("requiredBadge") };
}

/** The plan's items, and what a goal rests on that serves none. */
function PolicyItems({ view, readAt, goal, entry }: GoalFieldEditorProps) {
  const at = (field: string) => draftField(view.sheet.id, "goal", goal.id, field);
  const stored = storedText(goal, "policyNumbers");
  return (
    <>
      <PolicyPicker {...at("policyNumbers")} {...useFieldWords(entry)} stored={stored} readAt={readAt} />
      <PolicyBasisField
        kind={at("policyBasis")}
        text={at("policyBasisText")}
        stored={{ kind: goal.policyBasis ?? "", text: goal.policyBasisText }}
        items={{ anchor: at("policyNumbers").anchor, stored }}
        readAt={readAt}
      />
    </>
  );
}

function Deadline({ view, readAt, goal, entry }: GoalFieldEditorProps) {
  return (
    <DeadlineField
      {...draftField(view.sheet.id, "goal", goal.id, "deadline")}
      {...useFieldWords(entry)}
      stored={storedText(goal, "deadline")}
      fiscalYear={view.sheet.fiscalYear}
      readAt={readAt}
    />
  );
}

function WrittenText({ view, readAt, goal, entry }: GoalFieldEditorProps) {
  const { field, label, kind, maxLength } = entry;
  return (
    <>
      <AutosaveField
        {...draftField(view.sheet.id, "goal", goal.id, field)}
        {...useFieldWords(entry)}
        shape={kind === "text" ? "line" : "text"}
        maxLength={maxLength}
        stored={storedText(goal, field)}
        readAt={readAt}
        checked={checkedPlace(view, goal, field)}
      />
      {field === "targets" && (
        <FigureRows
          goalId={goal.id}
          anchor={fieldAnchor("goal", goal.id, field)}
          stored={goal.targets}
          metrics={goal.metrics}
          unnamed={label.ja}
        />
      )}
    </>
  );
}

/** One field of a goal, as the form defines it, with its worked example. */
export function GoalFieldEditor(props: GoalFieldEditorProps) {
  const { entry } = props;
  return (
    <>
      {entry.field === "policyNumbers" ? (
        <PolicyItems {...props} />
      ) : entry.field === "deadline" ? (
        <Deadline {...props} />
      ) : (
        <WrittenText {...props} />
      )}
      <FieldExample label={entry.label} example={entry.example} />
    </>
  );
}
