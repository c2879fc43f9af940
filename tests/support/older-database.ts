import { PGlite } from "@electric-sql/pglite";
import { applyMigrations, listMigrations } from "../../lib/db/migrations";

/** A database as it was before the migration whose name begins with `before`, and the way to today's. */
export async function olderDatabase(before: string) {
  const database = new PGlite();
  const runner = {
    exec: (sql: string) => database.exec(sql),
    rows: async <T>(sql: string) => (await database.query<T>(sql)).rows,
  };
  const all = await listMigrations();
  await applyMigrations(
    runner,
    all.filter(({ name }) => name < before),
  );
  // What the rows hang on does not matter here.
  await database.exec("set session_replication_role = replica");
  return { database, migrate: () => applyMigrations(runner, all) };
}
