import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { canMove } from "@/lib/goal-sheets/goal-order";
import { missionLabel } from "@/lib/goal-sheets/labels";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import {
  duplicateGoalAction,
  moveGoalAction,
  moveGoalToMissionAction,
  removeGoalAction,
} from "@/lib/goal-sheets/structure-actions";
import { toLocale } from "@/lib/i18n/locale";
import { SHORTCUTS } from "./editor-shortcuts";
import { missionName } from "./mission-name";
import { MoveButton } from "./move-button";

type GoalProps = { view: SheetView; goal: StoredGoal };

/** One place up or down, also over the border to the next mission. */
function Move({ view, goal, direction }: GoalProps & { direction: "up" | "down" }) {
  const t = useTranslations("editor.structure");
  const order = view.content.missions.map(({ id, goals }) => ({
    missionId: id,
    goalIds: goals.map((one) => one.id),
  }));
  return (
    <MoveButton
      action={moveGoalAction}
      given={{ sheetId: view.sheet.id, goalId: goal.id, direction }}
      atEdge={!canMove(order, goal.id, direction)}
      why={t(direction === "up" ? "first" : "last")}
      shortcut={direction === "up" ? SHORTCUTS.moveUp : SHORTCUTS.moveDown}
    >
      {t(direction)}
    </MoveButton>
  );
}

function MoveToMission({ view, goal }: GoalProps) {
  const t = useTranslations("editor.structure");
  const editor = useTranslations("sheets.editor");
  const locale = toLocale(useLocale());
  const label = missionLabel(view.form)?.[locale];
  const others = view.content.missions.flatMap((mission, index) =>
    mission.goals.some(({ id }) => id === goal.id)
      ? []
      : [{ value: mission.id, label: missionName(mission, index, editor("untitled")) }],
  );
  if (!label || others.length === 0) return null;
  return (
    <details className="min-w-0">
      <summary className="min-h-12 py-3 text-key-1000 underline">{t("toMission", { label })}</summary>
      <ActionForm action={moveGoalToMissionAction} silent>
        <input type="hidden" name="sheetId" value={view.sheet.id} />
        <input type="hidden" name="goalId" value={goal.id} />
        <SelectField label={t("whichMission", { label })} name="missionId" options={others} required />
        <div>
          <Button kind="secondary">{t("move")}</Button>
        </div>
      </ActionForm>
    </details>
  );
}

/** What can be done with the whole goal: its order, a copy, its mission, taking it away. */
export function GoalStructure({ view, goal }: GoalProps) {
  const t = useTranslations("editor.structure");
  const given = { sheetId: view.sheet.id, goalId: goal.id };
  return (
    <section aria-label={t("title")} className="flex flex-wrap items-start gap-3 pt-4 print:hidden">
      <Move view={view} goal={goal} direction="up" />
      <Move view={view} goal={goal} direction="down" />
      <ActForm action={duplicateGoalAction} given={given} pendingLabel={t("duplicating")}>
        {t("duplicate")}
      </ActForm>
      <ActForm action={removeGoalAction} given={given} kind="danger">
        {t("remove")}
      </ActForm>
      <MoveToMission view={view} goal={goal} />
    </section>
  );
}
