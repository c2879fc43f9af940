"use client";
import { useLocale, useTranslations } from "next-intl";
import { useDeferredValue, useMemo, useState } from "react";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { CheckboxField, RadioGroup } from "@/components/ui/choice-fields";
import { SelectField } from "@/components/ui/select-field";
import { TextArea } from "@/components/ui/text-area";
import { toLocale } from "@/lib/i18n/locale";
import { pasteGoalsAction } from "@/lib/imports/paste-actions";
import { LONGEST_PASTE, PASTE_MODES } from "@/lib/imports/paste-schema";
import { columnChoices, type PastedTable, pastedGoals, readPastedTable } from "@/lib/imports/pasted-goals";
import { chosenColumn, columnChoice } from "@/lib/imports/text/column-headings";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { CARRIERS, type KnownCarriers } from "@/lib/workbooks/carriers";
import { PastePreview } from "./paste-preview";

const LONGEST_SAMPLE = 40;

/** What a pasted column can hold: the form's fields, its printed columns of several fields, and the goals' numbers. */
function useChoices(form: SheetForm) {
  const t = useTranslations("carry.paste");
  const locale = toLocale(useLocale());
  const labelOf = (slot: string) => form.goal.find(({ field }) => field === slot)?.label[locale] ?? slot;
  const fields = new Set<string>(form.goal.map(({ field }) => field));
  const shared = form.reading.goals.columns.filter(
    ({ holds }) => holds.length > 1 && holds.every((slot) => fields.has(slot)),
  );
  const mission = form.mission.find(({ field }) => field === "text");
  return [
    { value: "", label: t("ignore") },
    { value: "number", label: t("number") },
    ...form.goal.map(({ field, label }) => ({ value: field, label: label[locale] })),
    ...(mission ? [{ value: "mission", label: mission.label[locale] }] : []),
    ...CARRIERS.map((carrier) => ({ value: carrier, label: t(carrier) })),
    ...shared.map(({ holds }) => ({ value: columnChoice(holds), label: holds.map(labelOf).join(" ＋ ") })),
  ];
}

type ColumnsProps = {
  table: PastedTable;
  choices: readonly string[];
  options: ReturnType<typeof useChoices>;
  onChoose(column: number, choice: string): void;
};

function ColumnSelects({ table, choices, options, onChoose }: ColumnsProps) {
  const t = useTranslations("carry.paste");
  return (
    <fieldset>
      <legend className="mb-2 text-std-17B-170">{t("columns")}</legend>
      {!table.columns.some((holds) => holds.length > 0) && <p className="mb-2">{t("withoutHeadings")}</p>}
      <div className="grid grid-cols-1 gap-6 md:grid-cols-2">
        {choices.map((choice, index) => {
          const sample = table.rows.find((row) => row[index]?.trim())?.[index] ?? "";
          const heading = table.headings[index]?.trim() || t("noHeading");
          return (
            <SelectField
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place in the table
              key={index}
              label={t("column", { number: index + 1, heading })}
              name={`columns.${index}.choice`}
              support={sample && t("sample", { sample: sample.slice(0, LONGEST_SAMPLE) })}
              options={options}
              value={choice}
              onChange={(event) => onChoose(index, event.currentTarget.value)}
            />
          );
        })}
      </div>
    </fieldset>
  );
}

/** What was corrected holds for a table with these headings; another paste begins anew. */
type Corrections = { headings: string; choices: Record<number, string> };
const NO_CORRECTIONS: Corrections = { headings: "", choices: {} };

type PasteGoalsProps = {
  sheetId: string;
  form: SheetForm;
  fiscalYear: number;
  missions: { value: string; label: string }[];
  /** What the sheet's missions say. */
  missionTexts: readonly string[];
  known: KnownCarriers;
};

/** Cells from a spreadsheet, read while they stand there: matched to fields, corrected, looked at, written. */
export function PasteGoals({ sheetId, form, fiscalYear, missions, missionTexts, known }: PasteGoalsProps) {
  const t = useTranslations("carry.paste");
  const options = useChoices(form);
  const [cells, setCells] = useState("");
  const [corrected, correct] = useState<Corrections>(NO_CORRECTIONS);
  const [headed, setHeaded] = useState<boolean>();
  const settled = useDeferredValue(cells);
  const table = useMemo(() => readPastedTable(form, settled, headed), [form, settled, headed]);
  const headings = table.headings.join("\t");
  const own = corrected.headings === headings ? corrected.choices : {};
  const choices = columnChoices(table.columns).map((choice, index) => own[index] ?? choice);
  const columns = choices.map((choice) => chosenColumn(choice) ?? []);
  const goals = pastedGoals({ form, columns, fiscalYear, known }, table.rows);
  return (
    <ActionForm action={pasteGoalsAction} staysFilled>
      <input type="hidden" name="sheetId" value={sheetId} />
      <TextArea
        label={t("cells")}
        name="cells"
        support={t("cellsHelp")}
        rows={6}
        maxLength={LONGEST_PASTE}
        required
        wrap="off"
        onInput={(event) => {
          setCells(event.currentTarget.value);
          setHeaded(undefined);
        }}
      />
      {table.columns.length > 0 && (
        <>
          <CheckboxField
            label={t("headed")}
            name="headed"
            checked={table.hasHeadings}
            onChange={(event) => setHeaded(event.currentTarget.checked)}
          />
          <ColumnSelects
            table={table}
            choices={choices}
            options={options}
            onChoose={(column, choice) => correct({ headings, choices: { ...own, [column]: choice } })}
          />
          <PastePreview {...{ form, table, columns, goals, known, missionTexts }} />
        </>
      )}
      <RadioGroup
        legend={t("mode")}
        name="mode"
        options={PASTE_MODES.map((mode) => ({ value: mode, label: t(mode), description: t(`${mode}Help`) }))}
        defaultValue="add"
      />
      {missions.length > 1 ? (
        <SelectField label={t("mission")} name="missionId" options={missions} />
      ) : (
        <input type="hidden" name="missionId" value={missions[0]?.value} />
      )}
      <div>
        <Button pendingLabel={t("sending")}>{t("submit")}</Button>
      </div>
    </ActionForm>
  );
}
