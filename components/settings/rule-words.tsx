import { useTranslations } from "next-intl";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { setWordsAction } from "@/lib/fiscal-years/rule-set-actions";
import { VOCABULARY_LISTS } from "@/lib/fiscal-years/rule-set-schema";
import { RuleSetForm, type RuleSetFormProps } from "./rule-set-form";

/** The words that the rules look for: a municipality adds its own ways of writing. */
export function RuleWords({ ruleSet, ...form }: RuleSetFormProps) {
  const t = useTranslations("settings.rules");
  const { vocabulary, synonyms, glossary } = ruleSet;
  return (
    <Section title={t("words")} id="words">
      <p className="mb-4">{t("wordsLead")}</p>
      <details>
        <summary className="min-h-11 py-2 text-key-1000 underline">{t("openWords")}</summary>
        <RuleSetForm {...form} action={setWordsAction} save={t("saveWords")}>
          {VOCABULARY_LISTS.map((list) => (
            <TextArea
              key={list}
              label={t(`list.${list}`)}
              name={list}
              defaultValue={vocabulary[list].join(" ")}
              rows={3}
            />
          ))}
          <TextArea
            label={t("list.synonyms")}
            name="synonyms"
            support={t("synonymsHelp")}
            defaultValue={synonyms.map((group) => group.join(" ")).join("\n")}
            rows={6}
          />
          <TextArea
            label={t("list.glossary")}
            name="glossary"
            support={t("glossaryHelp")}
            defaultValue={glossary.map(({ word, instead }) => `${word}＝${instead}`).join("\n")}
            rows={6}
          />
        </RuleSetForm>
      </details>
    </Section>
  );
}
