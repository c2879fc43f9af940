import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import type { StoredMission } from "@/lib/goal-sheets/sheet-view";
import {
  addMissionAction,
  moveMissionAction,
  removeMissionAction,
} from "@/lib/goal-sheets/structure-actions";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { AutosaveField } from "./autosave-field";
import { draftField, type EditorProps } from "./editor-context";
import { EditorRow } from "./editor-row";
import { MovePair } from "./move-pair";
import { SdgsField } from "./sdgs-field";

type MissionEntry = SheetForm["mission"][number];
type MissionProps = EditorProps & { mission: StoredMission; label: string };

function MissionStructure({ view, mission, label }: MissionProps) {
  const t = useTranslations("sheets.editor");
  const { missions } = view.content;
  const goals = mission.goals.length;
  const at = missions.findIndex(({ id }) => id === mission.id);
  const given = { sheetId: view.sheet.id, missionId: mission.id };
  const name = t("missionNumber", { label, number: at + 1 });
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      <MovePair action={moveMissionAction} given={given} at={at} count={missions.length} name={name} />
      <ActForm action={removeMissionAction} given={given} kind="danger" of={name}>
        {goals === 0 ? t("removeMission", { label }) : t("removeMissionWithGoals", { label, count: goals })}
      </ActForm>
    </div>
  );
}

function MissionSdgs({ view, readAt, mission, label }: MissionProps) {
  const entry = view.form.mission.find(({ field }) => field === "sdgs");
  if (!entry) return null;
  return (
    <div className="mt-6">
      <EditorRow view={view} subject={{ kind: "mission", id: mission.id }} field="sdgs" within>
        <SdgsField
          sheetId={view.sheet.id}
          mission={mission}
          missionLabel={label}
          entry={entry}
          readAt={readAt}
        />
      </EditorRow>
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
      <ul id="missions" tabIndex={-1} className="scroll-mt-24">
        {view.content.missions.map((mission, index) => (
          <li key={mission.id} data-part={mission.id} className="border-b border-solid-gray-300 py-6">
            <EditorRow view={view} subject={{ kind: "mission", id: mission.id }} field="text" within>
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
            </EditorRow>
            <MissionSdgs
              view={view}
              readAt={readAt}
              mission={mission}
              label={t("missionNumber", { label, number: index + 1 })}
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
