import { useLocale, useTranslations } from "next-intl";
import { idsValue } from "@/lib/goal-sheets/field-place";
import type { GoalOrigins } from "@/lib/goal-sheets/goal-origins";
import type { StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { goalColumns } from "@/lib/sheet-forms/form-fields";
import { AutosaveChoices } from "./autosave-choices";
import { ContributorsField } from "./contributors-field";
import { draftField, type EditorProps } from "./editor-context";
import { EditorRow } from "./editor-row";
import { GoalFieldEditor } from "./goal-field-editor";
import { GoalOriginsView } from "./goal-origins";
import { GoalStructure } from "./goal-structure";
import { PartNeighbours } from "./part-neighbours";

type GoalProps = EditorProps & { goal: StoredGoal };

function Carriers({ view, readAt, goal }: GoalProps) {
  const t = useTranslations("sheets.editor");
  if (view.sections.length === 0) return null;
  return (
    <EditorRow view={view} subject={{ kind: "goal", id: goal.id }} field="sections">
      <AutosaveChoices
        {...draftField(view.sheet.id, "goal", goal.id, "sections")}
        label={t("sections")}
        support={t("sectionsHelp")}
        options={view.sections.map(({ id, name }) => ({ value: id, label: name }))}
        stored={idsValue(goal.sections.map(({ id }) => id))}
        readAt={readAt}
      />
    </EditorRow>
  );
}

type GoalEditorProps = GoalProps & {
  place: string;
  /** What the goal goes on from. */
  origins: GoalOrigins;
};

/** One goal opened for writing: the form's fields in the form's order, under the printed column headings. */
export function GoalEditor({ view, readAt, goal, place, origins }: GoalEditorProps) {
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor");
  const locale = toLocale(useLocale());
  const { form } = view;
  const subject = { kind: "goal", id: goal.id } as const;
  return (
    <section aria-labelledby="goal-heading">
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0">
          <h2 id="goal-heading" tabIndex={-1} className="mb-2 scroll-mt-24 text-std-20B-150">
            {t("goalName", { word: form.goalWord[locale], number: goal.number })}
          </h2>
          <p className="text-solid-gray-700">{place}</p>
          <GoalOriginsView {...origins} />
        </div>
        <PartNeighbours view={view} goal={goal} label={own("neighbours")} withShortcuts />
      </div>
      <GoalStructure view={view} goal={goal} />
      {goalColumns(form).map(({ label, fields }) => (
        <div key={label.ja}>
          {fields.length > 1 && <h3 className="mt-6 text-std-18B-160">{label[locale]}</h3>}
          {fields.map((entry) => (
            <EditorRow key={entry.field} view={view} subject={subject} field={entry.field}>
              <GoalFieldEditor view={view} readAt={readAt} goal={goal} entry={entry} />
            </EditorRow>
          ))}
        </div>
      ))}
      <Carriers view={view} readAt={readAt} goal={goal} />
      <EditorRow view={view} subject={subject} field="contributors">
        <ContributorsField sheetId={view.sheet.id} goal={goal} readAt={readAt} />
      </EditorRow>
      <div className="pt-6">
        <PartNeighbours view={view} goal={goal} label={own("neighboursBelow")} />
      </div>
    </section>
  );
}
