import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { type GoalOrigins, originsOf } from "@/lib/goal-sheets/goal-origins";
import type { StoredMission, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import type { PostPortrait } from "@/lib/people/portrait-view";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { sdgsOf } from "@/lib/sheet-forms/sdg-names";
import { GoalView, type PolicyTitles } from "./goal-view";
import { HeaderView } from "./header-view";
import { Remarks, type RemarksOfSheet, remarksAt } from "./remarks";

type ContentProps = { form: SheetForm; remarks: RemarksOfSheet };

type ContentViewProps = ContentProps & {
  content: StoredSheetContent;
  portraits: readonly PostPortrait[];
  policyTitles: PolicyTitles;
  origins: GoalOrigins;
};

/** The Sustainable Development Goals of a mission, where the form has a place for them. */
function MissionSdgs({ form, remarks, mission }: ContentProps & { mission: StoredMission }) {
  const t = useTranslations("pickers.sdgs");
  const locale = toLocale(useLocale());
  const entry = form.mission.find(({ field }) => field === "sdgs");
  const sdgs = sdgsOf(mission.sdgs);
  const said = remarksAt(remarks, { subject: { kind: "mission", id: mission.id }, field: "sdgs" });
  if (!entry) return null;
  if (sdgs.length === 0) return <Remarks of={said} />;
  const named = sdgs.map(({ number, name }) => t("number", { number, name: name[locale] }));
  return (
    <div className="mb-4">
      <p>
        <span className="mr-4 font-bold">{entry.label[locale]}</span>
        {named.join("、")}
      </p>
      <Remarks of={said} />
    </div>
  );
}

function MissionTitle({ form, mission }: { form: SheetForm; mission: StoredMission }) {
  const t = useTranslations("sheets.view");
  const locale = toLocale(useLocale());
  if (!hasMissions(form)) return form.goalWord[locale];
  const label = form.mission.find(({ field }) => field === "text")?.label[locale] ?? t("noMission");
  return mission.text || t("missionUnwritten", { label });
}

/** The whole sheet as written: the form decides what stands where and under which label. */
export function SheetContentView({
  form,
  content,
  portraits,
  policyTitles,
  origins,
  remarks,
}: ContentViewProps) {
  const t = useTranslations("sheets.view");
  return (
    <>
      <Section title={t("header")}>
        <HeaderView form={form} header={content.header} portraits={portraits} remarks={remarks} />
      </Section>
      {content.missions.map((mission) => (
        <Section key={mission.id} title={<MissionTitle form={form} mission={mission} />}>
          <Remarks of={remarksAt(remarks, { subject: { kind: "mission", id: mission.id }, field: "text" })} />
          <MissionSdgs form={form} remarks={remarks} mission={mission} />
          {mission.goals.map((goal) => (
            <GoalView
              key={goal.id}
              form={form}
              goal={goal}
              policyTitles={policyTitles}
              remarks={remarks}
              origins={originsOf(origins, goal.id)}
            />
          ))}
        </Section>
      ))}
    </>
  );
}
