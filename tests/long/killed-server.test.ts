import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { type DatabasePlace, openDatabase } from "../../lib/db/client";
import { adoptDatabase } from "../../lib/db/current";
import type { Transaction } from "../../lib/db/tenancy";
import { routes } from "../../lib/routes";
import { type SavedField, saveField, signIn, Unacknowledged } from "../support/desk-client";
import { createMunicipality, type TestRole, type Town } from "../support/municipality";
import {
  addressOf,
  createServerDatabase,
  dropServerDatabase,
  serverAddress,
} from "../support/server-database";
import { startServer } from "../support/server-process";

const KILLS = 10;
/** Counted from the first save that the new server acknowledged: a kill before it would show nothing. */
const LATEST_KILL_MS = 1500;

type Editor = SavedField & { email: string; sheetId: string; acknowledged: number; cookie: string };

/** A town with two sheets in drafting and four fields that somebody types into. */
async function prepareTown(): Promise<{ town: Town; editors: Editor[] }> {
  const town = await createMunicipality();
  const affairs = await town.sheet();
  const education = await town.sheet({ departmentId: town.departments.education.id });
  await town.inTenant((tx) =>
    tx.draftDelegation.create({
      data: {
        municipalityId: town.id,
        sheetId: affairs.id,
        personId: town.person("DRAFTER").id,
        grantedById: town.person("HEAD").id,
      },
    }),
  );
  const editor = async (role: TestRole, sheetId: string, place: SavedField): Promise<Editor> => {
    const email = `${role.toLowerCase().replace("_", "-")}@${town.slug}.internal`;
    return { ...place, email, sheetId, acknowledged: 0, cookie: "" };
  };
  for (const role of ["HEAD", "DRAFTER", "OTHER_HEAD"] as const) await town.account(role);
  const inGoal = (id: string, field: string): SavedField => ({ subject: { kind: "goal", id }, field });
  const editors = await Promise.all([
    editor("HEAD", affairs.id, inGoal(affairs.goalId, "background")),
    editor("HEAD", affairs.id, { subject: { kind: "sheet", id: affairs.id }, field: "contact" }),
    editor("DRAFTER", affairs.id, inGoal(affairs.goalId, "means")),
    editor("OTHER_HEAD", education.id, inGoal(education.goalId, "purpose")),
  ]);
  return { town, editors };
}

const textNumber = (count: number) => `${count}回目に書いた文です。`;
const numberOf = (text: string) => Number(/^(\d+)回目に書いた文です。$/.exec(text)?.[1] ?? 0);

async function storedText(tx: Transaction, { subject, field }: Editor): Promise<string> {
  const row: Record<string, unknown> =
    subject.kind === "goal"
      ? await tx.goal.findUniqueOrThrow({ where: { id: subject.id } })
      : await tx.goalSheet.findUniqueOrThrow({ where: { id: subject.id } });
  return String(row[field]);
}

/** Opens what the killed server left behind, as the next start would, and reads every editor's field. */
async function storedTexts(place: DatabasePlace, town: Town, editors: readonly Editor[]): Promise<string[]> {
  const database = await openDatabase(place);
  adoptDatabase(database);
  try {
    return await town.inTenant(async (tx) => {
      const texts: string[] = [];
      for (const editor of editors) texts.push(await storedText(tx, editor));
      return texts;
    });
  } finally {
    await database.close();
  }
}

/** Types on, one save after the other, until the server is gone. */
async function type(address: string, editor: Editor, stored: string, saved: () => void) {
  let base = stored;
  for (let count = Math.max(editor.acknowledged, numberOf(stored)) + 1; ; count += 1) {
    const { subject, field } = editor;
    try {
      await saveField(address, editor.cookie, editor.sheetId, {
        subject,
        field,
        base,
        value: textNumber(count),
      });
    } catch (error) {
      if (error instanceof Unacknowledged) throw error;
      return;
    }
    editor.acknowledged = count;
    saved();
    base = textNumber(count);
  }
}

async function survivesKills(place: DatabasePlace, folder: string) {
  const database = await openDatabase(place);
  adoptDatabase(database);
  const { town, editors } = await prepareTown();
  await database.close();
  const env = { DATA_DIR: folder, SAMPLE_DATA: "off", DATABASE_URL: "url" in place ? place.url : "" };
  let stored = await storedTexts(place, town, editors);
  for (let kill = 1; kill <= KILLS; kill += 1) {
    const server = await startServer(env);
    for (const editor of editors) editor.cookie ||= await signIn(server.address, town.id, editor.email);
    let typing: Promise<unknown> = Promise.resolve();
    await new Promise<void>((resolve, reject) => {
      typing = Promise.all(
        editors.map((editor, at) => type(server.address, editor, stored[at] ?? "", resolve)),
      );
      typing.catch(reject);
    });
    await sleep(randomInt(LATEST_KILL_MS));
    await server.end("SIGKILL");
    await typing;
    stored = await storedTexts(place, town, editors);
    const missing = editors.filter(({ acknowledged }, at) => numberOf(stored[at] ?? "") < acknowledged);
    expect(missing, `after kill ${kill}`).toEqual([]);
  }
  await showsTexts(env, editors, stored);
}

/** The last start shows the texts where people read them. */
async function showsTexts(
  env: Record<string, string>,
  editors: readonly Editor[],
  stored: readonly string[],
) {
  const server = await startServer(env);
  for (const [at, editor] of editors.entries()) {
    const page = await fetch(`${server.address}${routes.sheet(editor.sheetId)}`, {
      headers: { cookie: editor.cookie },
    });
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(stored[at]);
  }
  expect(await server.end("SIGTERM")).toBe(0);
}

describe("a server that is killed while people type keeps every acknowledged text", () => {
  it(`on the embedded database, ${KILLS} times`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "michishirube-killed-"));
    await survivesKills({ directory: folder }, folder);
    await rm(folder, { recursive: true, force: true });
  });

  it.skipIf(!serverAddress())(`on PostgreSQL, ${KILLS} times [PostgreSQL]`, async () => {
    const folder = await mkdtemp(path.join(tmpdir(), "michishirube-killed-"));
    const name = await createServerDatabase("empty");
    await survivesKills({ url: addressOf(name) }, folder);
    await dropServerDatabase(name);
    await rm(folder, { recursive: true, force: true });
  });
});
