import { useLocale, useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Section } from "@/components/ui/section";
import { SelectField } from "@/components/ui/select-field";
import { TextField } from "@/components/ui/text-field";
import { recordReadingAction } from "@/lib/assessments/actions";
import type { AssessmentView, FigureView } from "@/lib/assessments/assessment-view";
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

/** Every figure with its readings through the year; whoever follows the department's goals adds to them. */
export function Readings({ view }: { view: AssessmentView }) {
  const t = useTranslations("assessments.readings");
  const figures = view.goals.flatMap((assessed) => assessed.figures);
  const records = view.allowed.recordReading === null;
  return (
    <Section title={t("title")} id="readings">
      <p className="mb-4">{figures.length === 0 ? t("none") : t("lead")}</p>
      <div className="flex flex-col gap-8">
        {figures.map((figure) => (
          <div key={figure.id}>
            <ReadingTable figure={figure} />
            {records && <ReadingForm sheetId={view.sheet.id} figure={figure} />}
          </div>
        ))}
      </div>
    </Section>
  );
}
