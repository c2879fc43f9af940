import { PGlite } from "@electric-sql/pglite";
import { expect, it } from "vitest";
import { openDatabase } from "@/lib/db/client";
import { applyMigrations, listMigrations } from "@/lib/db/migrations";
import {
  addressOf,
  createServerDatabase,
  dropServerDatabase,
  serverAddress,
} from "../support/server-database";

it("lets an owner who is no superuser act in the application's roles, also from PostgreSQL 16 on", async () => {
  const database = await PGlite.create();
  await database.exec(`
    create role plain_owner login createrole nosuperuser;
    alter schema public owner to plain_owner;
    set session authorization plain_owner`);
  const runner = {
    exec: (sql: string) => database.exec(sql),
    rows: async <T>(sql: string) => (await database.query<T>(sql)).rows,
  };
  await applyMigrations(runner, await listMigrations());
  for (const role of ["michishirube_app", "michishirube_public"]) {
    const [row] = await runner.rows<{ role: string }>(`select set_config('role', '${role}', true) as role`);
    expect(row?.role).toBe(role);
  }
  await database.close();
});

it.skipIf(!serverAddress())("lets several processes open an empty database at once", async () => {
  const name = await createServerDatabase("empty");
  const opened = await Promise.all(Array.from({ length: 4 }, () => openDatabase({ url: addressOf(name) })));
  const names = (await listMigrations()).map((migration) => ({ name: migration.name }));
  for (const { prisma, close } of opened) {
    expect(await prisma.$queryRaw`select name from schema_migration order by name`).toEqual(names);
    await close();
  }
  await dropServerDatabase(name);
});
