import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { dismissDrafterAction, nameDrafterAction } from "@/lib/goal-sheets/actions";

type Named = { personId: string; name: string };
type DraftersProps = { sheetId: string; drafters: readonly Named[]; candidates: readonly Named[] };

/** The head's list of who may draft, with naming and dismissing. */
export function Drafters({ sheetId, drafters, candidates }: DraftersProps) {
  const t = useTranslations("sheets.drafters");
  return (
    <Section title={t("title")}>
      <p>{t("lead")}</p>
      {drafters.length === 0 && <p className="mt-2">{t("none")}</p>}
      <ul className="my-4 flex flex-col gap-2">
        {drafters.map(({ personId, name }) => (
          <li key={personId} className="flex flex-wrap items-center gap-4">
            {name}
            <ActForm action={dismissDrafterAction} given={{ sheetId, personId }}>
              {t("dismiss", { name })}
            </ActForm>
          </li>
        ))}
      </ul>
      {candidates.length === 0 ? (
        <p>{t("noCandidates")}</p>
      ) : (
        <ActionForm action={nameDrafterAction}>
          <input type="hidden" name="sheetId" value={sheetId} />
          <SelectField
            label={t("choose")}
            name="personId"
            required
            options={[
              { value: "", label: t("chooseFirst") },
              ...candidates.map(({ personId, name }) => ({ value: personId, label: name })),
            ]}
          />
          <div>
            <Button kind="secondary">{t("name")}</Button>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}
