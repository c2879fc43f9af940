import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import type { Locale } from "@/lib/i18n/locale";
import { mapColumnsAction } from "@/lib/imports/actions";
import type { ColumnView } from "@/lib/imports/document-columns";
import { columnChoice } from "@/lib/imports/text/column-headings";
import { goalFields, hasMissions } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";

const LONGEST_SAMPLE = 60;

/** Everything a column can hold in the form: its fields, and the printed columns that hold several of them. */
function useChoices(form: SheetForm, locale: Locale) {
  const t = useTranslations("imports.columns");
  const fields = goalFields(form);
  const label = (slot: string) => fields.find(({ field }) => field === slot)?.label[locale] ?? slot;
  const mission = form.mission.find(({ field }) => field === "text");
  const shared = form.reading.goals.columns.filter(({ holds }) => holds.length > 1);
  return [
    { value: "", label: t("ignore") },
    { value: "number", label: t("number") },
    ...(mission && hasMissions(form) ? [{ value: "mission", label: mission.label[locale] }] : []),
    ...fields.map(({ field, label: name }) => ({ value: field, label: name[locale] })),
    ...shared.map(({ holds }) => ({ value: columnChoice(holds), label: holds.map(label).join(" ＋ ") })),
    ...(form.assessments.length > 0
      ? [
          { value: "assessmentLevel", label: t("level") },
          { value: "assessmentReason", label: t("reason") },
        ]
      : []),
  ];
}

type ColumnMappingProps = {
  proposalId: string;
  seen: string;
  form: SheetForm;
  columns: { tables: readonly (readonly ColumnView[])[]; remembered: boolean };
  locale: Locale;
};

/** Which column of the file's table goes into which field, to be corrected before the fields are. */
export function ColumnMapping({ proposalId, seen, form, columns, locale }: ColumnMappingProps) {
  const t = useTranslations("imports.columns");
  const choices = useChoices(form, locale);
  return (
    <Section title={t("title")} id="columns">
      <p className="mb-3">{t("lead")}</p>
      {columns.remembered && <p className="mb-3">{t("remembered")}</p>}
      <ActionForm action={mapColumnsAction} staysFilled>
        <input type="hidden" name="proposalId" value={proposalId} />
        <input type="hidden" name="seen" value={seen} />
        {columns.tables.map((views, table) => {
          const before = columns.tables.slice(0, table).flat().length;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a table is its place in the document
            <fieldset key={table}>
              <legend className={columns.tables.length > 1 ? "mb-3 font-bold" : "sr-only"}>
                {t("table", { number: table + 1 })}
              </legend>
              <div className="grid gap-6 md:grid-cols-2">
                {views.map(({ heading, sample, choice }, index) => (
                  <SelectField
                    // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the table
                    key={index}
                    label={t("column", { number: index + 1, heading: heading || t("noHeading") })}
                    name={`columns.${before + index}.choice`}
                    support={sample && t("sample", { sample: sample.slice(0, LONGEST_SAMPLE) })}
                    options={choices}
                    defaultValue={choice}
                  />
                ))}
              </div>
            </fieldset>
          );
        })}
        <p>{t("warning")}</p>
        <div>
          <Button kind="secondary" pendingLabel={t("applying")}>
            {t("apply")}
          </Button>
        </div>
      </ActionForm>
    </Section>
  );
}
