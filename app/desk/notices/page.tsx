import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ActForm } from "@/components/layout/act-form";
import { NoticeList } from "@/components/overview/notice-list";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { requireActor } from "@/lib/auth/session";
import { markNoticesReadAction } from "@/lib/notifications/actions";
import { listNotices } from "@/lib/notifications/queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.notices"))("title") };
}

export default async function NoticesPage() {
  const actor = await requireActor();
  const t = await getTranslations("desk.notices");
  const notices = await listNotices(actor);
  const markAll = notices.some(({ read }) => !read) && (
    <ActForm action={markNoticesReadAction} given={{}}>
      {t("markAllRead")}
    </ActForm>
  );
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} actions={markAll} />
      {notices.length > 0 ? (
        <NoticeList notices={notices} canMark />
      ) : (
        <EmptyState title={t("emptyTitle")}>{t("empty")}</EmptyState>
      )}
    </>
  );
}
