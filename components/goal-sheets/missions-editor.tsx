import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
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
import { MoveButton } from "./move-button";
import { SdgsField } from "./sdgs-field";

type MissionEntry = SheetForm["mission"][number];
type MissionProps = EditorProps & { mission: StoredMission; label: string };

function MissionStructure({ view, mission, label }: MissionProps) {
  const t = useTranslations("sheets.editor");
  const own = useTranslations("editor.structure");
  const { missions } = view.content;
  const at = missions.findIndex(({ id }) => id === mission.id);
  const given = { sheetId: view.sheet.id, missionId: mission.id };
  const move = { action: moveMissionAction, of: t("missionNumber", { label, number: at + 1 }) };
  return (
    <div className="mt-3 flex flex-wrap items-start gap-3">
      <MoveButton {...move} given={{ ...given, direction: "up" }} atEdge={at === 0} why={own("first")}>
        {t("moveUp")}
      </MoveButton>
      <MoveButton
        {...move}
        given={{ ...given, direction: "down" }}
        atEdge={at === missions.length - 1}
        why={own("last")}
      >
        {t("moveDown")}
      </MoveButton>
      {mission.goals.length === 0 ? (
        <ActForm action={removeMissionAction} given={given} kind="danger" of={move.of}>
          {t("removeMission", { label })}
        </ActForm>
      ) : (
        <p className="self-center text-solid-gray-700">{t("removeMissionHelp", { label })}</p>
      )}
    </div>
  );
}

function MissionSdgs({ view, readAt, mission, label }: MissionProps) {
  const entry = view.form.mission.find(({ field }) => field === "sdgs");
  if (!entry) return null;
  return (
    <div className="mt-6">
      <SdgsField
        sheetId={view.sheet.id}
        mission={mission}
        missionLabel={label}
        entry={entry}
        readAt={readAt}
      />
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
          <li
            key={mission.id}
            data-row={fieldAnchor("mission", mission.id, "text")}
            className="border-b border-solid-gray-300 py-6"
          >
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
