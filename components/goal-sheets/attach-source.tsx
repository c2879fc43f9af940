import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { attachSourceAction } from "@/lib/goal-sheets/source-actions";
import { newGoalIn } from "@/lib/goal-sheets/source-schema";
import { fieldForIssues } from "@/lib/goal-sheets/written-goal";
import { toLocale } from "@/lib/i18n/locale";
import { useGoalName, useMissionName } from "./goal-names";
import { ReadPasted } from "./read-pasted";
import { SourceFields } from "./source-fields";

type AttachSourceProps = { view: SheetView; goalId?: string };

function useTargets({ form, content }: SheetView) {
  const t = useTranslations("carry.sources");
  const goalName = useGoalName(form);
  const missionName = useMissionName(form);
  return [
    ...content.missions.flatMap(({ goals }) =>
      goals.map((goal) => ({ value: goal.id, label: goalName(goal) })),
    ),
    ...content.missions.map((mission, index) => ({
      value: newGoalIn(mission.id),
      label: t("newGoal", { mission: missionName(mission, index) }),
    })),
  ];
}

/** Pastes part of an evaluation sheet, lets it be corrected, and ties it to a goal or begins a new one with it. */
export function AttachSource({ view, goalId }: AttachSourceProps) {
  const t = useTranslations("carry.sources");
  const locale = toLocale(useLocale());
  const targets = useTargets(view);
  const chosen = targets.find(({ value }) => value === goalId)?.value ?? targets.at(-1)?.value;
  const begins = fieldForIssues(view.form);
  return (
    <ActionForm action={attachSourceAction}>
      <input type="hidden" name="sheetId" value={view.sheet.id} />
      <TextArea label={t("pasted")} name="pasted" support={t("pastedHelp")} rows={6} />
      <ReadPasted label={t("read")} found={t("found")} nothing={t("nothing")} restLabel={t("rest")} />
      <SourceFields />
      <SelectField
        label={t("target")}
        name="target"
        support={begins && t("targetHelp", { field: begins.label[locale] })}
        options={targets}
        defaultValue={chosen}
      />
      <div>
        <Button pendingLabel={t("attaching")}>{t("attachNow")}</Button>
      </div>
    </ActionForm>
  );
}
