import { randomUUID } from "node:crypto";
import { describe, expect, it } from "vitest";
import { inTenant } from "../../lib/db/tenancy";
import { describeOnDatabases } from "../support/database";

type Table = { name: string; forced: boolean; enabled: boolean; policies: number };

const APPLICATION = "michishirube_app";
const PUBLIC = "michishirube_public";

describeOnDatabases("row-level security", (context) => {
  const tables = () =>
    context.database().prisma.$queryRaw<Table[]>`
      select c.relname as name, c.relrowsecurity as enabled, c.relforcerowsecurity as forced,
             (select count(*)::int from pg_policy p where p.polrelid = c.oid) as policies
        from pg_class c
       where c.relkind = 'r' and c.relnamespace = 'public'::regnamespace and c.relname <> 'schema_migration'
       order by 1`;

  it("is enabled, forced and has a policy on every table", async () => {
    const found = await tables();
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter(({ enabled, forced, policies }) => !enabled || !forced || policies === 0)).toEqual(
      [],
    );
  });

  it("finds a municipality in every table but the municipality's own", async () => {
    const without = await context.database().prisma.$queryRaw<{ name: string }[]>`
      select table_name as name from information_schema.tables t
       where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('schema_migration', 'Municipality')
         and not exists (select 1 from information_schema.columns c where c.table_schema = 'public'
                          and c.table_name = t.table_name and c.column_name = 'municipalityId' and c.is_nullable = 'NO')`;
    expect(without).toEqual([]);
  });

  it("binds roles that own nothing and may not go around it", async () => {
    const roles = await context.database().prisma.$queryRaw<Record<string, unknown>[]>`
      select r.rolname as name, r.rolsuper as superuser, r.rolbypassrls as bypasses, r.rolcanlogin as "logsIn",
             (select count(*)::int from pg_class c where c.relowner = r.oid) as owned
        from pg_roles r where r.rolname in (${APPLICATION}, ${PUBLIC}) order by 1`;
    const nothing = { superuser: false, bypasses: false, logsIn: false, owned: 0 };
    expect(roles).toEqual([
      { name: APPLICATION, ...nothing },
      { name: PUBLIC, ...nothing },
    ]);
  });

  it("shows another municipality's rows to no query that forgot its filter", async () => {
    const [own, other] = [await context.municipality("こちら市"), await context.municipality("あちら市")];
    await other.sheet();
    await other.account("HEAD");
    const seen = await own.inTenant(async (tx) => ({
      sheets: await tx.goalSheet.count(),
      goals: await tx.goal.count(),
      people: await tx.person.findMany({ where: { municipalityId: other.id } }),
      accounts: await tx.account.count(),
      one: await tx.person.findUnique({ where: { id: other.person("HEAD").id } }),
    }));
    expect(seen).toEqual({ sheets: 0, goals: 0, people: [], accounts: 0, one: null });
    expect(await other.inTenant((tx) => tx.goalSheet.count())).toBe(1);
  });

  it("changes and deletes nothing of another municipality", async () => {
    const [own, other] = [await context.municipality(), await context.municipality()];
    const sheet = await other.sheet();
    const touched = await own.inTenant(async (tx) => [
      (await tx.goal.updateMany({ data: { title: "書き換え" } })).count,
      (await tx.goal.updateMany({ where: { id: sheet.goalId }, data: { title: "書き換え" } })).count,
      (await tx.goalSheet.deleteMany({ where: { id: sheet.id } })).count,
      (await tx.municipality.updateMany({ where: { id: other.id }, data: { name: "書き換え" } })).count,
    ]);
    expect(touched).toEqual([0, 0, 0, 0]);
    const goal = await other.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: sheet.goalId } }));
    expect(goal.title).not.toBe("書き換え");
  });

  it("refuses a row that names another municipality, new or moved", async () => {
    const [own, other] = [await context.municipality(), await context.municipality()];
    const person = { municipalityId: other.id, name: "よその人" };
    await expect(own.inTenant((tx) => tx.person.create({ data: person }))).rejects.toThrow(
      /row-level security/,
    );
    const moved = own.inTenant((tx) => tx.person.updateMany({ data: { municipalityId: other.id } }));
    await expect(moved).rejects.toThrow(/row-level security/);
    expect(await other.inTenant((tx) => tx.person.count({ where: { name: "よその人" } }))).toBe(0);
  });

  it("shows names of municipalities, and nothing else, to who names none", async () => {
    const town = await context.municipality("名前だけ市");
    const seen = await inTenant({ municipalityId: null }, async (tx) => ({
      name: (await tx.municipality.findUnique({ where: { id: town.id } }))?.name,
      people: await tx.person.count(),
      years: await tx.fiscalYear.count(),
    }));
    expect(seen).toEqual({ name: "名前だけ市", people: 0, years: 0 });
  });

  it("leaves no municipality behind on the connection", async () => {
    const town = await context.municipality();
    await town.inTenant((tx) => tx.person.count());
    const [left] = await context.database().prisma.$queryRaw<{ role: string; municipality: string | null }[]>`
      select current_user as role, current_setting('app.municipality', true) as municipality`;
    expect(left?.role).not.toBe(APPLICATION);
    expect(left?.municipality ?? "").toBe("");
  });

  describe("for the public reader", () => {
    it("opens published editions of the municipality and nothing else", async () => {
      const [town, other] = [await context.municipality(), await context.municipality()];
      for (const municipality of [town, other]) {
        const sheet = await municipality.sheet({ state: "APPROVED" });
        const edition = {
          municipalityId: municipality.id,
          sheetId: sheet.id,
          departmentSlug: "general-affairs",
          fiscalYear: 2024,
          kind: "MANIFESTO" as const,
          snapshot: "{}",
          sha256: randomUUID(),
          changeNote: "最初の公表",
          publishedById: municipality.person("MAYORS_OFFICE").id,
        };
        const states = ["SCHEDULED", "PUBLISHED", "WITHDRAWN"] as const;
        await municipality.inTenant((tx) =>
          tx.edition.createMany({ data: states.map((state, at) => ({ ...edition, state, number: at + 1 })) }),
        );
      }
      const reader = { municipalityId: town.id, reader: "public" as const };
      const editions = await inTenant(reader, (tx) => tx.edition.findMany());
      expect(editions.map(({ state, municipalityId }) => ({ state, municipalityId }))).toEqual([
        { state: "PUBLISHED", municipalityId: town.id },
      ]);
      const nobody = { municipalityId: null, reader: "public" as const };
      expect(await inTenant(nobody, (tx) => tx.edition.count())).toBe(0);
    });

    it("refuses every other table, and every write", async () => {
      const town = await context.municipality();
      const reader = { municipalityId: town.id, reader: "public" as const };
      const refused = /permission denied/;
      await expect(inTenant(reader, (tx) => tx.goalSheet.findMany())).rejects.toThrow(refused);
      await expect(inTenant(reader, (tx) => tx.person.findMany())).rejects.toThrow(refused);
      await expect(inTenant(reader, (tx) => tx.sheetComment.findMany())).rejects.toThrow(refused);
      await expect(inTenant(reader, (tx) => tx.assessment.findMany())).rejects.toThrow(refused);
      await expect(inTenant(reader, (tx) => tx.edition.deleteMany())).rejects.toThrow(refused);
      const renamed = inTenant(reader, (tx) => tx.municipality.updateMany({ data: { name: "書き換え" } }));
      await expect(renamed).rejects.toThrow(refused);
    });
  });

  it("lets the application neither rewrite an edition or a recorded event nor delete one", async () => {
    const town = await context.municipality();
    const refused = /permission denied/;
    await expect(town.inTenant((tx) => tx.edition.updateMany({ data: { snapshot: "{}" } }))).rejects.toThrow(
      refused,
    );
    await expect(town.inTenant((tx) => tx.edition.deleteMany())).rejects.toThrow(refused);
    await expect(town.inTenant((tx) => tx.auditEvent.updateMany({ data: { action: "x" } }))).rejects.toThrow(
      refused,
    );
    await expect(town.inTenant((tx) => tx.auditEvent.deleteMany())).rejects.toThrow(refused);
  });
});
