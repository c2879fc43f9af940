import { randomBytes } from "node:crypto";
import pg from "pg";

export const TEMPLATE = "michishirube_template";

/** The address of the private PostgreSQL that tests/run.mjs started; undefined where there is none. */
export function serverAddress(): string | undefined {
  return process.env.TEST_DATABASE_URL || undefined;
}

/** The same server, another database. */
export function addressOf(database: string, server = serverAddress()): string {
  const address = new URL(server ?? "postgresql://absent");
  address.pathname = `/${database}`;
  return address.href;
}

/** Runs one statement in the server's own database; names are ours, never a caller's text. */
export async function onServer(statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: serverAddress() });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

/** A fresh, migrated database copied from the template, or an empty one. Returns its name. */
export async function createServerDatabase(from: "template" | "empty" = "template"): Promise<string> {
  const name = `test_${randomBytes(6).toString("hex")}`;
  await onServer(`create database ${name} template ${from === "template" ? TEMPLATE : "template0"}`);
  return name;
}

export function dropServerDatabase(name: string): Promise<void> {
  return onServer(`drop database if exists ${name} with (force)`);
}
