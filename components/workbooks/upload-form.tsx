import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { FileField } from "@/components/ui/file-field";
import { Notice } from "@/components/ui/notice";
import { Section } from "@/components/ui/section";
import { TextField } from "@/components/ui/text-field";
import type { Blocked } from "@/lib/errors";
import { LARGEST_OFFICE_FILE } from "@/lib/imports/office-file";
import { uploadWorkbookAction } from "@/lib/workbooks/actions";

/** Brings a workbook back; says why where that is not possible now. */
export function UploadForm({ sheetId, blocked }: { sheetId: string; blocked: Blocked | null }) {
  const t = useTranslations("workbooks.in");
  const reasons = useTranslations("reasons");
  return (
    <Section title={t("title")}>
      {blocked ? (
        <Notice kind="info" title={t("blockedTitle")}>
          {reasons(blocked.reason)}
        </Notice>
      ) : (
        <ActionForm
          action={uploadWorkbookAction}
          limit={{ bytes: LARGEST_OFFICE_FILE, reason: "workbookTOO_LARGE" }}
        >
          <input type="hidden" name="sheetId" value={sheetId} />
          <FileField label={t("file")} name="file" support={t("fileSupport")} accept=".xlsx" required />
          <TextField label={t("code")} name="code" support={t("codeSupport")} autoComplete="off" />
          <div>
            <Button pendingLabel={t("reading")}>{t("upload")}</Button>
          </div>
        </ActionForm>
      )}
    </Section>
  );
}
