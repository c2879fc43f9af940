import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";

type DraftPageProps = { view: SheetView; title: string; lead: string; children: ReactNode };

/** A screen that writes into a draft; where the draft may not be written, it says why instead. */
export function DraftPage({ view, title, lead, children }: DraftPageProps) {
  const t = useTranslations("sheets.editor");
  const reason = useTranslations("reasons");
  const { sheet, content, allowed } = view;
  const sheetLink = { href: routes.sheet(sheet.id), label: content.header.departmentName };
  if (allowed.edit) {
    return (
      <>
        <PageHeader breadcrumbs={[sheetLink]} title={title} />
        <Notice kind="warning" title={t("blockedTitle")}>
          {reason(allowed.edit.reason)}
        </Notice>
      </>
    );
  }
  const editorLink = { href: routes.editSheet(sheet.id), label: t("title") };
  return (
    <>
      <PageHeader breadcrumbs={[sheetLink, editorLink]} title={title} lead={lead} />
      {children}
    </>
  );
}
