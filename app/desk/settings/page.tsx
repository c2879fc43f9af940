import type { Metadata } from "next";
import Link from "next/link";
import { getTranslations } from "next-intl/server";
import { settingsPlaces } from "@/components/settings/settings-places";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getInstallation } from "@/lib/municipalities/installation-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings"))("title") };
}

export default async function SettingsPage() {
  const actor = await requireActor();
  const { database, sendsMail } = await orNotFound(getInstallation(actor));
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("places")}>
        <ul className="flex flex-col gap-4">
          {settingsPlaces(actor).map(({ place, href }) => (
            <li key={place}>
              <Link href={href} prefetch={false} className="text-std-17B-170">
                {t(`${place}.title`)}
              </Link>
              <p>{t(`${place}.lead`)}</p>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("installation")}>
        <div className="flex flex-col gap-4">
          <Notice kind={database === "embedded" ? "warning" : "success"} title={t(`database.${database}`)}>
            <p>{t(`databaseLead.${database}`)}</p>
          </Notice>
          <Notice kind={sendsMail ? "success" : "info"} title={t(sendsMail ? "mailOn" : "mailOff")}>
            <p>{t(sendsMail ? "mailOnLead" : "mailOffLead")}</p>
          </Notice>
        </div>
      </Section>
    </>
  );
}
