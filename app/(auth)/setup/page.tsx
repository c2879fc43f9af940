import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { getTranslations } from "next-intl/server";
import { SetupForm } from "@/components/auth/setup-form";
import { PageHeader } from "@/components/ui/page-header";
import { setupIsOpen } from "@/lib/auth/setup-mutations";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("auth.setup"))("title") };
}

// Open only until the first municipality stands, which each request asks anew.
export const dynamic = "force-dynamic";

export default async function SetupPage() {
  if (!(await setupIsOpen())) redirect(routes.signIn());
  const t = await getTranslations("auth.setup");
  return (
    <>
      <PageHeader title={t("title")} lead={t("lead")} />
      <SetupForm />
    </>
  );
}
