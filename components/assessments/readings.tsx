import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { recordReadingAction } from "@/lib/assessments/actions";
import type { FigureView, SheetReadings } from "@/lib/assessments/assessment-view";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

function ReadingTable({ figure }: { figure: FigureView }) {
  const t = useTranslations("assessments.readings");
  const locale = toLocale(useLocale());
  const rows = figure.readings.map(({ id, date, value, note, corrected }) => ({
    key: id,
    cells: {
      date: formatDate(date, locale),
      value: corrected ? (
        <>
          <s>{`${value}${figure.unit ?? ""}`}</s> {t("corrected")}
        </>
      ) : (
        `${value}${figure.unit ?? ""}`
      ),
      note,
    },
  }));
  return (
    <DataTable
      caption={t("caption", { name: figure.name })}
      columns={[
        { key: "date", header: t("date") },
        { key: "value", header: t("value"), align: "end" },
        { key: "note", header: t("note") },
      ]}
      rows={rows}
      empty={<p>{t("empty")}</p>}
    />
  );
}

function ReadingForm({ sheetId, figure }: { sheetId: string; figure: FigureView }) {
  const t = useTranslations("assessments.readings");
  const locale = toLocale(useLocale());
  const standing = figure.readings.filter(({ corrected }) => !corrected);
  const corrects = standing.map(({ id, date, value }) => ({
    value: id,
    label: t("reading", { date: formatDate(date, locale), value }),
  }));
  return (
    <details className="print:hidden">
      <summary className="min-h-11 py-2">{t("add", { name: figure.name })}</summary>
      <ActionForm action={recordReadingAction}>
        <input type="hidden" name="sheetId" value={sheetId} />
        <input type="hidden" name="targetMetricId" value={figure.id} />
        <TextField label={t("date")} name="date" type="date" required />
        <TextField
          label={figure.unit ? t("valueUnit", { unit: figure.unit }) : t("value")}
          name="value"
          inputMode="decimal"
          required
        />
        <TextField label={t("note")} name="note" />
        <SelectField
          label={t("corrects")}
          name="correctsId"
          options={[{ value: "", label: t("newReading") }, ...corrects]}
        />
        <div>
          <Button kind="secondary">{t("save")}</Button>
        </div>
      </ActionForm>
    </details>
  );
}

type ReadingsProps = SheetReadings & {
  /** How the readings come to citizens, where that is not said elsewhere on the screen. */
  publication?: string;
};

/** Every figure with its readings through the year; whoever follows the department's goals adds to them. */
export function Readings({ sheetId, figures, recording, publication }: ReadingsProps) {
  const t = useTranslations("assessments.readings");
  return (
    <Section title={t("title")} id="readings">
      <p className="mb-4">{figures.length === 0 ? t("none") : t("lead")}</p>
      {publication && <p className="mb-4">{publication}</p>}
      <div className="flex flex-col gap-8">
        {figures.map((figure) => (
          <div key={figure.id}>
            <ReadingTable figure={figure} />
            {recording === null && <ReadingForm sheetId={sheetId} figure={figure} />}
          </div>
        ))}
      </div>
    </Section>
  );
}
