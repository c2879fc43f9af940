import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SignInForm } from "@/components/auth/sign-in-form";
import { Notice } from "@/components/ui/notice";
import { PageHeader } from "@/components/ui/page-header";
import { ownDeskAddress } from "@/lib/auth/own-address";
import { currentActor } from "@/lib/auth/session";
import { setupIsOpen } from "@/lib/auth/setup-mutations";
import { listMunicipalities } from "@/lib/municipalities/queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.signIn"))("title") };
}

type SignInPageProps = { searchParams: Promise<Record<string, string | string[] | undefined>> };

const single = (value: string | string[] | undefined) => (typeof value === "string" ? value : undefined);

export default async function SignInPage({ searchParams }: SignInPageProps) {
  const asked = await searchParams;
  const callbackUrl = single(asked.callbackUrl);
  if (await currentActor()) redirect(ownDeskAddress(callbackUrl));
  const municipalities = await listMunicipalities();
  if (municipalities.length === 0 && (await setupIsOpen())) redirect(routes.setup());
  const t = await getTranslations("auth.signIn");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <div className="flex flex-col gap-6">
        {asked.done === "setup" && <Notice kind="success" title={t("afterSetup")} />}
        {municipalities.some(({ isSample }) => isSample) && (
          <Notice kind="info" title={t("sampleTitle")}>
            <p>{t("sampleHint")}</p>
          </Notice>
        )}
        {municipalities.length === 0 ? (
          <Notice kind="warning" title={t("noMunicipality")} />
        ) : (
          <SignInForm municipalities={municipalities} callbackUrl={callbackUrl} />
        )}
      </div>
    </>
  );
}
