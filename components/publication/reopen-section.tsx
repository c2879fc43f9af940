import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { reopenSheetAction } from "@/lib/goal-sheets/actions";

/** The way back to the department while no edition is in force; asks what is to be mended. */
export function ReopenSection({ sheetId, version }: { sheetId: string; version: number }) {
  const t = useTranslations("publication.desk.reopen");
  return (
    <Section id="reopen" title={t("title")}>
      <p className="mb-4">{t("lead")}</p>
      <Dialog opener={t("open")} title={t("question")} closeLabel={t("close")}>
        <p className="mb-4">{t("consequence")}</p>
        <ActionForm action={reopenSheetAction}>
          <input type="hidden" name="sheetId" value={sheetId} />
          <input type="hidden" name="version" value={version} />
          <TextArea label={t("reason")} name="reason" required rows={3} maxLength={500} />
          <div>
            <Button>{t("button")}</Button>
          </div>
        </ActionForm>
      </Dialog>
    </Section>
  );
}
