import type { PublicTexts } from "@/lib/publication/labels";
import { levelCounts } from "@/lib/publication/results";
import type { Snapshot } from "@/lib/publication/snapshot-schema";
import { documentName } from "@/lib/sheet-forms/title-line";
import { DepartmentCard } from "./department-card";
import { PageTitle, PublicSection } from "./heading";
import { ResultsOverview } from "./results-overview";

export type YearProps = {
  municipality: string;
  year: number;
  /** The editions in force, in the official order. */
  departments: readonly { snapshot: Snapshot; href: string }[];
  otherYears: readonly { year: number; href: string }[];
  texts: PublicTexts;
};

/** What a year's documents are called: by the form that they were written in. */
export function yearTitle({ year, departments }: Omit<YearProps, "texts">, texts: PublicTexts): string {
  const form = departments[0]?.snapshot.form;
  const name = form ? documentName(form, texts.locale) : texts.t("manifesto");
  return texts.t("yearPage.title", { year: texts.fiscalYear(year), form: name });
}

/** One fiscal year: what it is, the results at a glance once there are any, and the departments. */
export function Year(props: YearProps) {
  const { municipality, year, departments, otherYears, texts } = props;
  const { t } = texts;
  return (
    <>
      <PageTitle>{yearTitle(props, texts)}</PageTitle>
      <p className="mt-3">{t("yearPage.lead", { municipality, year: texts.fiscalYear(year) })}</p>
      <ResultsOverview counts={levelCounts(departments.map(({ snapshot }) => snapshot))} texts={texts} />
      <PublicSection id="departments" title={t("yearPage.departments")}>
        <ul className="grid gap-4 md:grid-cols-2">
          {departments.map(({ snapshot, href }) => (
            <DepartmentCard key={snapshot.department.slug} snapshot={snapshot} href={href} texts={texts} />
          ))}
        </ul>
      </PublicSection>
      {otherYears.length > 0 && (
        <PublicSection id="years" title={t("yearPage.otherYears")} screenOnly>
          <ul className="flex flex-wrap gap-x-6">
            {otherYears.map((other) => (
              <li key={other.year} className="inline-flex min-h-11 items-center">
                <a href={other.href}>{texts.fiscalYear(other.year)}</a>
              </li>
            ))}
          </ul>
        </PublicSection>
      )}
    </>
  );
}
