import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PageHeader } from "@/components/ui/page-header";
import { SettledNotice } from "@/components/workbooks/settled-notice";
import { UploadDifferences } from "@/components/workbooks/upload-differences";
import { UploadForm } from "@/components/workbooks/upload-form";
import { WorkbookDownload } from "@/components/workbooks/workbook-download";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { routes } from "@/lib/routes";
import { getWorkbookDesk } from "@/lib/workbooks/queries";

type WorkbookPageProps = {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ upload?: string; accepted?: string; leftOut?: string }>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("workbooks"))("title") };
}

export default async function WorkbookPage({ params, searchParams }: WorkbookPageProps) {
  const { upload: asked, accepted, leftOut } = await searchParams;
  const desk = await orNotFound(getWorkbookDesk(await requireActor(), (await params).id, asked));
  const t = await getTranslations("workbooks");
  const settled = Number(accepted ?? leftOut);
  const open = desk.upload?.differences.length ?? 0;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: routes.sheet(desk.sheetId), label: desk.departmentName }]}
        title={t("title")}
        lead={t("lead")}
      />
      {Number.isInteger(settled) && settled > 0 && (
        <SettledNotice
          title={t(accepted ? "differences.accepted" : "differences.leftOut", { count: settled })}
          rest={t("differences.remaining", { count: open })}
        />
      )}
      {desk.upload && <UploadDifferences sheetId={desk.sheetId} form={desk.form} upload={desk.upload} />}
      <WorkbookDownload sheetId={desk.sheetId} copies={desk.copies} />
      <UploadForm sheetId={desk.sheetId} blocked={desk.blocked} />
    </>
  );
}
