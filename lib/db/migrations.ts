import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";

/** One plain connection that runs whole SQL files: PGlite and a pg client both are. */
export type SqlRunner = {
  exec(sql: string): Promise<unknown>;
  rows<T>(sql: string): Promise<T[]>;
};

type Migration = { name: string; sql: string; checksum: string };

const LOCK_KEY = 7_311_994;

/** The migrations in the order of their names, which begin with a number. */
export async function listMigrations(folder = path.join(process.cwd(), "prisma/migrations")) {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".sql")).sort();
  return Promise.all(
    names.map(async (name): Promise<Migration> => {
      const sql = await readFile(path.join(folder, name), "utf8");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    }),
  );
}

function quoted(text: string) {
  return `'${text.replaceAll("'", "''")}'`;
}

/**
 * Applies what is missing, each file whole in its own transaction, under an advisory lock.
 * Throws when a recorded migration was changed afterwards.
 */
export async function applyMigrations(runner: SqlRunner, migrations: Migration[]) {
  await runner.exec(`select pg_advisory_lock(${LOCK_KEY})`);
  try {
    await runner.exec(
      `create table if not exists schema_migration (
         name text primary key, checksum text not null, applied_at timestamptz not null default now())`,
    );
    const done = await runner.rows<{ name: string; checksum: string }>(
      "select name, checksum from schema_migration",
    );
    const checksums = new Map(done.map((row) => [row.name, row.checksum]));
    for (const migration of migrations) {
      const recorded = checksums.get(migration.name);
      if (recorded === migration.checksum) continue;
      if (recorded) throw new Error(`Migration ${migration.name} was changed after it was applied.`);
      await applyOne(runner, migration);
    }
  } finally {
    await runner.exec(`select pg_advisory_unlock(${LOCK_KEY})`);
  }
}

async function applyOne(runner: SqlRunner, { name, sql, checksum }: Migration) {
  await runner.exec("begin");
  try {
    await runner.exec(sql);
    await runner.exec(
      `insert into schema_migration (name, checksum) values (${quoted(name)}, ${quoted(checksum)})`,
    );
    await runner.exec("commit");
  } catch (error) {
    await runner.exec("rollback");
    throw new Error(`Migration ${name} failed and was rolled back.`, { cause: error });
  }
}
