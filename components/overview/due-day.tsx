import { useLocale, useTranslations } from "next-intl";
import { Tag } from "@/components/ui/tag";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

/** A day by which something is due, marked when it has passed; dates are civil dates (ISO). */
export function DueDay({ dueOn, today }: { dueOn: string | null; today: string }) {
  const t = useTranslations("desk.task");
  const locale = toLocale(useLocale());
  if (dueOn === null) return <span className="text-solid-gray-700">{t("noDue")}</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <time dateTime={dueOn}>{formatDate(dueOn, locale)}</time>
      {dueOn < today && (
        <Tag shape="diamond" tone="danger">
          {t("late")}
        </Tag>
      )}
    </span>
  );
}
