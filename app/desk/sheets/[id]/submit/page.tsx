import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { OpenCommentsSection } from "@/components/goal-sheets/open-comments";
import { commentAnchor } from "@/components/goal-sheets/remarks";
import { SheetFindingsList } from "@/components/goal-sheets/sheet-findings-list";
import { SubmissionCheck } from "@/components/goal-sheets/submission-check";
import { SubmissionForm } from "@/components/goal-sheets/submission-form";
import { WithdrawSubmission } from "@/components/goal-sheets/withdraw-submission";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { goalIdOf } from "@/lib/goal-sheets/comment-place";
import { getWritingCheck } from "@/lib/goal-sheets/finding-queries";
import { obstacles } from "@/lib/goal-sheets/readiness";
import { blockingFindings, sheetFindings } from "@/lib/goal-sheets/sheet-findings";
import type { CommentView, SheetView } from "@/lib/goal-sheets/sheet-view";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { readSheet } from "../read-sheet";
import { Differences } from "./differences";

type SubmitPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("sheets.submission"))("title") };
}

async function NotNow({ view }: { view: SheetView }) {
  const t = await getTranslations("sheets.submission");
  const reason = await getTranslations("reasons");
  const { sheet, allowed } = view;
  return (
    <div className="flex flex-col items-start gap-6">
      <Notice kind="warning" title={t("blockedTitle")}>
        {allowed.submit && reason(allowed.submit.reason)}
      </Notice>
      {allowed.withdraw === null && <WithdrawSubmission sheet={sheet} />}
      <ButtonLink href={routes.sheet(sheet.id)} kind="secondary">
        {t("back")}
      </ButtonLink>
    </div>
  );
}

export default async function SubmitPage({ params }: SubmitPageProps) {
  const { actor, view } = await readSheet((await params).id);
  const t = await getTranslations("sheets.submission");
  const { sheet, allowed, content, form } = view;
  const { fiscalYear, id } = sheet;
  const check = await getWritingCheck(actor, id);
  const findings = sheetFindings({ fiscalYear, form, content }, check, toLocale(await getLocale()));
  const missing = obstacles(form, content);
  const must = blockingFindings(findings).length;
  const hrefOf = (comment: CommentView) =>
    allowed.edit === null
      ? `${routes.editSheet(id, goalIdOf(comment) ?? undefined)}#panel-comments`
      : `${routes.sheet(id)}#${commentAnchor(comment.id)}`;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: routes.sheet(id), label: content.header.departmentName }]}
        title={t("title")}
        lead={t("lead")}
      />
      {allowed.submit ? (
        <NotNow view={view} />
      ) : (
        <SubmissionCheck view={view} obstacles={missing} mustFindings={must} />
      )}
      <div className="mt-10">
        <SheetFindingsList view={view} findings={findings} />
        <OpenCommentsSection view={view} hrefOf={hrefOf} />
        <Differences actor={actor} view={view} />
        {!allowed.submit && missing.length + must === 0 && <SubmissionForm view={view} />}
      </div>
    </>
  );
}
