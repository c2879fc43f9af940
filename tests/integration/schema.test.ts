import { PGlite } from "@electric-sql/pglite";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { schemaDifference } from "../../lib/cli/schema-difference";
import { applyMigrations, listMigrations, type SqlRunner } from "../../lib/db/migrations";
import {
  addressOf,
  createServerDatabase,
  dropServerDatabase,
  serverAddress,
} from "../support/server-database";

type Opened = { runner: SqlRunner; close(): Promise<void> };

async function openEmbedded(): Promise<Opened> {
  const database = await PGlite.create();
  return {
    runner: {
      exec: (sql) => database.exec(sql),
      rows: async <T>(sql: string) => (await database.query<T>(sql)).rows,
    },
    close: () => database.close(),
  };
}

async function openOnServer(): Promise<Opened> {
  const name = await createServerDatabase("empty");
  const client = new pg.Client({ connectionString: addressOf(name) });
  await client.connect();
  return {
    runner: {
      exec: (sql) => client.query(sql),
      rows: async <T>(sql: string) => (await client.query(sql)).rows as T[],
    },
    close: async () => {
      await client.end();
      await dropServerDatabase(name);
    },
  };
}

const migration = (name: string, sql: string) => ({ name, sql, checksum: `checksum of ${sql}` });
const first = migration(
  "0001_towns.sql",
  "create table town (name text); insert into town values ('みほん市');",
);

it("the model in prisma/ and the migrations agree", { timeout: 120_000 }, async () => {
  expect(await schemaDifference()).toBe("");
});

describe.each([
  { title: "[embedded]", open: openEmbedded, isThere: true },
  { title: "[PostgreSQL]", open: openOnServer, isThere: Boolean(serverAddress()) },
])("applying migrations $title", ({ open, isThere }) => {
  let opened: Opened | undefined;
  const runner = () => {
    if (!opened) throw new Error("not open");
    return opened.runner;
  };
  const names = async () =>
    (await runner().rows<{ name: string }>("select name from schema_migration order by name")).map(
      ({ name }) => name,
    );
  const tables = async () =>
    (
      await runner().rows<{ name: string }>(
        "select table_name as name from information_schema.tables where table_schema = 'public' order by 1",
      )
    ).map(({ name }) => name);

  beforeEach(async () => {
    if (isThere) opened = await open();
  });
  afterEach(async () => {
    await opened?.close();
    opened = undefined;
  });

  it.skipIf(!isThere)("applies each one once, in order", async () => {
    const second = migration("0002_more.sql", "insert into town values ('となり市');");
    await applyMigrations(runner(), [first]);
    await applyMigrations(runner(), [first, second]);
    await applyMigrations(runner(), [first, second]);
    expect(await names()).toEqual(["0001_towns.sql", "0002_more.sql"]);
    expect(await runner().rows("select name from town order by name")).toHaveLength(2);
  });

  it.skipIf(!isThere)("refuses one that was changed after it was applied", async () => {
    await applyMigrations(runner(), [first]);
    const changed = { ...first, checksum: "another" };
    await expect(applyMigrations(runner(), [changed])).rejects.toThrow(/0001_towns.sql was changed/);
  });

  it.skipIf(!isThere)(
    "takes back the whole of one that fails half way, and can go on after it is mended",
    async () => {
      const broken = migration(
        "0002_broken.sql",
        "create table half (id int); insert into nowhere values (1);",
      );
      await expect(applyMigrations(runner(), [first, broken])).rejects.toThrow(/0002_broken.sql failed/);
      expect(await names()).toEqual(["0001_towns.sql"]);
      expect(await tables()).not.toContain("half");
      await applyMigrations(runner(), [first, migration("0002_broken.sql", "create table half (id int);")]);
      expect(await tables()).toContain("half");
    },
  );

  it.skipIf(!isThere)("brings an empty database to the newest model", async () => {
    const migrations = await listMigrations();
    await applyMigrations(runner(), migrations);
    expect(await names()).toEqual(migrations.map(({ name }) => name));
    expect(await tables()).toContain("GoalSheet");
  });
});
