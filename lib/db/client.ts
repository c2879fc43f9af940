import "server-only";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Database } from "./current";
import { openEmbedded } from "./embedded";
import { PrismaClient } from "./generated/client";
import { applyMigrations, listMigrations, type SqlRunner } from "./migrations";

/** Where the rows live: a PostgreSQL address, or the embedded database's directory. */
export type DatabasePlace = { url: string } | { directory: string };

async function openServer(url: string) {
  const pool = new pg.Pool({
    connectionString: url,
    max: 20,
    // The client sends instants in UTC without naming the zone: the connection must be in it, whatever the server's is.
    options: "-c TimeZone=UTC",
    // A new connection costs more than a save: one that a crowd needed rests until the crowd is surely gone.
    idleTimeoutMillis: 600_000,
    // What a transaction asks together travels together.
    pipeline: true,
  });
  // A resting connection that the server ends is no fault of a request: the pool opens another when it needs one.
  pool.on("error", ({ message }) => console.error(`A resting database connection ended: ${message}`));
  const client = await pool.connect();
  const runner: SqlRunner = {
    exec: (sql) => client.query(sql),
    rows: async <T>(sql: string) => (await client.query(sql)).rows as T[],
  };
  return { pool, runner, release: () => client.release(), close: () => pool.end() };
}

/** Opens the database and brings it to the newest migration. */
export async function openDatabase(place: DatabasePlace): Promise<Database> {
  const server = "url" in place;
  const opened = server
    ? await openServer(place.url)
    : { ...(await openEmbedded(place.directory)), release: () => {} };
  try {
    await applyMigrations(opened.runner, await listMigrations());
  } catch (error) {
    opened.release();
    await opened.close();
    throw error;
  }
  opened.release();
  const prisma = new PrismaClient({ adapter: new PrismaPg(opened.pool) });
  const close = async () => {
    await prisma.$disconnect();
    await opened.close();
  };
  return { prisma, pool: opened.pool, kind: server ? "postgresql" : "embedded", close };
}
