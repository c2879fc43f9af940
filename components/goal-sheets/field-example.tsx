import { useLocale, useTranslations } from "next-intl";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetFormGoalField } from "@/lib/sheet-forms/schema";

/** What could stand in a field, for people who would rather see it than read how. */
export function FieldExample({ label, example }: Pick<SheetFormGoalField, "label" | "example">) {
  const t = useTranslations("pickers");
  const locale = toLocale(useLocale());
  if (!example) return null;
  return (
    <details className="mt-1 print:hidden">
      <summary className="min-h-11 py-2 text-std-16N-170 text-key-1000 underline">
        {t("example")}
        <span className="sr-only">{t("exampleOf", { field: label[locale] })}</span>
      </summary>
      <p className="rounded-8 bg-solid-gray-50 p-4 text-std-16N-170 whitespace-pre-wrap">{example[locale]}</p>
    </details>
  );
}
