import { useLocale, useTranslations } from "next-intl";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import type { CopyView } from "@/lib/workbooks/upload-view";

/** Takes the sheet out as a workbook, and tells which copies were taken before. */
export function WorkbookDownload({ sheetId, copies }: { sheetId: string; copies: readonly CopyView[] }) {
  const t = useTranslations("workbooks.out");
  const locale = toLocale(useLocale());
  return (
    <Section title={t("title")}>
      <p className="mb-4">{t("text")}</p>
      <ButtonLink href={routes.sheetWorkbookFile(sheetId)} kind="secondary" leavesDesk>
        {t("download")}
      </ButtonLink>
      {copies.length > 0 && (
        <>
          <h3 className="mt-6 mb-2 font-bold">{t("copies")}</h3>
          <ul className="list-disc pl-6">
            {copies.map(({ number, takenAt, takenBy }) => (
              <li key={number}>
                {t("copy", { number, moment: formatMoment(takenAt, locale), name: takenBy })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
