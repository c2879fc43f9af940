import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { DigestList } from "@/components/settings/digest-list";
import { MailForm } from "@/components/settings/mail-form";
import { MailServerState } from "@/components/settings/mail-server-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getMailSettings } from "@/lib/notifications/mail-queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mail.settings"))("title") };
}

export default async function MailSettingsPage() {
  const actor = await requireActor();
  const { from, defaultFrom, days, digests, ...server } = await orNotFound(getMailSettings(actor));
  const t = await getTranslations("mail.settings");
  const settings = await getTranslations("settings");
  return (
    <>
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        breadcrumbs={[{ href: routes.settings(), label: settings("title") }]}
      />
      <Section title={t("serverTitle")}>
        <MailServerState {...server} />
      </Section>
      <Section title={t("changeTitle")}>
        <MailForm from={from} defaultFrom={defaultFrom} days={days} />
      </Section>
      <Section title={t("digestsTitle")}>
        <DigestList digests={digests} />
      </Section>
    </>
  );
}
