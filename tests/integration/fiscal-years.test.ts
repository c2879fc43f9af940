import { expect, it } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { storeBuiltInForms } from "@/lib/fiscal-years/form-mutations";
import { listSheetForms } from "@/lib/fiscal-years/form-queries";
import {
  bindForm,
  closeYear,
  createFiscalYear,
  openYear,
  reopenYear,
  setMilestones,
} from "@/lib/fiscal-years/mutations";
import { getShownYear, listFiscalYears, loadFiscalYear, workingYear } from "@/lib/fiscal-years/queries";
import type { MilestonesInput, YearVersion } from "@/lib/fiscal-years/schema";
import { getYearSettings } from "@/lib/fiscal-years/settings-queries";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";

const FORM = "iga-2024";

const NO_MILESTONES: Omit<MilestonesInput, "year" | "version"> = {
  "DRAFTING-startsOn": null,
  "DRAFTING-dueOn": null,
  "CONSULTATION-startsOn": null,
  "CONSULTATION-dueOn": null,
  "PUBLICATION-startsOn": null,
  "PUBLICATION-dueOn": null,
  "MID_YEAR-startsOn": null,
  "MID_YEAR-dueOn": null,
  "YEAR_END-startsOn": null,
  "YEAR_END-dueOn": null,
};

const close = (actor: Actor, input: YearVersion) =>
  inTenant(actor, (tx) => closeYear(tx, actor, input, async () => 0));

const loaded = (town: Town, year: number) => town.inTenant((tx) => loadFiscalYear(tx, year));

const yearsOf = (town: Town) =>
  town.inTenant(async (tx) => ({
    years: await tx.fiscalYear.findMany({ orderBy: { year: "asc" } }),
    milestones: await tx.milestone.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.count(),
  }));

describeOnDatabases("the life of a fiscal year", (context) => {
  it("is prepared with last year's departments, opened, closed and opened again with a reason", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const office = town.actorFor("MAYORS_OFFICE");
    await createFiscalYear(office, { year: 2025, formKey: FORM });
    expect(await loaded(town, 2025)).toMatchObject({ state: "PREPARING", version: 1, form: town.form });
    await inTenant(office, (tx) => openYear(tx, office, { year: 2025, version: 1 }));
    await close(office, { year: 2025, version: 2 });
    expect((await loaded(town, 2025)).state).toBe("CLOSED");
    await reopenYear(office, { year: 2025, version: 3, reason: "議決により目標を変える" });
    expect(await loaded(town, 2025)).toMatchObject({ state: "OPEN", version: 4 });
    const settings = await getYearSettings(office);
    expect(settings.years[0]).toMatchObject({ year: 2025, reopenReason: "議決により目標を変える" });
    const events = await town.inTenant((tx) =>
      tx.auditEvent.findMany({ where: { subjectKind: "fiscalYear" }, orderBy: { id: "asc" } }),
    );
    expect(events.map(({ action, actorId }) => [action, actorId])).toEqual([
      ["year.created", office.personId],
      ["year.opened", office.personId],
      ["year.closed", office.personId],
      ["year.reopened", office.personId],
    ]);
  });

  it("carries departments with their sections and order over, each connected to last year's", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    await createFiscalYear(town.actorFor("ADMINISTRATOR"), { year: 2025, formKey: FORM });
    const [before, after] = await town.inTenant(async (tx) => [
      await departmentYears(tx, 2024),
      await departmentYears(tx, 2025),
    ]);
    const described = (rows: typeof before) =>
      rows?.map(({ sections, ...row }) => ({ ...row, sections: sections.map(({ name }) => name) }));
    expect(described(after)).toEqual(described(before));
    const links = await town.inTenant((tx) =>
      tx.departmentLink.findMany({ include: { from: true, to: true } }),
    );
    expect(links).toHaveLength(2);
    for (const { kind, from, to } of links) {
      expect([kind, from.fiscalYear, to?.fiscalYear]).toEqual(["CONTINUED", 2024, 2025]);
      expect(to?.departmentId).toBe(from.departmentId);
    }
  });

  it("takes the departments of the year after, where none stands before it, each going before that year's", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const office = town.actorFor("MAYORS_OFFICE");
    await createFiscalYear(office, { year: 2022, formKey: FORM });
    await createFiscalYear(office, { year: 2023, formKey: FORM });
    const departments = await town.inTenant((tx) => departmentYears(tx, 2022));
    expect(departments.map(({ name, sections }) => [name, sections.length])).toEqual([
      ["総務部", 2],
      ["教育委員会", 2],
    ]);
    const links = await town.inTenant((tx) =>
      tx.departmentLink.findMany({ include: { from: true, to: true } }),
    );
    const years = links.map(({ from, to }) => `${from.fiscalYear} ${to?.fiscalYear}`);
    expect(years.sort()).toEqual(["2022 2023", "2022 2023", "2022 2024", "2022 2024"]);
    for (const { from, to } of links) expect(to?.departmentId).toBe(from.departmentId);
  });

  it("refuses who may not, what the state does not allow and an outdated version, and changes nothing", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const other = await context.municipality("よその市", { year: 2024 });
    const office = town.actorFor("MAYORS_OFFICE");
    const shown = { year: 2024, version: 1 };
    const before = await yearsOf(town);
    const refusals: [() => Promise<unknown>, string][] = [
      [() => createFiscalYear(town.actorFor("HEAD"), { year: 2025, formKey: FORM }), "NOT_FOUND"],
      [() => createFiscalYear(office, { year: 2024, formKey: FORM }), "CONFLICT"],
      [() => createFiscalYear(office, { year: 2025, formKey: "no-such-form" }), "NOT_FOUND"],
      [() => close(town.actorFor("ADMINISTRATOR"), shown), "FORBIDDEN"],
      [() => close(town.actorFor("LEADER"), shown), "NOT_FOUND"],
      [() => close(office, { ...shown, version: 7 }), "CONFLICT"],
      [() => close(office, { ...shown, year: 1999 }), "NOT_FOUND"],
      [() => inTenant(office, (tx) => openYear(tx, office, shown)), "INVALID_TRANSITION"],
      [() => reopenYear(office, { ...shown, reason: "理由" }), "INVALID_TRANSITION"],
      [() => bindForm(office, { ...shown, formKey: FORM }), "INVALID_TRANSITION"],
      [() => setMilestones(office, { ...shown, ...NO_MILESTONES, version: 7 }), "CONFLICT"],
    ];
    for (const [attempt, code] of refusals) await expect(attempt()).rejects.toMatchObject({ code });
    expect(await yearsOf(town)).toEqual(before);
    await close(other.actorFor("MAYORS_OFFICE"), shown);
    expect(await yearsOf(town)).toEqual(before);
  });

  it("keeps its milestones in the order of the cycle and replaces them as a whole", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const office = town.actorFor("MAYORS_OFFICE");
    await setMilestones(office, {
      ...NO_MILESTONES,
      year: 2024,
      version: 1,
      "PUBLICATION-dueOn": "2024-05-31",
      "DRAFTING-startsOn": "2024-04-01",
      "DRAFTING-dueOn": "2024-04-19",
    });
    expect((await loaded(town, 2024)).milestones).toEqual([
      { kind: "DRAFTING", startsOn: "2024-04-01", dueOn: "2024-04-19" },
      { kind: "PUBLICATION", startsOn: null, dueOn: "2024-05-31" },
    ]);
    await setMilestones(office, { ...NO_MILESTONES, year: 2024, version: 2, "YEAR_END-dueOn": "2025-03-31" });
    expect((await loaded(town, 2024)).milestones).toEqual([
      { kind: "YEAR_END", startsOn: null, dueOn: "2025-03-31" },
    ]);
  });

  it("takes the scales of the form it is bound to, and none where the form has no assessment", async () => {
    const town = await context.municipality("ためし市", { year: 2024, formKey: "kikugawa-2019" });
    const administrator = town.actorFor("ADMINISTRATOR");
    await town.inTenant(async (tx) => {
      await tx.fiscalYear.deleteMany();
      await tx.sheetForm.deleteMany();
      await storeBuiltInForms(tx, town.id);
    });
    await createFiscalYear(administrator, { year: 2025, formKey: "miyazu-2023" });
    expect(await loaded(town, 2025)).toMatchObject({ selfScale: null, supervisorScale: null });
    await bindForm(administrator, { year: 2025, version: 1, formKey: FORM });
    const year = await loaded(town, 2025);
    expect(year.selfScale?.levels.map(({ order }) => order)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(year.selfScale?.levels[2]).toMatchObject({
      min: 60,
      max: 90,
      minInclusive: true,
      maxInclusive: false,
    });
    expect(year.supervisorScale?.id).toBe(year.selfScale?.id);
    expect((await listSheetForms(administrator)).map(({ key }) => key)).toContain(FORM);
  });

  it("is the working year when it is the newest open one, else the newest", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const office = town.actorFor("MAYORS_OFFICE");
    await createFiscalYear(office, { year: 2025, formKey: FORM });
    expect(await workingYear(office)).toBe(2024);
    await close(office, { year: 2024, version: 1 });
    expect(await workingYear(office)).toBe(2025);
    expect((await listFiscalYears(office)).map(({ year }) => year)).toEqual([2025, 2024]);
    await expect(getYearSettings(town.actorFor("HEAD"))).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is shown by a page that is asked for it, else the working year, or the newest the page can show", async () => {
    const town = await context.municipality("ためし市", { year: 2024 });
    const office = town.actorFor("MAYORS_OFFICE");
    await createFiscalYear(office, { year: 2025, formKey: FORM });
    expect(await getShownYear(office, "2025")).toEqual({ years: [2025, 2024], year: 2025 });
    expect(await getShownYear(office, "1999")).toEqual({ years: [2025, 2024], year: 2024 });
    expect(await getShownYear(office, undefined)).toMatchObject({ year: 2024 });
    const laterOnly = await getShownYear(office, "2024", ({ year }) => year > 2024);
    expect(laterOnly).toEqual({ years: [2025], year: 2025 });
    expect(await getShownYear(office, undefined, () => false)).toBeNull();
  });
});
