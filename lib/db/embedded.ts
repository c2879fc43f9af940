import path from "node:path";
import { PGlite } from "@electric-sql/pglite";
import { createPgConfig } from "@electric-sql/pglite/node-postgres";
import pg from "pg";
import { lockDirectory } from "./directory-lock";
import type { SqlRunner } from "./migrations";

type Parsed = { types?: unknown };

/** The bridge hands pg's whole query to the serializer, which takes `types` only as an array. */
function onlyArrayTypes(connection: { parse(query: Parsed): void }) {
  const parse = connection.parse.bind(connection);
  connection.parse = (query) =>
    parse({ ...query, types: Array.isArray(query.types) ? query.types : undefined });
}

/**
 * Opens the embedded database in `directory` for this process alone.
 * The pool holds one connection, because PGlite has one.
 */
export async function openEmbedded(directory: string) {
  const unlock = lockDirectory(directory);
  try {
    const database = await PGlite.create(path.join(directory, "pglite"));
    const config = createPgConfig(database);
    onlyArrayTypes(config.connection);
    const settings = { ...config, max: 1, idleTimeoutMillis: 0, pipeline: true };
    const pool = new pg.Pool(settings as unknown as pg.PoolConfig);
    const runner: SqlRunner = {
      exec: (sql) => database.exec(sql),
      rows: async <T>(sql: string) => (await database.query<T>(sql)).rows,
    };
    const close = async () => {
      await pool.end();
      await database.close();
      unlock();
    };
    return { pool, runner, close };
  } catch (error) {
    unlock();
    throw error;
  }
}
