import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FormOverview } from "@/components/settings/form-overview";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { listSheetForms } from "@/lib/fiscal-years/form-queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.forms"))("title") };
}

export default async function FormsPage() {
  const actor = await requireActor();
  const forms = await orNotFound(listSheetForms(actor));
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader
        title={t("forms.title")}
        lead={t("forms.lead")}
        breadcrumbs={[{ href: routes.settings(), label: t("title") }]}
      />
      {forms.length === 0 && <EmptyState title={t("forms.empty")} />}
      {forms.map((form) => (
        <FormOverview key={form.key} form={form} />
      ))}
    </>
  );
}
