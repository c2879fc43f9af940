import { useLocale, useTranslations } from "next-intl";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import type { UploadView } from "@/lib/workbooks/upload-view";
import { AcceptAll } from "./accept-all";
import { DifferenceCard } from "./difference-card";
import { useDifferenceName } from "./difference-name";
import { UnreadList } from "./unread-list";

/** What a workbook that came back says differently, to be accepted one by one or all. */
export function UploadDifferences({
  sheetId,
  form,
  upload,
}: {
  sheetId: string;
  form: SheetForm;
  upload: UploadView;
}) {
  const t = useTranslations("workbooks.differences");
  const key = useTranslations("differences");
  const locale = toLocale(useLocale());
  const nameOf = useDifferenceName(form);
  const { fileName, copyNumber, uploadedAt, uploadedBy, differences, settled, unread } = upload;
  const conflicts = differences.filter((each) => "isConflict" in each && each.isConflict).length;
  const moment = formatMoment(uploadedAt, locale);
  const ofUpload = { sheetId, uploadId: upload.id };
  return (
    <Section title={t("title")} id="differences">
      <p className="mb-4 wrap-anywhere">
        {t("file", { file: fileName, number: copyNumber, moment, name: uploadedBy })}
      </p>
      <UnreadList cells={unread} />
      {differences.length === 0 ? (
        <EmptyState title={t(settled > 0 ? "noneSettled" : "none")}>{t("noneText")}</EmptyState>
      ) : (
        <>
          <p className="mb-4">
            {t("count", { count: differences.length, conflicts })} {key("key")}
          </p>
          <AcceptAll upload={ofUpload} differences={differences} />
          <ul className="flex flex-col gap-4">
            {differences.map((difference) => (
              <DifferenceCard
                key={difference.key}
                upload={ofUpload}
                form={form}
                difference={difference}
                name={nameOf(difference)}
              />
            ))}
          </ul>
        </>
      )}
    </Section>
  );
}
