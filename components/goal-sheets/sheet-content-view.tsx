import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import type { StoredMission, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { GoalView } from "./goal-view";
import { HeaderView } from "./header-view";
import type { RemarksOfSheet } from "./remarks";

type ContentProps = { form: SheetForm; remarks: RemarksOfSheet };

function MissionTitle({ form, mission }: { form: SheetForm; mission: StoredMission }) {
  const t = useTranslations("sheets.view");
  const locale = toLocale(useLocale());
  if (!hasMissions(form)) return form.goalWord[locale];
  const label = form.mission.find(({ field }) => field === "text")?.label[locale] ?? t("noMission");
  return mission.text || t("missionUnwritten", { label });
}

/** The whole sheet as written: the form decides what stands where and under which label. */
export function SheetContentView({ form, content, remarks }: ContentProps & { content: StoredSheetContent }) {
  const t = useTranslations("sheets.view");
  return (
    <>
      <Section title={t("header")}>
        <HeaderView form={form} header={content.header} remarks={remarks} />
      </Section>
      {content.missions.map((mission) => (
        <Section key={mission.id} title={<MissionTitle form={form} mission={mission} />}>
          {mission.goals.map((goal) => (
            <GoalView key={goal.id} form={form} goal={goal} remarks={remarks} />
          ))}
        </Section>
      ))}
    </>
  );
}
