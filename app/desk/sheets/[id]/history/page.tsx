import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { RevisionFilter } from "@/components/goal-sheets/revision-filter";
import { RevisionList } from "@/components/goal-sheets/revision-list";
import { PageHeader } from "@/components/ui/page-header";
import { getRevisionChoices, listRevisions } from "@/lib/goal-sheets/revision-queries";
import { revisionSearchSchema } from "@/lib/goal-sheets/revision-schema";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";
import { readSheet } from "../read-sheet";

type HistoryPageProps = { params: Promise<{ id: string }>; searchParams: Promise<Record<string, unknown>> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("revisions"))("title") };
}

export default async function HistoryPage({ params, searchParams }: HistoryPageProps) {
  const { actor, view } = await readSheet((await params).id);
  const { person: personId, page, part, field } = revisionSearchSchema.parse(await searchParams);
  const t = await getTranslations("revisions");
  const locale = toLocale(await getLocale());
  const { sheet, form, content, allowed } = view;
  const sheetId = sheet.id;
  const filter = { part, field, personId };
  const department = content.header.departmentName;
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: routes.sheet(sheetId), label: department }]}
        title={t("title")}
        lead={t("lead", { sheet: `${department} ${formatFiscalYear(sheet.fiscalYear, locale)}` })}
      />
      <RevisionFilter
        sheetId={sheetId}
        form={form}
        choices={await getRevisionChoices(actor, sheetId)}
        chosen={filter}
      />
      <RevisionList
        sheetId={sheetId}
        form={form}
        list={await listRevisions(actor, { sheetId, page, ...filter })}
        filter={filter}
        mayEdit={allowed.edit === null}
      />
    </>
  );
}
