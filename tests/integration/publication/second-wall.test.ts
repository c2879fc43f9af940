import { beforeEach, expect, it } from "vitest";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { approveSheet, publishEdition, withdrawEdition } from "@/lib/publication/mutations";
import { findManifesto, listEditionsInForce, listPublishedYears } from "@/lib/publication/public-queries";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

/** Everything a citizen's database role could ask for, without any filter of the application. */
const UNFILTERED: Record<string, (tx: Transaction) => Promise<unknown>> = {
  sheets: (tx) => tx.$queryRaw`select * from "GoalSheet"`,
  goals: (tx) => tx.$queryRaw`select * from "Goal"`,
  comments: (tx) => tx.$queryRaw`select * from "SheetComment"`,
  assessments: (tx) => tx.$queryRaw`select * from "Assessment"`,
  sectionSheets: (tx) => tx.$queryRaw`select * from "SectionSheet"`,
  approvals: (tx) => tx.$queryRaw`select * from "ApprovalRecord"`,
  people: (tx) => tx.$queryRaw`select * from "Person"`,
  accounts: (tx) => tx.$queryRaw`select * from "Account"`,
  events: (tx) => tx.$queryRaw`select * from "AuditEvent"`,
  departmentNames: (tx) => tx.$queryRaw`select * from "DepartmentYear"`,
};

/** What would change what was published or recorded. */
const FORGERIES: Record<string, (tx: Transaction) => Promise<unknown>> = {
  "an edition's text": (tx) => tx.$executeRaw`update "Edition" set snapshot = '{}'`,
  "an edition's hash": (tx) => tx.$executeRaw`update "Edition" set sha256 = repeat('0', 64)`,
  "the hash before it": (tx) => tx.$executeRaw`update "Edition" set "previousSha256" = null`,
  "an edition's number": (tx) => tx.$executeRaw`update "Edition" set number = 9`,
  "an edition's note": (tx) => tx.$executeRaw`update "Edition" set "changeNote" = ''`,
  "an edition's existence": (tx) => tx.$executeRaw`delete from "Edition"`,
  "the files of an edition": (tx) => tx.$executeRaw`delete from "EditionFile"`,
  "what an edition shows": (tx) => tx.$executeRaw`update "EditionFile" set "fileId" = "editionId"`,
  "a recorded event": (tx) => tx.$executeRaw`update "AuditEvent" set action = 'nothing'`,
  "an event's existence": (tx) => tx.$executeRaw`delete from "AuditEvent"`,
};

describeOnDatabases("the second wall around editions", (context) => {
  let town: Town;
  let first: { id: string; number: number };
  const asCitizen = (municipalityId: string) => ({ municipalityId, reader: "public" }) as const;
  const editionsSeenBy = (municipalityId: string) =>
    inTenant(
      asCitizen(municipalityId),
      (tx) => tx.$queryRaw<{ number: number }[]>`select number from "Edition"`,
    );

  beforeEach(async () => {
    town = await context.municipality();
    const sheet = await town.sheet({ state: "AGREED" });
    const office = town.actorFor("MAYORS_OFFICE");
    await approveSheet(office, {
      sheetId: sheet.id,
      version: sheet.version,
      number: "1",
      decidedOn: "2024-05-20",
    });
    first = await publishEdition(office, { sheetId: sheet.id, kind: "MANIFESTO", changeNote: "初版" });
    await town.inTenant(async (tx) => {
      await tx.goal.update({ where: { id: sheet.goalId }, data: { title: "改めた題" } });
    });
    await publishEdition(office, { sheetId: sheet.id, kind: "AMENDMENT", changeNote: "二版" });
    await town.sheet({ state: "DRAFTING", departmentId: town.departments.education.id });
  });

  it("shows citizens published editions of the one municipality, even without the application's filter", async () => {
    expect((await editionsSeenBy(town.id)).map(({ number }) => number).sort()).toEqual([1, 2]);
    const other = await context.municipality("よその市");
    expect(await editionsSeenBy(other.id)).toEqual([]);
  });

  it("hides withdrawn and scheduled editions even without the application's filter", async () => {
    await withdrawEdition(town.actorFor("MAYORS_OFFICE"), { editionId: first.id, reason: "誤り" });
    await town.inTenant((tx) => tx.$executeRaw`update "Edition" set state = 'SCHEDULED' where number = 2`);
    expect(await editionsSeenBy(town.id)).toEqual([]);
    expect(await findManifesto(town.id, 2024, "general-affairs")).toBeNull();
    expect(await findManifesto(town.id, 2024, "general-affairs", 2)).toBeNull();
    expect(await listEditionsInForce(town.id, 2024)).toEqual([]);
    expect(await listPublishedYears(town.id)).toEqual([]);
  });

  it("gives citizens nothing else at all", async () => {
    for (const [what, ask] of Object.entries(UNFILTERED)) {
      await expect(inTenant(asCitizen(town.id), ask), what).rejects.toThrow(/permission denied/);
    }
  });

  it("shows citizens no file that no published edition shows, even without the application's filter", async () => {
    const hash = (digit: string) => digit.repeat(64);
    await town.inTenant(async (tx) => {
      const stored = (sha256: string) =>
        tx.storedFile.create({ data: { municipalityId: town.id, sha256, mediaType: "image/jpeg" } });
      const shown = await stored(hash("a"));
      await stored(hash("b"));
      await tx.editionFile.create({
        data: { municipalityId: town.id, editionId: first.id, fileId: shown.id },
      });
    });
    const filesSeen = (municipalityId: string) =>
      inTenant(
        asCitizen(municipalityId),
        (tx) => tx.$queryRaw<{ sha256: string }[]>`select sha256 from "StoredFile"`,
      );
    expect(await filesSeen(town.id)).toEqual([{ sha256: hash("a") }]);
    expect(await filesSeen((await context.municipality("よその市")).id)).toEqual([]);
    await withdrawEdition(town.actorFor("MAYORS_OFFICE"), { editionId: first.id, reason: "誤り" });
    expect(await filesSeen(town.id)).toEqual([]);
  });

  it("lets citizens write nothing", async () => {
    await expect(
      inTenant(asCitizen(town.id), (tx) => tx.$executeRaw`update "Edition" set state = 'WITHDRAWN'`),
    ).rejects.toThrow(/permission denied/);
  });

  it("refuses the application itself to change what was published or recorded", async () => {
    const read = () =>
      town.inTenant(async (tx) => ({
        editions: await tx.edition.findMany({ orderBy: { number: "asc" } }),
        events: await tx.auditEvent.findMany({ orderBy: { id: "asc" } }),
      }));
    const before = await read();
    for (const [what, forge] of Object.entries(FORGERIES)) {
      await expect(town.inTenant(forge), what).rejects.toThrow(/permission denied/);
    }
    expect(await read()).toEqual(before);
  });

  it("finds nothing for citizens of a department that only has a draft, as if it did not exist", async () => {
    expect(await findManifesto(town.id, 2024, "board-of-education")).toBeNull();
    expect(await findManifesto(town.id, 2024, "no-such-department")).toBeNull();
    expect(await findManifesto(town.id, 2023, "general-affairs")).toBeNull();
    expect((await listEditionsInForce(town.id, 2024)).map(({ slug }) => slug)).toEqual(["general-affairs"]);
  });

  it("finds a department by its former slug, under its slug of today", async () => {
    await town.inTenant(async (tx) => {
      const { id } = town.departments.affairs;
      await tx.departmentSlug.create({
        data: { municipalityId: town.id, departmentId: id, slug: "general-affairs" },
      });
      await tx.department.update({ where: { id }, data: { slug: "administration" } });
    });
    for (const slug of ["general-affairs", "administration"]) {
      const found = await findManifesto(town.id, 2024, slug);
      expect(found).toMatchObject({ slug: "administration", edition: { number: 2 } });
    }
  });
});
