import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { addMissionAction, moveMissionAction, removeMissionAction } from "@/lib/goal-sheets/actions";
import type { StoredMission } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { AutosaveField } from "./autosave-field";
import { draftField, type EditorProps } from "./editor-context";

type MissionEntry = SheetForm["mission"][number];

function MissionStructure({ view, mission, label }: EditorProps & { mission: StoredMission; label: string }) {
  const t = useTranslations("sheets.editor");
  const given = { sheetId: view.sheet.id, missionId: mission.id };
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      <ActForm action={moveMissionAction} given={{ ...given, direction: "up" }}>
        {t("moveUp")}
      </ActForm>
      <ActForm action={moveMissionAction} given={{ ...given, direction: "down" }}>
        {t("moveDown")}
      </ActForm>
      {mission.goals.length === 0 ? (
        <ActForm action={removeMissionAction} given={given} kind="danger">
          {t("removeMission", { label })}
        </ActForm>
      ) : (
        <p className="self-center text-solid-gray-700">{t("removeMissionHelp", { label })}</p>
      )}
    </div>
  );
}

/** The missions' texts with their order; goals are opened from the outline. */
export function MissionsEditor({ view, readAt, entry }: EditorProps & { entry: MissionEntry }) {
  const t = useTranslations("sheets.editor");
  const fields = useTranslations("fields");
  const locale = toLocale(useLocale());
  const label = entry.label[locale];
  return (
    <>
      <ul>
        {view.content.missions.map((mission, index) => (
          <li key={mission.id} className="border-b border-solid-gray-300 py-6">
            <AutosaveField
              {...draftField(view.sheet.id, "mission", mission.id, "text")}
              label={t("missionNumber", { label, number: index + 1 })}
              support={entry.help[locale]}
              required={entry.required}
              requiredLabel={fields("requiredBadge")}
              shape="text"
              maxLength={entry.maxLength}
              stored={mission.text ?? ""}
              readAt={readAt}
            />
            <MissionStructure view={view} readAt={readAt} mission={mission} label={label} />
          </li>
        ))}
      </ul>
      <div className="mt-6">
        <ActForm action={addMissionAction} given={{ sheetId: view.sheet.id }}>
          {t("addMission", { label })}
        </ActForm>
      </div>
    </>
  );
}
