import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TestProject } from "vitest/node";
import { openDatabase } from "../../lib/db/client";
import {
  addressOf,
  createServerDatabase,
  dropServerDatabase,
  onServer,
  serverAddress,
  TEMPLATE,
} from "./server-database";

declare module "vitest" {
  interface ProvidedContext {
    /** A folder with an embedded database that is migrated and closed. */
    embeddedTemplate: string;
  }
}

async function migrateServerTemplate() {
  if (!serverAddress()) return;
  const fresh = await createServerDatabase("empty");
  const database = await openDatabase({ url: addressOf(fresh) });
  await database.close();
  await dropServerDatabase(TEMPLATE);
  await onServer(`alter database ${fresh} rename to ${TEMPLATE}`);
}

/** Migrates once on each database; every test file then copies the template, which takes a fraction of a second. */
export async function setup(project: TestProject) {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-template-"));
  const embedded = await openDatabase({ directory: folder });
  await embedded.close();
  project.provide("embeddedTemplate", folder);
  await migrateServerTemplate();
  return () => rm(folder, { recursive: true, force: true });
}
