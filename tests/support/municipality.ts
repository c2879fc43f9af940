import { randomUUID } from "node:crypto";
import type { Actor, MunicipalRole } from "../../lib/auth/actor";
import { fromIsoDate } from "../../lib/db/civil-date";
import { inTenant, type Transaction } from "../../lib/db/tenancy";
import { getBuiltInForm } from "../../lib/sheet-forms/built-in-forms";
import type { SheetForm } from "../../lib/sheet-forms/schema";
import { createTestAccount } from "./account";
import { createTestSheet, type TestSheet, type TestSheetOptions } from "./sheet";

/** Every part a person plays in the tests; OTHER_HEAD heads the board of education. */
const TEST_ROLES = [
  "HEAD",
  "DRAFTER",
  "STAFF",
  "SUPERVISOR",
  "MAYORS_OFFICE",
  "LEADER",
  "ADMINISTRATOR",
  "OTHER_HEAD",
] as const;
export type TestRole = (typeof TEST_ROLES)[number];

export type TownOptions = { year?: number; yearState?: "PREPARING" | "OPEN" | "CLOSED"; formKey?: string };

export type TestDepartment = { id: string; slug: string; yearId: string; sectionIds: [string, string] };

export type Town = Awaited<ReturnType<typeof createMunicipality>>;

const START = fromIsoDate("2020-04-01");
const MUNICIPAL: readonly MunicipalRole[] = ["MAYORS_OFFICE", "LEADER", "ADMINISTRATOR"];

/** Writes a small town: one fiscal year bound to a built-in form, two departments, one person for every role. */
export async function createMunicipality(name = "ためし市", options: TownOptions = {}) {
  const municipalityId = randomUUID();
  const slug = `town-${municipalityId.slice(0, 8)}`;
  const form = builtInForm(options.formKey ?? "iga-2024");
  const year = { id: randomUUID(), year: options.year ?? 2024 };
  const scope = { municipalityId };
  const affairs = department("general-affairs");
  const education = department("board-of-education");
  const people = Object.fromEntries(
    TEST_ROLES.map((role) => [role, { id: randomUUID(), name: `${role} 担当` }]),
  );
  const person = (role: TestRole) => people[role] ?? { id: "", name: "" };

  await inTenant(scope, async (tx) => {
    await tx.municipality.create({ data: { id: municipalityId, slug, name, nameEnglish: "Test Town" } });
    await writeYear(tx, municipalityId, year, form, options.yearState ?? "OPEN");
    await writeDepartment(tx, municipalityId, year.year, affairs, {
      name: "総務部",
      nameEnglish: "General Affairs",
    });
    await writeDepartment(tx, municipalityId, year.year, education, {
      name: "教育委員会",
      nameEnglish: "Board of Education",
    });
    await tx.person.createMany({ data: TEST_ROLES.map((role) => ({ ...person(role), municipalityId })) });
    await writeRights(tx, municipalityId, (role) => person(role).id, affairs, education);
  });

  const actorFor = (role: TestRole, held: { draftsFor?: string[] } = {}): Actor => ({
    municipalityId,
    personId: person(role).id,
    sessionId: randomUUID(),
    name: person(role).name,
    roles: MUNICIPAL.filter((held) => held === role),
    headOf: role === "HEAD" ? [affairs.id] : role === "OTHER_HEAD" ? [education.id] : [],
    staffOf: role === "STAFF" || role === "DRAFTER" ? [affairs.id] : [],
    supervisorOf: role === "SUPERVISOR" ? [affairs.id] : [],
    draftsFor: held.draftsFor ?? [],
  });

  return {
    id: municipalityId,
    slug,
    name,
    form,
    year,
    scope,
    departments: { affairs, education },
    person,
    actorFor,
    inTenant: <T>(work: (tx: Transaction) => Promise<T>) => inTenant(scope, work),
    sheet: (wanted: TestSheetOptions = {}): Promise<TestSheet> =>
      createTestSheet(scope, { departmentId: affairs.id, fiscalYearId: year.id, ...wanted }),
    account: (role: TestRole) =>
      createTestAccount(scope, person(role).id, `${role.toLowerCase().replace("_", "-")}@${slug}.internal`),
  };
}

function builtInForm(key: string): SheetForm {
  const form = getBuiltInForm(key);
  if (!form) throw new Error(`There is no built-in form ${key}.`);
  return form;
}

function department(slug: string): TestDepartment {
  return { id: randomUUID(), slug, yearId: randomUUID(), sectionIds: [randomUUID(), randomUUID()] };
}

async function writeYear(
  tx: Transaction,
  municipalityId: string,
  year: { id: string; year: number },
  form: SheetForm,
  state: "PREPARING" | "OPEN" | "CLOSED",
) {
  const { id: sheetFormId } = await tx.sheetForm.create({
    data: { municipalityId, key: form.key, version: form.version, name: form.name.ja, definition: form },
  });
  const scaleId = form.scale ? randomUUID() : null;
  if (scaleId && form.scale) {
    await tx.evaluationScale.create({
      data: { id: scaleId, municipalityId, key: form.key, name: form.name.ja },
    });
    await tx.evaluationLevel.createMany({
      data: form.scale.map((level) => ({ ...level, municipalityId, scaleId })),
    });
  }
  await tx.fiscalYear.create({
    data: { ...year, municipalityId, state, sheetFormId, selfScaleId: scaleId, supervisorScaleId: scaleId },
  });
}

async function writeDepartment(
  tx: Transaction,
  municipalityId: string,
  fiscalYear: number,
  { id, slug, yearId, sectionIds }: TestDepartment,
  names: { name: string; nameEnglish: string },
) {
  const outsideMayorsLine = slug === "board-of-education";
  await tx.department.create({ data: { id, municipalityId, slug } });
  await tx.departmentYear.create({
    data: {
      ...names,
      id: yearId,
      municipalityId,
      departmentId: id,
      fiscalYear,
      order: outsideMayorsLine ? 2 : 1,
      outsideMayorsLine,
      contact: `${names.name} 000-0000`,
    },
  });
  await tx.section.createMany({
    data: sectionIds.map((sectionId, at) => ({
      id: sectionId,
      municipalityId,
      departmentYearId: yearId,
      name: `${names.name}第${at + 1}課`,
      order: at + 1,
    })),
  });
}

async function writeRights(
  tx: Transaction,
  municipalityId: string,
  idOf: (role: TestRole) => string,
  affairs: TestDepartment,
  education: TestDepartment,
) {
  const since = { municipalityId, validFrom: START };
  const headship = { ...since, title: "部長" };
  await tx.post.createMany({
    data: [
      { ...headship, personId: idOf("HEAD"), departmentId: affairs.id },
      { ...headship, personId: idOf("OTHER_HEAD"), departmentId: education.id },
    ],
  });
  await tx.supervisor.create({
    data: { ...since, title: "副市長", personId: idOf("SUPERVISOR"), departmentId: affairs.id },
  });
  await tx.roleGrant.createMany({
    data: [
      ...MUNICIPAL.map((role) => ({ ...since, role, personId: idOf(role) })),
      { ...since, role: "STAFF" as const, personId: idOf("STAFF"), departmentId: affairs.id },
      { ...since, role: "STAFF" as const, personId: idOf("DRAFTER"), departmentId: affairs.id },
    ],
  });
}
