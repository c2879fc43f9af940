import { useTranslations } from "next-intl";
import { ReasonDialog } from "@/components/layout/reason-dialog";
import { Section } from "@/components/ui/section";
import { reopenSheetAction } from "@/lib/goal-sheets/actions";

/** The way back to the department while no edition is in force; asks what is to be mended. */
export function ReopenSection({ sheetId, version }: { sheetId: string; version: number }) {
  const t = useTranslations("publication.desk.reopen");
  return (
    <Section id="reopen" title={t("title")}>
      <p className="mb-4">{t("lead")}</p>
      <ReasonDialog
        action={reopenSheetAction}
        given={{ sheetId, version }}
        opener={t("open")}
        texts={{
          ...{ title: t("question"), lead: t("consequence"), reason: t("reason") },
          ...{ button: t("button"), close: t("close") },
        }}
      />
    </Section>
  );
}
