import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { RoundForm } from "@/components/consultations/round-form";
import {
  PanelistList,
  ReleaseRound,
  TimetableCheck,
  UnplacedDepartments,
} from "@/components/consultations/round-side";
import { AddSession } from "@/components/consultations/session-forms";
import { RoundStateTag } from "@/components/consultations/state-tags";
import { Timetable } from "@/components/consultations/timetable";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getRound, listPanelistCandidates } from "@/lib/consultations/round-queries";
import type { RoundView } from "@/lib/consultations/round-view";
import { formatDate, formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { routes } from "@/lib/routes";

type RoundPageProps = { params: Promise<{ id: string }> };

const readRound = cache(async (id: string) => orNotFound(getRound(await requireActor(), id)));

export async function generateMetadata({ params }: RoundPageProps): Promise<Metadata> {
  return { title: (await readRound((await params).id)).round.name };
}

async function PlanningForms({ view }: { view: RoundView }) {
  const t = await getTranslations("consultations");
  const { round, panelists, departments } = view;
  const candidates = await listPanelistCandidates(await requireActor());
  return (
    <div className="print:hidden">
      <Section title={t("addForm.title")} id="add">
        <AddSession round={round} departments={departments} />
      </Section>
      <details className="mb-10">
        <summary className="min-h-11 py-2 text-std-17B-170">{t("roundForm.edit")}</summary>
        <RoundForm round={round} year={round.fiscalYear} panelists={panelists} candidates={candidates} />
      </details>
    </div>
  );
}

export default async function RoundPage({ params }: RoundPageProps) {
  const view = await readRound((await params).id);
  const { round, panelists, unplaced, allowed } = view;
  const t = await getTranslations("consultations");
  const locale = toLocale(await getLocale());
  const plans = allowed.editRound === null;
  const period = t("period", {
    from: formatDate(round.startsOn, locale),
    to: formatDate(round.endsOn, locale),
  });
  return (
    <>
      <PageHeader
        breadcrumbs={[{ href: routes.consultations(round.fiscalYear), label: t("title") }]}
        title={round.name}
        lead={
          <>
            <p>{`${formatFiscalYear(round.fiscalYear, locale)}　${period}`}</p>
            <p>{t("timetable.room", { room: round.room })}</p>
          </>
        }
        actions={<RoundStateTag released={round.released} />}
      />
      {plans && <TimetableCheck view={view} />}
      <div className="gap-8 min-[90rem]:grid min-[90rem]:grid-cols-[minmax(0,1fr)_18rem]">
        <Section title={t("timetable.title")} id="timetable">
          <Timetable view={view} />
        </Section>
        <div>
          <PanelistList panelists={panelists} />
          {plans && (
            <div className="print:hidden">
              <UnplacedDepartments unplaced={unplaced} />
              <ReleaseRound round={round} mayRelease={allowed.releaseRound === null} />
            </div>
          )}
        </div>
      </div>
      {plans && <PlanningForms view={view} />}
    </>
  );
}
