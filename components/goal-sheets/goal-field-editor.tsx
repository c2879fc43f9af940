import { useLocale, useTranslations } from "next-intl";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import { policyNumbersValue } from "@/lib/goal-sheets/field-place";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { isCheckedField } from "@/lib/goal-sheets/writing-check";
import { toLocale } from "@/lib/i18n/locale";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetFormGoalField } from "@/lib/sheet-forms/schema";
import { AutosaveField } from "./autosave-field";
import { draftField, type EditorProps } from "./editor-context";
import { FigureRows } from "./figure-rows";
import type { CheckedPlace } from "./use-field-check";

type GoalFieldEditorProps = EditorProps & { goal: StoredGoal; entry: SheetFormGoalField };

/** What the plan calls the numbers that were written. */
function PolicyTitles({ view, goal }: EditorProps & { goal: StoredGoal }) {
  const t = useTranslations("sheets.editor");
  if (goal.policyNumbers.length === 0) return null;
  return (
    <ul aria-label={t("policyFound")} className="mt-2 text-std-16N-170">
      {goal.policyNumbers.map((number) => {
        const title = view.policyTitles[normalizePolicyNumber(number)];
        return (
          <li key={number}>{title ? t("policyItem", { number, title }) : t("policyUnknown", { number })}</li>
        );
      })}
    </ul>
  );
}

function storedText(goal: StoredGoal, field: SheetFormGoalField["field"]): string {
  if (field === "deadline") return goal.deadline ?? "";
  return field === "policyNumbers" ? policyNumbersValue(goal.policyNumbers) : goal[field];
}

function shapeOf({ kind, field }: SheetFormGoalField): "line" | "text" | "date" {
  if (field === "deadline") return "date";
  return field === "policyNumbers" || kind === "text" ? "line" : "text";
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

/** One field of a goal, as the form defines it. */
export function GoalFieldEditor({ view, readAt, goal, entry }: GoalFieldEditorProps) {
  const t = useTranslations("sheets.editor");
  const fields = useTranslations("fields");
  const locale = toLocale(useLocale());
  const { field, label, help, required, maxLength } = entry;
  const numbers = field === "policyNumbers";
  return (
    <>
      <AutosaveField
        {...draftField(view.sheet.id, "goal", goal.id, field)}
        label={label[locale]}
        support={numbers ? `${help[locale]} ${t("policySupport")}` : help[locale]}
        required={required}
        requiredLabel={fields("requiredBadge")}
        shape={shapeOf(entry)}
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
      {numbers && <PolicyTitles view={view} readAt={readAt} goal={goal} />}
    </>
  );
}
