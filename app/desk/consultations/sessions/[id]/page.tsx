import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { cache } from "react";
import { ComparedYears } from "@/components/consultations/compared-years";
import { Conclusion } from "@/components/consultations/conclusion";
import { DecisionForm } from "@/components/consultations/decision-form";
import { DecisionList } from "@/components/consultations/decision-list";
import { Agenda, SessionFacts } from "@/components/consultations/session-facts";
import { SessionRecord } from "@/components/consultations/session-record";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { getPastResults } from "@/lib/assessments/queries";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getSession } from "@/lib/consultations/session-queries";
import type { SessionView } from "@/lib/consultations/session-view";
import { formatMinutes } from "@/lib/consultations/timetable";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { listLeaders } from "@/lib/people/queries";
import { routes } from "@/lib/routes";

type SessionPageProps = { params: Promise<{ id: string }> };

const readSession = cache(async (id: string) => orNotFound(getSession(await requireActor(), id)));

async function titleOf({ departmentName }: SessionView): Promise<string> {
  const t = await getTranslations("consultations.session");
  return departmentName === null ? t("reserveTitle") : t("title", { department: departmentName });
}

export async function generateMetadata({ params }: SessionPageProps): Promise<Metadata> {
  return { title: await titleOf(await readSession((await params).id)) };
}

async function Header({ view }: { view: SessionView }) {
  const t = await getTranslations("consultations");
  const locale = toLocale(await getLocale());
  const { roundId, roundName, room, date, startMinute, endMinute } = view.session;
  const when = t("session.when", {
    date: formatDate(date, locale),
    start: formatMinutes(startMinute),
    end: formatMinutes(endMinute),
  });
  return (
    <PageHeader
      breadcrumbs={[
        { href: routes.consultations(), label: t("title") },
        { href: routes.consultationRound(roundId), label: roundName },
      ]}
      title={await titleOf(view)}
      lead={
        <>
          <p className="text-std-20B-150">{when}</p>
          <p>{t("timetable.room", { room })}</p>
        </>
      }
    />
  );
}

export default async function SessionPage({ params }: SessionPageProps) {
  const actor = await requireActor();
  const view = await readSession((await params).id);
  const { session, sheets, form, allowed } = view;
  const { departmentId, fiscalYear } = session;
  const t = await getTranslations("consultations.decisions");
  const decides = allowed.recordDecision === null;
  const concludes = session.state === "HELD" && allowed.recordDecision?.code !== "FORBIDDEN";
  const leaders = concludes ? await listLeaders(actor) : [];
  const past = departmentId === null ? null : await getPastResults(actor, departmentId, fiscalYear);
  return (
    <>
      <Header view={view} />
      <SessionFacts view={view} />
      <Agenda form={form} sheets={sheets} />
      {departmentId !== null && <ComparedYears view={view} past={past} />}
      <SessionRecord view={view} />
      <Section title={t("title")} id="decisions">
        <DecisionList view={view} />
        {decides &&
          sheets.map((of) => <DecisionForm key={of.sheet.id} view={view} of={of} leaders={leaders} />)}
      </Section>
      {concludes &&
        sheets.map((of) => <Conclusion key={of.sheet.id} session={session} of={of} leaders={leaders} />)}
    </>
  );
}
