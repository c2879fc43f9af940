import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { replaceRuleSetAction } from "@/lib/fiscal-years/rule-set-actions";
import { RuleSetForm, type RuleSetFormProps } from "./rule-set-form";
import { RuleSetPaste } from "./rule-set-paste";

/** A whole guideline as JSON: the present one to copy, another one to paste or to choose as a file. */
export function RuleSetText({ ruleSet, ...form }: RuleSetFormProps) {
  const t = useTranslations("settings.rules");
  return (
    <Section title={t("text")} id="text">
      <p className="mb-4">{t("textLead")}</p>
      <details>
        <summary className="min-h-11 py-2 text-key-1000 underline">{t("openText")}</summary>
        <RuleSetForm {...form} action={replaceRuleSetAction} save={t("saveText")}>
          <RuleSetPaste
            fileLabel={t("file")}
            fileSupport={t("fileHelp")}
            textLabel={t("definition")}
            textSupport={t("definitionHelp")}
            present={JSON.stringify(ruleSet, null, 1)}
          />
        </RuleSetForm>
      </details>
    </Section>
  );
}
