/**
 * Tests on both databases.
 *
 *   import { describeOnDatabases } from "../support/database";
 *
 *   describeOnDatabases("submitting a sheet", (context) => {
 *     it("tells the mayor's office", async () => {
 *       const town = await context.municipality();                 // its own municipality: tests never meet
 *       const sheet = await town.sheet({ state: "DRAFTING" });      // complete: one mission, one goal
 *       await submitSheet(town.actorFor("HEAD"), sheet.id, …);      // HEAD, STAFF, DRAFTER, SUPERVISOR, LEADER,
 *     });                                                           // MAYORS_OFFICE, ADMINISTRATOR, OTHER_HEAD
 *   });
 *
 * The body runs once on PGlite and once on PostgreSQL where TEST_DATABASE_URL names a server (npm test
 * starts one; without it that half is reported as skipped). Each file gets a database of its own, already migrated.
 *
 * context.municipality(name?, { year?, yearState?, formKey? })  a small town, see support/municipality.ts:
 *     id, slug, name, year {id, year}, form, departments {affairs, education}, scope ({municipalityId})
 *     person(role)                              → {id, name}
 *     actorFor(role, {draftsFor?: [sheetId]})   the actor as currentActor() would make it
 *     sheet({state?, departmentId?, fiscalYearId?})   → {id, missionId, goalId, version}; a state without its history
 *     account(role)                             → {email, accountId, sessionId}; the password is PASSWORD
 *     inTenant(tx => …)                         reads or writes of the town behind row-level security
 * context.database()                            the open database, for what needs its owner: catalogs, set-up
 */
import { cp, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, inject } from "vitest";
import { openDatabase } from "../../lib/db/client";
import { adoptDatabase, type Database } from "../../lib/db/current";
import { createMunicipality, type Town, type TownOptions } from "./municipality";
import { addressOf, createServerDatabase, dropServerDatabase, serverAddress } from "./server-database";

export type DatabaseContext = {
  kind: Database["kind"];
  database(): Database;
  municipality(name?: string, options?: TownOptions): Promise<Town>;
};

export function describeOnDatabases(title: string, body: (context: DatabaseContext) => void): void {
  describe(`${title} [embedded]`, () => {
    body(openedFor("embedded", openEmbeddedCopy));
  });
  describe.skipIf(!serverAddress())(`${title} [PostgreSQL]`, () => {
    body(openedFor("postgresql", openServerCopy));
  });
}

type Opened = { database: Database; discard?: () => Promise<void> };

async function openEmbeddedCopy(): Promise<Opened> {
  const directory = await mkdtemp(path.join(tmpdir(), "michishirube-embedded-"));
  await cp(inject("embeddedTemplate"), directory, { recursive: true });
  const discard = () => rm(directory, { recursive: true, force: true });
  return { database: await openDatabase({ directory }), discard };
}

async function openServerCopy(): Promise<Opened> {
  const name = await createServerDatabase();
  return { database: await openDatabase({ url: addressOf(name) }), discard: () => dropServerDatabase(name) };
}

function openedFor(kind: Database["kind"], open: () => Promise<Opened>): DatabaseContext {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await open();
    adoptDatabase(opened.database);
  });
  afterAll(async () => {
    await opened?.database.close();
    await opened?.discard?.();
  });
  const database = () => {
    if (!opened) throw new Error("The database is open inside tests and hooks only.");
    return opened.database;
  };
  return { kind, database, municipality: createMunicipality };
}
