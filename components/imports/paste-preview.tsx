import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { missionLabel } from "@/lib/goal-sheets/labels";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { PastedGoal, PastedTable } from "@/lib/imports/pasted-goals";
import type { Columns } from "@/lib/imports/text/columns";
import { isGoalTextField } from "@/lib/sheet-forms/form-fields";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { CARRIERS, type Carrier, type KnownCarriers } from "@/lib/workbooks/carriers";

type PastePreviewProps = {
  form: SheetForm;
  table: PastedTable;
  columns: Columns;
  goals: readonly PastedGoal[];
  known: KnownCarriers;
  /** What the sheet's missions say; another one is new. */
  missionTexts: readonly string[];
};

function useCell() {
  const t = useTranslations("carry.paste");
  const locale = toLocale(useLocale());
  return ({ written, badDate }: PastedGoal, field: SheetForm["goal"][number]["field"]) => {
    if (field === "policyNumbers") return written.policyNumbers.join("、");
    if (field !== "deadline") return isGoalTextField(field) ? (written.texts[field] ?? "") : "";
    if (badDate !== "") return t("badDate", { text: badDate });
    return written.deadline ? formatDate(written.deadline, locale) : "";
  };
}

/** Where a goal goes and who carries it, with the names that the year does not have and how to mend them. */
function useBeside({
  form,
  known,
  missionTexts,
}: Pick<PastePreviewProps, "form" | "known" | "missionTexts">) {
  const t = useTranslations("carry.paste");
  const locale = toLocale(useLocale());
  const mission = missionLabel(form)?.[locale];
  const names = (carrier: Carrier, { written, unknownNames }: PastedGoal) => {
    const ids = carrier === "sections" ? written.sectionIds : written.contributorIds;
    const found = known[carrier].filter(({ id }) => ids.includes(id)).map(({ name }) => name);
    const unknown = unknownNames[carrier];
    const told = unknown.length > 0 ? [t("unknownNames", { text: unknown.join("、") })] : [];
    return [...(found.length > 0 ? [found.join("、")] : []), ...told].join("\n");
  };
  const missionOf = ({ missionText }: PastedGoal) =>
    missionText === "" || missionTexts.includes(missionText)
      ? missionText
      : t("newMission", { text: missionText });
  return [
    ...(mission ? [{ key: "mission", header: mission, textOf: missionOf }] : []),
    ...CARRIERS.map((carrier) => ({
      key: carrier,
      header: t(carrier),
      textOf: (goal: PastedGoal) => names(carrier, goal),
    })),
  ];
}

/** What no field takes, so that nothing is lost unseen. */
function Unused({ table, columns }: Pick<PastePreviewProps, "table" | "columns">) {
  const t = useTranslations("carry.paste");
  const unused = columns.flatMap((holds, at) => (holds.length === 0 ? [at] : []));
  const filled = unused.filter((at) => table.rows.some((row) => (row[at] ?? "").trim() !== ""));
  return filled.map((at) => (
    <details key={at} className="mt-2">
      <summary className="min-h-11 cursor-pointer py-2 wrap-anywhere">
        {t("unused", {
          heading: table.headings[at] || t("column", { number: at + 1, heading: t("noHeading") }),
        })}
      </summary>
      <p className="whitespace-pre-wrap wrap-anywhere">
        {table.rows
          .map((row) => row[at] ?? "")
          .filter((cell) => cell.trim() !== "")
          .join("\n")}
      </p>
    </details>
  ));
}

/** The goals as they would be written, field by field, and the columns that are not used. */
export function PastePreview({ form, table, columns, goals, known, missionTexts }: PastePreviewProps) {
  const t = useTranslations("carry.paste");
  const locale = toLocale(useLocale());
  const cellOf = useCell();
  const used = form.goal.filter(({ field }) => goals.some((goal) => cellOf(goal, field) !== ""));
  const all = useBeside({ form, known, missionTexts });
  const beside = all.filter(({ textOf }) => goals.some((goal) => textOf(goal) !== ""));
  const clamped = (text: string) => <span className="line-clamp-4 whitespace-pre-wrap">{text}</span>;
  return (
    <section aria-label={t("preview", { count: goals.length })}>
      <DataTable
        caption={t("preview", { count: goals.length })}
        columns={[
          { key: "number", header: t("number") },
          ...used.map(({ field, label }) => ({ key: field, header: label[locale] })),
          ...beside.map(({ key, header }) => ({ key, header })),
        ]}
        rows={goals.map((goal, index) => ({
          key: String(index),
          cells: {
            number: goal.number ?? index + 1,
            ...Object.fromEntries(used.map(({ field }) => [field, clamped(cellOf(goal, field))])),
            ...Object.fromEntries(beside.map(({ key, textOf }) => [key, clamped(textOf(goal))])),
          },
        }))}
        empty={<p>{t("nothing")}</p>}
      />
      <Unused table={table} columns={columns} />
    </section>
  );
}
