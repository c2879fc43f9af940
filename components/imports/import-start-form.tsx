import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { createImportAction } from "@/lib/imports/actions";
import type { ImportChoices } from "@/lib/imports/import-choices";
import { LARGEST_OFFICE_FILE } from "@/lib/imports/office-file";

function useTargetOptions(targets: ImportChoices["targets"]) {
  const t = useTranslations("imports.start");
  const states = useTranslations("sheets.states");
  const locale = toLocale(useLocale());
  const options = targets.map(({ year, departmentId, departmentName, sheetState }) => ({
    value: `${year}/${departmentId}`,
    label: t("targetOption", {
      year: formatFiscalYear(year, locale),
      department: departmentName,
      state: sheetState ? states(sheetState) : t("noSheet"),
    }),
  }));
  return options.length === 1 ? options : [{ value: "", label: t("choose") }, ...options];
}

/** Upload or paste a document for one department and year. */
export function ImportStartForm({ targets, forms }: ImportChoices) {
  const t = useTranslations("imports.start");
  const formOptions = forms.map(({ key, name }) => ({ value: key, label: name }));
  return (
    <ActionForm action={createImportAction} limit={{ bytes: LARGEST_OFFICE_FILE, reason: "importTOO_LARGE" }}>
      <SelectField
        label={t("target")}
        name="target"
        support={t("targetSupport")}
        options={useTargetOptions(targets)}
        required
      />
      <SelectField
        label={t("form")}
        name="form"
        support={t("formSupport")}
        options={[{ value: "", label: t("formOfYear") }, ...formOptions]}
      />
      <FileField
        label={t("file")}
        name="file"
        support={t("fileSupport")}
        accept=".txt,.docx,.xlsx,text/plain"
      />
      <TextArea label={t("text")} name="text" support={t("textSupport")} rows={8} />
      <div>
        <Button pendingLabel={t("reading")}>{t("read")}</Button>
      </div>
    </ActionForm>
  );
}
