import type { Metadata } from "next";
import { getLocale, getTranslations } from "next-intl/server";
import { MyTurn } from "@/components/overview/my-turn";
import { NoticeList } from "@/components/overview/notice-list";
import { OthersTurn } from "@/components/overview/others-turn";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { type Actor, hasRole } from "@/lib/auth/actor";
import { requireActor } from "@/lib/auth/session";
import { todayInTokyo } from "@/lib/db/civil-date";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { listProposals } from "@/lib/imports/queries";
import { listNotices } from "@/lib/notifications/queries";
import { getAwaiting } from "@/lib/overview/queries";
import { routes } from "@/lib/routes";

const LATEST = 5;

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("desk.home"))("title") };
}

/** Somebody who reads the department's sheet and writes in none. */
function isOnlyStaff({ roles, headOf, supervisorOf, draftsFor, staffOf }: Actor): boolean {
  return staffOf.length > 0 && [roles, headOf, supervisorOf, draftsFor].every((held) => held.length === 0);
}

async function NothingAwaits({ actor }: { actor: Actor }) {
  const t = await getTranslations("desk.home");
  if (isOnlyStaff(actor)) {
    return (
      <EmptyState title={t("mineEmptyTitle")}>
        {t("mineEmptyStaff")}
        <ButtonLink href={routes.sheets()} kind="secondary">
          {t("sheets")}
        </ButtonLink>
      </EmptyState>
    );
  }
  if (!hasRole(actor, "ADMINISTRATOR")) {
    return <EmptyState title={t("mineEmptyTitle")}>{t("mineEmpty")}</EmptyState>;
  }
  return (
    <EmptyState title={t("mineEmptyTitle")}>
      {t("mineEmptyAdministrator")}
      <ButtonLink href={routes.settings()} kind="secondary">
        {t("settings")}
      </ButtonLink>
    </EmptyState>
  );
}

async function WaitingImports({ actor }: { actor: Actor }) {
  const t = await getTranslations("desk.home");
  const proposals = await listProposals(actor);
  if (proposals.length === 0) return null;
  return (
    <div className="mt-4">
      <Notice kind="info" title={t("imports", { count: proposals.length })}>
        <ButtonLink href={routes.imports()} kind="secondary">
          {t("openImports")}
        </ButtonLink>
      </Notice>
    </div>
  );
}

async function LatestNotices({ actor }: { actor: Actor }) {
  const t = await getTranslations("desk.home");
  const notices = await listNotices(actor, LATEST);
  if (notices.length === 0) return <p className="text-std-16N-170">{t("changedEmpty")}</p>;
  return (
    <>
      <NoticeList notices={notices} />
      <div className="mt-4">
        <ButtonLink href={routes.notices()} kind="secondary">
          {t("allNotices")}
        </ButtonLink>
      </div>
    </>
  );
}

export default async function DeskPage() {
  const actor = await requireActor();
  const t = await getTranslations("desk.home");
  const today = todayInTokyo();
  const { mine, others } = await getAwaiting(actor);
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead", { date: formatDate(today, toLocale(await getLocale())) })}
      />
      <Section title={t("mine")}>
        {mine.length > 0 ? <MyTurn tasks={mine} today={today} /> : <NothingAwaits actor={actor} />}
        <WaitingImports actor={actor} />
      </Section>
      {others.length > 0 && (
        <Section title={t("others")}>
          <p className="mb-3 text-std-16N-170">{t("othersLead")}</p>
          <OthersTurn tasks={others} today={today} />
        </Section>
      )}
      <Section title={t("changed")}>
        <LatestNotices actor={actor} />
      </Section>
    </>
  );
}
