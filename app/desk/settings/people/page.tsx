import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PeopleTable } from "@/components/settings/people-table";
import { AddPersonForm } from "@/components/settings/person-forms";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { listPeople } from "@/lib/people/directory-queries";
import { routes } from "@/lib/routes";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.people"))("title") };
}

export default async function PeoplePage() {
  const actor = await requireActor();
  const people = await orNotFound(listPeople(actor));
  const t = await getTranslations("settings");
  return (
    <>
      <PageHeader
        title={t("people.title")}
        lead={t("people.lead")}
        breadcrumbs={[{ href: routes.settings(), label: t("title") }]}
      />
      <Section title={t("people.list")}>
        <PeopleTable people={people} />
      </Section>
      <Section title={t("people.addTitle")} id="add">
        <p className="mb-4">{t("people.addLead")}</p>
        <AddPersonForm />
      </Section>
    </>
  );
}
