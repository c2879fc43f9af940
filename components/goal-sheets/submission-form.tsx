import { useTranslations } from "next-intl";
import { ActionForm } from "@/components/layout/action-form";
import { Button, ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { TextArea } from "@/components/ui/text-area";
import { submitSheetAction } from "@/lib/goal-sheets/actions";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";

/** The submission itself, with one sentence to the panel. */
export function SubmissionForm({ view }: { view: SheetView }) {
  const t = useTranslations("sheets.submission");
  const own = useTranslations("submission");
  return (
    <Section title={own("send")} id="submit">
      <ActionForm action={submitSheetAction}>
        <input type="hidden" name="sheetId" value={view.sheet.id} />
        <input type="hidden" name="version" value={view.sheet.version} />
        <TextArea
          label={t("note")}
          name="note"
          support={t("noteHelp")}
          rows={2}
          defaultValue={view.sheet.submissionNote ?? ""}
        />
        <div className="flex flex-wrap gap-3">
          <Button pendingLabel={t("submitting")}>{t("submit")}</Button>
          <ButtonLink href={routes.editSheet(view.sheet.id)} kind="secondary">
            {t("editMore")}
          </ButtonLink>
        </div>
      </ActionForm>
    </Section>
  );
}
