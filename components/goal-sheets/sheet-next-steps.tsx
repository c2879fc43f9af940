import { useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Section } from "@/components/ui/section";
import { startAmendmentAction } from "@/lib/goal-sheets/actions";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";
import { isAssessed } from "@/lib/sheet-forms/form-fields";
import { WithdrawSubmission } from "./withdraw-submission";

/** What this person can do with the sheet now, as the policy answers, and what is being waited for. */
export function SheetNextSteps({ view }: { view: SheetView }) {
  const t = useTranslations("sheets.view");
  const history = useTranslations("revisions");
  const carry = useTranslations("carry");
  const workbooks = useTranslations("workbooks");
  const { sheet, allowed, form, missing } = view;
  const given = { sheetId: sheet.id, version: sheet.version };
  const may = (...actions: (keyof typeof allowed)[]) => actions.some((action) => allowed[action] === null);
  const drafting = sheet.state === "DRAFTING" || sheet.state === "RETURNED";
  const unpublished = sheet.state === "APPROVED" && !sheet.hasEditionInForce;
  return (
    <Section title={t("next")}>
      <p>{t(unpublished ? "waitingToPublish" : `waiting.${sheet.state}`)}</p>
      {drafting && (
        <p className="mt-1">{missing.length > 0 ? t("missing", { count: missing.length }) : t("complete")}</p>
      )}
      <div className="mt-4 flex flex-wrap items-start gap-3">
        {may("edit") && <ButtonLink href={routes.editSheet(sheet.id)}>{t("edit")}</ButtonLink>}
        {may("edit") && (
          <>
            <ButtonLink href={routes.carryOver(sheet.id)} kind="secondary">
              {carry("carryOver.link")}
            </ButtonLink>
            <ButtonLink href={routes.pasteGoals(sheet.id)} kind="secondary">
              {carry("paste.link")}
            </ButtonLink>
          </>
        )}
        {may("submit") && (
          <ButtonLink href={routes.submitSheet(sheet.id)} kind="secondary">
            {t("submit")}
          </ButtonLink>
        )}
        {may("withdraw") && <WithdrawSubmission sheet={sheet} />}
        {may("takeUp", "return", "agree") && (
          <ButtonLink href={routes.consultations()}>{t("consult")}</ButtonLink>
        )}
        {may("approve", "publish") && (
          <ButtonLink href={routes.publishSheet(sheet.id)}>{t("publish")}</ButtonLink>
        )}
        {may("amend") && (
          <ActForm action={startAmendmentAction} given={given}>
            {t("amend")}
          </ActForm>
        )}
        {isAssessed(form) && sheet.hasEditionInForce && (
          <ButtonLink href={routes.assessment(sheet.id)} kind="secondary">
            {t("assess")}
          </ButtonLink>
        )}
        <ButtonLink href={routes.sheetHistory(sheet.id)} kind="secondary">
          {history("toHistory")}
        </ButtonLink>
        <ButtonLink href={routes.sheetWorkbook(sheet.id)} kind="secondary">
          {workbooks("link")}
        </ButtonLink>
        <ButtonLink href={routes.previewSheet(sheet.id)} kind="secondary" leavesDesk>
          {t("preview")}
        </ButtonLink>
      </div>
    </Section>
  );
}
