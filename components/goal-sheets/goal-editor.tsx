import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ButtonLink } from "@/components/ui/button";
import { moveGoalAction, removeGoalAction } from "@/lib/goal-sheets/actions";
import { sectionsValue } from "@/lib/goal-sheets/field-place";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { goalColumns } from "@/lib/sheet-forms/form-fields";
import { AutosaveChoices } from "./autosave-choices";
import { draftField, type EditorProps } from "./editor-context";
import { EditorRow } from "./editor-row";
import { GoalFieldEditor } from "./goal-field-editor";

type GoalProps = EditorProps & { goal: StoredGoal };

function Carriers({ view, readAt, goal }: GoalProps) {
  const t = useTranslations("sheets.editor");
  if (view.sections.length === 0) return null;
  return (
    <EditorRow view={view} goal={goal} field="sections">
      <AutosaveChoices
        {...draftField(view.sheet.id, "goal", goal.id, "sections")}
        label={t("sections")}
        support={t("sectionsHelp")}
        options={view.sections.map(({ id, name }) => ({ value: id, label: name }))}
        stored={sectionsValue(goal.sections.map(({ id }) => id))}
        readAt={readAt}
      />
    </EditorRow>
  );
}

function Structure({ view, goal }: Omit<GoalProps, "readAt">) {
  const t = useTranslations("sheets.editor");
  const given = { sheetId: view.sheet.id, goalId: goal.id };
  return (
    <section aria-label={t("structure")} className="flex flex-wrap items-start gap-3 py-6">
      <ActForm action={moveGoalAction} given={{ ...given, direction: "up" }}>
        {t("moveGoalUp")}
      </ActForm>
      <ActForm action={moveGoalAction} given={{ ...given, direction: "down" }}>
        {t("moveGoalDown")}
      </ActForm>
      <details className="min-w-0">
        <summary className="min-h-12 py-3 text-error-2 underline">{t("removeGoal")}</summary>
        <p className="mb-3">{t("removeGoalHelp")}</p>
        <ActForm action={removeGoalAction} given={given} kind="danger">
          {t("removeGoalConfirm", { title: goal.title || t("untitled") })}
        </ActForm>
      </details>
    </section>
  );
}

function Neighbours({ view, goal }: Omit<GoalProps, "readAt">) {
  const t = useTranslations("sheets.editor");
  const goals = view.content.missions.flatMap((mission) => mission.goals);
  const at = goals.findIndex(({ id }) => id === goal.id);
  const [previous, next] = [goals[at - 1], goals[at + 1]];
  return (
    <div className="flex flex-wrap gap-3 border-t border-solid-gray-300 pt-6">
      {previous && (
        <ButtonLink kind="secondary" href={routes.editSheet(view.sheet.id, previous.id)}>
          {t("previous")}
        </ButtonLink>
      )}
      {next && (
        <ButtonLink kind="secondary" href={routes.editSheet(view.sheet.id, next.id)}>
          {t("next")}
        </ButtonLink>
      )}
    </div>
  );
}

/** One goal opened for writing: the form's fields in the form's order, under the printed column headings. */
export function GoalEditor({ view, readAt, goal }: GoalProps) {
  const t = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const { form } = view;
  return (
    <section aria-labelledby="goal-heading">
      <h2 id="goal-heading" className="text-std-20B-150">
        {t("goalName", { word: form.goalWord[locale], number: goal.number })}
      </h2>
      {goalColumns(form).map(({ label, fields }) => (
        <div key={label.ja}>
          {fields.length > 1 && <h3 className="mt-6 text-std-18B-160">{label[locale]}</h3>}
          {fields.map((entry) => (
            <EditorRow key={entry.field} view={view} goal={goal} field={entry.field}>
              <GoalFieldEditor view={view} readAt={readAt} goal={goal} entry={entry} />
            </EditorRow>
          ))}
        </div>
      ))}
      <Carriers view={view} readAt={readAt} goal={goal} />
      <Structure view={view} goal={goal} />
      <Neighbours view={view} goal={goal} />
    </section>
  );
}
