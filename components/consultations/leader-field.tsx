import { useTranslations } from "next-intl";
import { SelectField } from "@/components/ui/select-field";

export type Leaders = readonly { id: string; name: string; title: string }[];

/** On whose behalf the secretariat enters something; nobody is chosen beforehand. */
export function LeaderField({ label, leaders }: { label: string; leaders: Leaders }) {
  const t = useTranslations("consultations.decisionForm");
  return (
    <SelectField
      label={label}
      name="decidedById"
      options={[
        { value: "", label: t("choose") },
        ...leaders.map(({ id, name, title }) => ({ value: id, label: `${title} ${name}`.trim() })),
      ]}
      required
    />
  );
}
