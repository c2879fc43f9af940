import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OwnMailForm, OwnPasswordForm } from "@/components/settings/own-account-forms";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { getOwnAccount } from "@/lib/people/own-account-queries";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("mail.me"))("title") };
}

export default async function OwnSettingsPage() {
  const actor = await requireActor();
  const { email, mailDigest, locale, sendsMail } = await orNotFound(getOwnAccount(actor));
  const t = await getTranslations("mail.me");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <Section title={t("mailTitle")}>
        <p className="mb-4 wrap-anywhere">{t("mailLead", { address: email })}</p>
        {!sendsMail && (
          <div className="mb-4">
            <Notice kind="info">
              <p>{t("noServer")}</p>
            </Notice>
          </div>
        )}
        <OwnMailForm mailDigest={mailDigest} locale={locale} />
      </Section>
      <Section title={t("passwordTitle")}>
        <p className="mb-4">{t("passwordLead")}</p>
        <OwnPasswordForm />
      </Section>
    </>
  );
}
