import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PortraitForms } from "@/components/people/portrait-form";
import { PersonAccount } from "@/components/settings/person-account";
import { ChangePersonForm } from "@/components/settings/person-forms";
import { GivePostForm, HeldPosts } from "@/components/settings/person-posts";
import { GrantRoleForm, HeldRoles } from "@/components/settings/person-roles";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { todayInTokyo } from "@/lib/db/civil-date";
import { getPerson } from "@/lib/people/directory-queries";
import { listPersonPortraits } from "@/lib/people/portrait-queries";
import { routes } from "@/lib/routes";

type PersonPageProps = { params: Promise<{ personId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.people"))("personTitle") };
}

export default async function PersonPage({ params }: PersonPageProps) {
  const actor = await requireActor();
  const { person, facts, departments, details, seen } = await orNotFound(
    getPerson(actor, (await params).personId),
  );
  const t = await getTranslations("settings");
  const portraitWords = await getTranslations("pickers.portrait");
  const today = todayInTokyo();
  const portraits = await listPersonPortraits(actor, person.id, today);
  return (
    <>
      <PageHeader
        title={person.name}
        lead={person.nameReading}
        breadcrumbs={[
          { href: routes.settings(), label: t("title") },
          { href: routes.settingsPeople(), label: t("people.title") },
        ]}
      />
      <Section title={t("people.roles")}>
        <HeldRoles roles={person.roles} />
      </Section>
      <Section title={t("people.grantRoleTitle")}>
        <GrantRoleForm personId={person.id} departments={departments} today={today} />
      </Section>
      <Section title={t("people.posts")}>
        <HeldPosts posts={person.posts} today={today} />
      </Section>
      {portraits.length > 0 && (
        <Section title={portraitWords("title")}>
          <PortraitForms portraits={portraits} />
        </Section>
      )}
      {departments.length > 0 && (
        <Section title={t("people.givePostTitle")}>
          <GivePostForm personId={person.id} departments={departments} today={today} />
        </Section>
      )}
      <Section title={t("people.changeTitle")}>
        <ChangePersonForm key={seen} personId={person.id} seen={seen} details={details} />
      </Section>
      <Section title={t("people.accountTitle")}>
        <PersonAccount actor={actor} person={person} facts={facts} />
      </Section>
    </>
  );
}
