import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { ColumnMapping } from "@/components/imports/column-mapping";
import { DocumentFacts } from "@/components/imports/document-facts";
import { ProposalReview } from "@/components/imports/proposal-review";
import { SourcePane } from "@/components/imports/source-pane";
import { TimetableRound } from "@/components/imports/timetable-round";
import { ActForm } from "@/components/layout/act-form";
import { ButtonLink } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { rejectImportAction } from "@/lib/imports/actions";
import { getProposal, type ProposalScreen } from "@/lib/imports/queries";
import { routes } from "@/lib/routes";

type ImportPageProps = { params: Promise<{ id: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("imports.start"))("title") };
}

async function Accepted({ sheetId }: { sheetId: string | undefined }) {
  const t = await getTranslations("imports.review");
  return (
    <Notice kind="success" title={t("acceptedTitle")}>
      {sheetId && <ButtonLink href={routes.sheet(sheetId)}>{t("acceptedLink")}</ButtonLink>}
    </Notice>
  );
}

async function Review({ screen }: { screen: ProposalScreen }) {
  const t = await getTranslations("imports.review");
  const { id, seen, form, yearForm, proposal, facts, allowed, source } = screen;
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <div className="min-w-0">
        <ProposalReview
          proposalId={id}
          seen={seen}
          forms={{ target: yearForm, reading: form }}
          proposal={proposal}
          locale={toLocale(await getLocale())}
          replaces={facts.sheet?.hasContent ?? false}
          acceptBlocked={allowed.accept}
        />
        <div className="mt-10">
          <Section title={t("rejectTitle")}>
            <p className="mb-3">{t("rejectLead")}</p>
            <ActForm action={rejectImportAction} given={{ proposalId: id }} kind="danger">
              {t("reject")}
            </ActForm>
          </Section>
        </div>
      </div>
      <SourcePane source={source} />
    </div>
  );
}

export default async function ImportPage({ params }: ImportPageProps) {
  const actor = await requireActor();
  const screen = await orNotFound(getProposal(actor, (await params).id));
  const t = await getTranslations("imports.review");
  const start = await getTranslations("imports.start");
  const locale = toLocale(await getLocale());
  const year = formatFiscalYear(screen.year, locale);
  return (
    <>
      <PageHeader
        title={t("title", { department: screen.departmentName })}
        lead={t("lead", { year })}
        breadcrumbs={[{ href: routes.imports(), label: start("title") }]}
      />
      {screen.facts.accepted ? (
        <Accepted sheetId={screen.facts.sheet?.id} />
      ) : (
        <>
          <DocumentFacts header={screen.proposal.header} departmentName={screen.departmentName} />
          {screen.columns && screen.allowed.correct === null && (
            <ColumnMapping
              proposalId={screen.id}
              seen={screen.seen}
              form={screen.form}
              columns={screen.columns}
              locale={locale}
            />
          )}
          <Review
            key={screen.columns?.tables
              .flat()
              .map(({ choice }) => choice)
              .join(" ")}
            screen={screen}
          />
        </>
      )}
      <TimetableRound
        proposalId={screen.id}
        slots={screen.timetable.slots}
        panelists={screen.proposal.panelists}
        departments={screen.departments}
        blocked={screen.timetable.blocked}
        roundId={screen.roundId}
        yearName={year}
        locale={locale}
      />
    </>
  );
}
