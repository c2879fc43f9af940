import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { YearCard } from "@/components/settings/year-card";
import { CreateYearForm } from "@/components/settings/year-forms";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { todayInTokyo } from "@/lib/db/civil-date";
import { getYearSettings } from "@/lib/fiscal-years/settings-queries";
import { fiscalYearOf } from "@/lib/i18n/era";
import { getClosings } from "@/lib/overview/unfinished-queries";
import { routes } from "@/lib/routes";
import { closeYearAction, openYearAction } from "./actions";

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.years"))("title") };
}

export default async function YearsPage() {
  const actor = await requireActor();
  const { years, forms } = await orNotFound(getYearSettings(actor));
  const closings = await getClosings(actor);
  const t = await getTranslations("settings");
  const [newest] = years;
  return (
    <>
      <PageHeader
        title={t("years.title")}
        lead={t("years.lead")}
        breadcrumbs={[{ href: routes.settings(), label: t("title") }]}
      />
      {years.map((year) => (
        <YearCard
          key={year.id}
          actor={actor}
          year={year}
          forms={forms}
          closing={closings.get(year.year)}
          openYearAction={openYearAction}
          closeYearAction={closeYearAction}
        />
      ))}
      <Section title={t("years.createTitle")} id="create">
        <p className="mb-4">{t("years.createLead")}</p>
        <CreateYearForm
          key={newest?.year}
          next={newest ? newest.year + 1 : fiscalYearOf(todayInTokyo())}
          formKey={newest?.formKey ?? forms[0]?.key ?? ""}
          forms={forms}
        />
      </Section>
    </>
  );
}
