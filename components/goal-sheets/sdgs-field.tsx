"use client";
import { useLocale, useTranslations } from "next-intl";
import { sdgsValue } from "@/lib/goal-sheets/field-place";
import type { StoredMission } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { SDGS } from "@/lib/sheet-forms/sdg-names";
import { AutosaveChoices } from "./autosave-choices";
import { draftField } from "./editor-context";

type SdgsFieldProps = {
  sheetId: string;
  mission: Pick<StoredMission, "id" | "sdgs">;
  /** The mission as its own field is labelled, so that equal lists can be told apart. */
  missionLabel: string;
  entry: SheetForm["mission"][number];
  readAt: number;
};

/** The Sustainable Development Goals that a mission serves, where the form has a place for them. */
export function SdgsField({ sheetId, mission, missionLabel, entry, readAt }: SdgsFieldProps) {
  const t = useTranslations("pickers.sdgs");
  const locale = toLocale(useLocale());
  return (
    <AutosaveChoices
      {...draftField(sheetId, "mission", mission.id, "sdgs")}
      label={t("of", { label: entry.label[locale], mission: missionLabel })}
      support={entry.help[locale]}
      options={SDGS.map(({ number, name }) => ({
        value: String(number),
        label: t("number", { number, name: name[locale] }),
      }))}
      stored={sdgsValue(mission.sdgs)}
      numeric
      columns
      readAt={readAt}
    />
  );
}
