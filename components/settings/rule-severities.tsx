import { useLocale, useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { setSeveritiesAction } from "@/lib/fiscal-years/rule-set-actions";
import { toLocale } from "@/lib/i18n/locale";
import type { RuleSet } from "@/lib/writing/schema";
import { SEVERITIES } from "@/lib/writing/schema";
import { RuleSetForm, type RuleSetFormProps } from "./rule-set-form";

type Rule = RuleSet["rules"][number] | RuleSet["sheetRules"][number];

function RuleLine({ rule }: { rule: Rule }) {
  const t = useTranslations("settings.rules");
  const locale = toLocale(useLocale());
  const { id, severity, clause, reason, example } = rule;
  const name = t.has(`rule.${id}`) ? t(`rule.${id}`) : id;
  return (
    <li className="border-t border-solid-gray-300 pt-4">
      <SelectField
        label={name}
        name={`severity-${id}`}
        support={clause ? t("clause", { reason: reason[locale], clause }) : reason[locale]}
        options={SEVERITIES.map((value) => ({ value, label: t(`severity.${value}`) }))}
        defaultValue={severity}
      />
      <p className="mt-2 text-solid-gray-700">{t("example", example)}</p>
    </li>
  );
}

/** How grave each rule is: it blocks a submission, it advises, or it is not looked for. */
export function RuleSeverities({ ruleSet, ...form }: RuleSetFormProps) {
  const t = useTranslations("settings.rules");
  const isPlain = ({ id }: Rule) => id.startsWith("plain-");
  const groups = [
    { title: t("fieldRules"), rules: ruleSet.rules.filter((rule) => !isPlain(rule)) },
    { title: t("sheetRules"), rules: ruleSet.sheetRules },
    { title: t("plainRules"), rules: ruleSet.rules.filter(isPlain) },
  ].filter(({ rules }) => rules.length > 0);
  return (
    <Section title={t("severities")} id="severities">
      <p className="mb-4">{t("severitiesLead")}</p>
      <RuleSetForm {...form} action={setSeveritiesAction} save={t("saveSeverities")}>
        {groups.map(({ title, rules }) => (
          <div key={title}>
            <h3 className="mb-2 text-std-18B-160">{title}</h3>
            <ul className="flex flex-col gap-4">
              {rules.map((rule) => (
                <RuleLine key={rule.id} rule={rule} />
              ))}
            </ul>
          </div>
        ))}
      </RuleSetForm>
    </Section>
  );
}
