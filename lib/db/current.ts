import "server-only";
import type pg from "pg";
import type { PrismaClient } from "./generated/client";

export type Database = {
  prisma: PrismaClient;
  /** The connections that the client above draws from as well. */
  pool: pg.Pool;
  kind: "embedded" | "postgresql";
  /** Ends the pool; running transactions finish first. */
  close(): Promise<void>;
};

// Next bundles this file apart from the server that opened the database: both meet here.
const shared = globalThis as { michishirubeDatabase?: Database };

export function adoptDatabase(database: Database) {
  shared.michishirubeDatabase = database;
}

export function currentDatabase(): Database {
  if (!shared.michishirubeDatabase) throw new Error("The database was not opened before its first use.");
  return shared.michishirubeDatabase;
}
