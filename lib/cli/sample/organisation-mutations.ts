import "server-only";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { formBinding, storeBuiltInForms } from "@/lib/fiscal-years/form-mutations";
import { createMunicipality } from "@/lib/municipalities/mutations";
import type { SampleMunicipality } from "./schema";
import type { TownKeys } from "./town-keys";

type Department = SampleMunicipality["departments"][number];

/** The municipality itself with the built-in forms and its fiscal years. */
export async function writeMunicipality(tx: Transaction, keys: TownKeys, town: SampleMunicipality) {
  const { municipalityId } = keys;
  const { slug, name, nameEnglish } = town;
  await createMunicipality(tx, { id: municipalityId, slug, name, nameEnglish, isSample: true });
  await storeBuiltInForms(tx, municipalityId);
  const binding = await formBinding(tx, municipalityId, town.form);
  await tx.fiscalYear.createMany({
    data: town.years.map(({ year, state }) => ({
      id: keys.years.add(String(year)),
      municipalityId,
      year,
      state,
      ...binding,
    })),
  });
  await tx.milestone.createMany({
    data: town.years.flatMap(({ year, milestones }) =>
      milestones.map(({ kind, startsOn, dueOn }) => ({
        municipalityId,
        fiscalYearId: keys.years.of(String(year)),
        kind,
        startsOn: fromIsoDate(startsOn),
        dueOn: fromIsoDate(dueOn),
      })),
    ),
  });
}

/** The names a department has in a year; a later renaming does not change them. */
function namesIn(department: Department, year: number) {
  const { renamedFrom } = department;
  const { name, nameEnglish } = renamedFrom && year <= renamedFrom.year ? renamedFrom : department;
  return { name, nameEnglish };
}

/** The departments and their sections in every year, in the official order. */
export async function writeDepartments(tx: Transaction, keys: TownKeys, town: SampleMunicipality) {
  const { municipalityId } = keys;
  await tx.department.createMany({
    data: town.departments.map(({ slug }) => ({ id: keys.departments.add(slug), municipalityId, slug })),
  });
  await tx.departmentYear.createMany({
    data: town.years.flatMap(({ year }) =>
      town.departments.map((department, index) => ({
        ...namesIn(department, year),
        id: keys.departmentYears.add(`${year}/${department.slug}`),
        municipalityId,
        departmentId: keys.departments.of(department.slug),
        fiscalYear: year,
        order: index + 1,
        outsideMayorsLine: department.outsideMayorsLine,
        contact: department.contact,
      })),
    ),
  });
  await tx.section.createMany({
    data: town.years.flatMap(({ year }) =>
      town.departments.flatMap(({ slug, sections }) =>
        sections.map((name, index) => ({
          id: keys.sections.add(`${year}/${slug}/${name}`),
          municipalityId,
          departmentYearId: keys.departmentYears.of(`${year}/${slug}`),
          name,
          order: index + 1,
        })),
      ),
    ),
  });
  await linkDepartments(tx, keys, town);
}

/** Every department goes on from year to year, one of them under a new name. */
async function linkDepartments(tx: Transaction, keys: TownKeys, town: SampleMunicipality) {
  const years = town.years.map(({ year }) => year);
  await tx.departmentLink.createMany({
    data: years.slice(1).flatMap((year) =>
      town.departments.map(({ slug, renamedFrom }) => ({
        municipalityId: keys.municipalityId,
        fromId: keys.departmentYears.of(`${year - 1}/${slug}`),
        toId: keys.departmentYears.of(`${year}/${slug}`),
        kind: renamedFrom?.year === year - 1 ? ("RENAMED" as const) : ("CONTINUED" as const),
      })),
    ),
  });
}
