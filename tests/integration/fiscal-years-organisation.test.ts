import { expect, it } from "vitest";
import { linkDepartments } from "@/lib/departments/link-mutations";
import {
  addDepartment,
  changeDepartment,
  moveDepartment,
  removeDepartment,
} from "@/lib/departments/mutations";
import { getOrganisation, type OrganisationDepartment } from "@/lib/departments/organisation-queries";
import { departmentYears, headsOn } from "@/lib/departments/queries";
import { superviseDepartment } from "@/lib/departments/supervisor-mutations";
import { createFiscalYear } from "@/lib/fiscal-years/mutations";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";

const NEW_DEPARTMENT = {
  slug: "fire-brigade",
  name: "消防本部",
  nameEnglish: null,
  contact: null,
  outsideMayorsLine: true,
};

const organisation = (town: Town, year: number) => getOrganisation(town.actorFor("ADMINISTRATOR"), year);

function at(departments: readonly OrganisationDepartment[], index: number): OrganisationDepartment {
  const department = departments[index];
  if (!department) throw new Error(`There is no department ${index}.`);
  return department;
}

const asTyped = ({ departmentYearId, seen, ...rest }: OrganisationDepartment) => ({
  departmentYearId,
  seen,
  name: rest.name,
  nameEnglish: rest.nameEnglish,
  contact: rest.contact,
  outsideMayorsLine: rest.outsideMayorsLine,
  basicProjectCountOverride: rest.basicProjectCountOverride,
  sections: [...rest.sections] as { id: string | null; name: string }[],
});

const rowsOf = (town: Town) =>
  town.inTenant(async (tx) => ({
    departments: await tx.department.findMany({ orderBy: { id: "asc" } }),
    years: await tx.departmentYear.findMany({ orderBy: { id: "asc" }, include: { sections: true } }),
    links: await tx.departmentLink.findMany({ orderBy: { id: "asc" } }),
    supervisors: await tx.supervisor.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.count(),
  }));

describeOnDatabases("the organisation of a year", (context) => {
  it("adds a department as the last, and never reuses an address", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    await addDepartment(administrator, { year: 2024, ...NEW_DEPARTMENT });
    const names = (await organisation(town, 2024)).departments.map(({ name }) => name);
    expect(names).toEqual(["総務部", "教育委員会", "消防本部"]);
    await town.inTenant((tx) =>
      tx.departmentSlug.create({
        data: { municipalityId: town.id, departmentId: town.departments.affairs.id, slug: "old-affairs" },
      }),
    );
    const before = await rowsOf(town);
    for (const slug of ["fire-brigade", "old-affairs"]) {
      await expect(
        addDepartment(administrator, { year: 2024, ...NEW_DEPARTMENT, slug }),
      ).rejects.toMatchObject({ code: "CONFLICT", reason: "slugTaken" });
    }
    expect(await rowsOf(town)).toEqual(before);
  });

  it("renames a department in one year only, and marks the connection as renamed", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const administrator = town.actorFor("ADMINISTRATOR");
    await createFiscalYear(administrator, { year: 2025, formKey: "iga-2024" });
    const affairs = at((await organisation(town, 2025)).departments, 0);
    await changeDepartment(administrator, { ...asTyped(affairs), name: "総務管理部" });
    expect(at((await organisation(town, 2024)).departments, 0).name).toBe("総務部");
    const renamed = at((await organisation(town, 2025)).departments, 0);
    expect(renamed).toMatchObject({ name: "総務管理部", links: [{ kind: "RENAMED", from: "総務部" }] });
    await changeDepartment(administrator, asTyped({ ...renamed, name: "総務部" }));
    expect(at((await organisation(town, 2025)).departments, 0).links).toMatchObject([{ kind: "CONTINUED" }]);
  });

  it("keeps a section's identity when it is renamed, adds and removes others", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    const affairs = at((await organisation(town, 2024)).departments, 0);
    const [first] = affairs.sections;
    await changeDepartment(administrator, {
      ...asTyped(affairs),
      sections: [
        { id: null, name: "新設課" },
        { id: first?.id ?? "", name: "改称課" },
        { id: affairs.sections[1]?.id ?? "", name: "" },
      ],
    });
    const { sections } = at((await organisation(town, 2024)).departments, 0);
    expect(sections).toEqual([
      { id: expect.any(String), name: "新設課" },
      { id: first?.id, name: "改称課" },
    ]);
  });

  it("does not remove a section that carries a goal", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const [sectionId] = town.departments.affairs.sectionIds;
    await town.inTenant((tx) =>
      tx.goalSection.create({ data: { municipalityId: town.id, goalId: sheet.goalId, sectionId } }),
    );
    const affairs = at((await organisation(town, 2024)).departments, 0);
    const before = await rowsOf(town);
    await expect(
      changeDepartment(town.actorFor("ADMINISTRATOR"), { ...asTyped(affairs), sections: [] }),
    ).rejects.toMatchObject({ reason: "sectionInUse" });
    expect(await rowsOf(town)).toEqual(before);
  });

  it("moves a department in the official order, and says so when somebody else was faster", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    const { departmentYearId, seen } = at((await organisation(town, 2024)).departments, 1);
    await moveDepartment(administrator, { departmentYearId, seen, direction: "up" });
    const names = await town.inTenant(async (tx) =>
      (await departmentYears(tx, 2024)).map(({ name }) => name),
    );
    expect(names).toEqual(["教育委員会", "総務部"]);
    await expect(
      moveDepartment(administrator, { departmentYearId, seen, direction: "down" }),
    ).rejects.toMatchObject({ code: "CONFLICT" });
  });

  it("takes a department out of a year only while it has no sheet there", async () => {
    const town = await context.municipality();
    const administrator = town.actorFor("ADMINISTRATOR");
    await town.sheet();
    const [affairs, education] = (await organisation(town, 2024)).departments.map(asTyped);
    if (!affairs || !education) throw new Error("The town has two departments.");
    await expect(removeDepartment(administrator, affairs)).rejects.toMatchObject({
      reason: "departmentHasSheet",
    });
    await removeDepartment(administrator, education);
    expect((await organisation(town, 2024)).departments.map(({ name }) => name)).toEqual(["総務部"]);
    expect(await town.inTenant((tx) => tx.department.count())).toBe(2);
  });

  it("records how departments became those of the next year", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const administrator = town.actorFor("ADMINISTRATOR");
    await createFiscalYear(administrator, { year: 2025, formKey: "iga-2024" });
    const { before, departments } = await organisation(town, 2025);
    const merged = {
      year: 2025,
      fromId: before[1]?.id ?? "",
      toId: at(departments, 0).departmentYearId,
      kind: "MERGED",
      reason: "機構改革",
    } as const;
    await linkDepartments(administrator, merged);
    expect(at((await organisation(town, 2025)).departments, 0).links).toContainEqual(
      expect.objectContaining({ kind: "MERGED", from: "教育委員会", year: 2024 }),
    );
    await expect(linkDepartments(administrator, merged)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(linkDepartments(administrator, { ...merged, fromId: merged.toId })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("lets one supervisor follow another without a gap or an overlap", async () => {
    const town = await context.municipality();
    const { affairs } = town.departments;
    await superviseDepartment(town.actorFor("ADMINISTRATOR"), {
      year: 2024,
      departmentId: affairs.id,
      personId: town.person("LEADER").id,
      title: "市長",
      validFrom: "2024-07-01",
    });
    const lines = await town.inTenant((tx) =>
      tx.supervisor.findMany({ where: { departmentId: affairs.id }, orderBy: { validFrom: "asc" } }),
    );
    expect(lines.map(({ title, validTo }) => [title, validTo?.toISOString().slice(0, 10)])).toEqual([
      ["副市長", "2024-06-30"],
      ["市長", undefined],
    ]);
  });

  it("is changed by administrators of the municipality alone, and never in a closed year", async () => {
    const town = await context.municipality("ためし市", { yearState: "CLOSED" });
    const other = await context.municipality("よその市");
    const shown = asTyped(at((await organisation(town, 2024)).departments, 0));
    const before = await rowsOf(town);
    const attempts: [Parameters<typeof changeDepartment>[0], string][] = [
      [town.actorFor("ADMINISTRATOR"), "INVALID_TRANSITION"],
      [town.actorFor("MAYORS_OFFICE"), "FORBIDDEN"],
      [town.actorFor("HEAD"), "NOT_FOUND"],
      [other.actorFor("ADMINISTRATOR"), "NOT_FOUND"],
    ];
    for (const [actor, code] of attempts) {
      await expect(changeDepartment(actor, { ...shown, name: "別の部" })).rejects.toMatchObject({ code });
      await expect(removeDepartment(actor, shown)).rejects.toMatchObject({ code });
    }
    await expect(getOrganisation(town.actorFor("HEAD"), 2024)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await rowsOf(town)).toEqual(before);
  });
});

describeOnDatabases("reading departments", (context) => {
  it("counts basic projects from the plan unless a number was set", async () => {
    const town = await context.municipality();
    const { affairs, education } = town.departments;
    await town.inTenant(async (tx) => {
      const owner = { municipalityId: town.id };
      const plan = await tx.policyPlan.create({
        data: { ...owner, name: "総合計画", firstYear: 2023, lastYear: 2030 },
      });
      for (const [order, level] of [3, 3, 2].entries()) {
        const numbers = { printedNumber: `1-${order}`, normalizedNumber: `1-${order}` };
        const item = await tx.policyItem.create({
          data: { ...owner, ...numbers, planId: plan.id, level, order, title: "項目" },
        });
        for (const departmentId of [affairs.id, education.id]) {
          await tx.policyItemDepartment.create({
            data: { ...owner, policyItemId: item.id, departmentId, fiscalYear: 2024 },
          });
        }
      }
      await tx.departmentYear.update({
        where: { id: education.yearId },
        data: { basicProjectCountOverride: 9 },
      });
      const counts = (await departmentYears(tx, 2024)).map(({ basicProjectCount }) => basicProjectCount);
      expect(counts).toEqual([2, 9]);
    });
  });

  it("lists the heads of a day, the regular one first", async () => {
    const town = await context.municipality();
    const departmentId = town.departments.affairs.id;
    const deputy = {
      municipalityId: town.id,
      departmentId,
      personId: town.person("STAFF").id,
      kind: "DEPUTY",
      title: "部次長",
      validFrom: new Date("2019-04-01"),
      validTo: new Date("2024-09-30"),
    } as const;
    await town.inTenant(async (tx) => {
      await tx.post.create({ data: deputy });
      const kinds = async (day: string) => (await headsOn(tx, departmentId, day)).map(({ kind }) => kind);
      expect(await kinds("2024-09-30")).toEqual(["REGULAR", "DEPUTY"]);
      expect(await kinds("2024-10-01")).toEqual(["REGULAR"]);
      expect(await kinds("2019-05-01")).toEqual(["DEPUTY"]);
    });
  });
});
