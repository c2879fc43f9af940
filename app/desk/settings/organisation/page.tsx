import type { Metadata } from "next";
import Link from "next/link";
import { getLocale, getTranslations } from "next-intl/server";
import { AddDepartmentForm } from "@/components/settings/department-forms";
import { DepartmentItem } from "@/components/settings/department-item";
import { LinkForm } from "@/components/settings/department-links";
import { NoDepartments } from "@/components/settings/no-departments";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { orNotFound, requireActor } from "@/lib/auth/session";
import { todayInTokyo } from "@/lib/db/civil-date";
import { getOrganisation } from "@/lib/departments/organisation-queries";
import { blockedReason } from "@/lib/departments/policy";
import { listFiscalYears, workingYear } from "@/lib/fiscal-years/queries";
import { formatFiscalYear } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { listNames } from "@/lib/people/queries";
import { routes } from "@/lib/routes";

type OrganisationPageProps = { searchParams: Promise<{ year?: string | string[] }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations("settings.organisation"))("title") };
}

async function YearSwitch({ years, current }: { years: readonly number[]; current: number }) {
  const t = await getTranslations("settings.organisation");
  const locale = toLocale(await getLocale());
  return (
    <nav aria-label={t("yearSwitch")}>
      <ul className="mb-6 flex flex-wrap gap-4">
        {years.map((year) => (
          <li key={year}>
            <Link
              href={routes.settingsOrganisation(year)}
              prefetch={false}
              aria-current={year === current ? "page" : undefined}
              className="inline-flex min-h-11 items-center aria-[current=page]:font-700"
            >
              {formatFiscalYear(year, locale)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

export default async function OrganisationPage({ searchParams }: OrganisationPageProps) {
  const actor = await requireActor();
  const asked = Number((await searchParams).year);
  const year = Number.isInteger(asked) ? asked : await orNotFound(workingYear(actor));
  const { departments, before, facts } = await orNotFound(getOrganisation(actor, year));
  const mayChange = !blockedReason(actor, "change", facts);
  const people = mayChange ? await listNames(actor) : [];
  const years = (await listFiscalYears(actor)).map((listed) => listed.year);
  const t = await getTranslations("settings");
  const named = departments.map(({ departmentYearId, name }) => ({ id: departmentYearId, name }));
  return (
    <>
      <PageHeader
        title={t("organisation.title")}
        lead={t("organisation.lead")}
        breadcrumbs={[{ href: routes.settings(), label: t("title") }]}
      />
      <YearSwitch years={years} current={year} />
      <Section title={t("organisation.departments")}>
        {departments.length === 0 && <NoDepartments mayAdd={mayChange} />}
        <ol className="flex flex-col gap-4">
          {departments.map((department, index) => (
            <DepartmentItem
              key={department.departmentYearId}
              department={department}
              year={year}
              place={{ isFirst: index === 0, isLast: index === departments.length - 1 }}
              people={people}
              today={todayInTokyo()}
              mayChange={mayChange}
            />
          ))}
        </ol>
      </Section>
      {mayChange && (
        <Section title={t("organisation.addTitle")} id="add">
          <AddDepartmentForm year={year} />
        </Section>
      )}
      {mayChange && before.length > 0 && (
        <Section title={t("organisation.linksTitle")} id="links">
          <p className="mb-4">{t("organisation.linksLead")}</p>
          <LinkForm year={year} before={before} departments={named} />
        </Section>
      )}
    </>
  );
}
