import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { bindFormAction, createYearAction, setMilestonesAction } from "@/lib/fiscal-years/actions";
import { MILESTONE_KINDS, type MilestoneKind } from "@/lib/fiscal-years/workflow";

type Forms = readonly { key: string; name: string }[];
type VersionedYear = { year: number; version: number };

const formOptions = (forms: Forms) =>
  forms.map(({ key, name }) => ({ value: key, label: `${name} (${key})` }));

function AboutYear({ year }: { year: VersionedYear }) {
  return (
    <>
      <input type="hidden" name="year" value={year.year} />
      <input type="hidden" name="version" value={year.version} />
    </>
  );
}

type Milestone = { kind: MilestoneKind; startsOn: string | null; dueOn: string };

export function MilestonesForm({ year }: { year: VersionedYear & { milestones: readonly Milestone[] } }) {
  const t = useTranslations("settings.years");
  const set = new Map(year.milestones.map((milestone) => [milestone.kind, milestone]));
  return (
    <details>
      <summary className="min-h-11 py-2 text-std-17B-170">{t("milestones")}</summary>
      <ActionForm action={setMilestonesAction}>
        <AboutYear year={year} />
        {MILESTONE_KINDS.map((kind) => (
          <fieldset key={kind} className="flex flex-wrap gap-6">
            <legend className="text-std-17B-170">{t(`milestone.${kind}`)}</legend>
            <TextField
              label={t("startsOn")}
              name={`${kind}-startsOn`}
              type="date"
              defaultValue={set.get(kind)?.startsOn ?? ""}
            />
            <TextField
              label={t("dueOn")}
              name={`${kind}-dueOn`}
              type="date"
              defaultValue={set.get(kind)?.dueOn ?? ""}
            />
          </fieldset>
        ))}
        <div>
          <Button kind="secondary">{t("saveMilestones")}</Button>
        </div>
      </ActionForm>
    </details>
  );
}

export function BindFormForm({ year, forms }: { year: VersionedYear & { formKey: string }; forms: Forms }) {
  const t = useTranslations("settings.years");
  return (
    <details>
      <summary className="min-h-11 py-2 text-std-17B-170">{t("changeForm")}</summary>
      <ActionForm action={bindFormAction}>
        <AboutYear year={year} />
        <SelectField
          label={t("form")}
          name="formKey"
          support={t("formSupport")}
          options={formOptions(forms)}
          defaultValue={year.formKey}
          required
        />
        <div>
          <Button kind="secondary">{t("bindForm")}</Button>
        </div>
      </ActionForm>
    </details>
  );
}

export function CreateYearForm({ next, formKey, forms }: { next: number; formKey: string; forms: Forms }) {
  const t = useTranslations("settings.years");
  return (
    <ActionForm action={createYearAction}>
      <TextField
        label={t("year")}
        name="year"
        inputMode="numeric"
        defaultValue={String(next)}
        support={t("yearSupport")}
        required
      />
      <SelectField
        label={t("form")}
        name="formKey"
        support={t("formSupport")}
        options={formOptions(forms)}
        defaultValue={formKey}
        required
      />
      <div>
        <Button kind="secondary">{t("create")}</Button>
      </div>
    </ActionForm>
  );
}
