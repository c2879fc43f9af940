import { useLocale, useTranslations } from "next-intl";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";

function Fields({ form, part }: { form: SheetForm; part: "header" | "mission" | "goal" }) {
  const t = useTranslations("settings.forms");
  const locale = toLocale(useLocale());
  const rows = form[part].map((field) => ({
    key: field.field,
    cells: {
      label: field.label[locale],
      help: field.help[locale],
      required: field.required ? t("required") : t("optional"),
      maxLength: field.maxLength === null ? t("noLimit") : t("characters", { count: field.maxLength }),
    },
  }));
  return (
    <DataTable
      caption={t(`part.${part}`)}
      columns={[
        { key: "label", header: t("label") },
        { key: "help", header: t("help") },
        { key: "required", header: t("requirement") },
        { key: "maxLength", header: t("maxLength"), align: "end" },
      ]}
      rows={rows}
      empty={null}
    />
  );
}

function ScaleLevels({ scale }: { scale: NonNullable<SheetForm["scale"]> }) {
  const t = useTranslations("settings.forms");
  return (
    <ol className="list-decimal pl-8">
      {scale.map(({ order, label, min, max }) => (
        <li key={order}>
          {label}
          {(min !== null || max !== null) && (
            <span className="ml-2 text-solid-gray-700">{t("range", { min: min ?? "", max: max ?? "" })}</span>
          )}
        </li>
      ))}
    </ol>
  );
}

/** What a form asks for and how its goals are assessed, as data. */
export function FormOverview({ form }: { form: SheetForm }) {
  const t = useTranslations("settings.forms");
  const locale = toLocale(useLocale());
  return (
    <Section title={`${form.name[locale]} (${form.key})`} id={form.key}>
      <div className="flex flex-col gap-6">
        <Fields form={form} part="header" />
        <Fields form={form} part="mission" />
        <Fields form={form} part="goal" />
        <h3 className="text-std-18B-160">{t("scale")}</h3>
        {form.scale ? <ScaleLevels scale={form.scale} /> : <EmptyState title={t("noAssessment")} />}
      </div>
    </Section>
  );
}
