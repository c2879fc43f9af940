import { randomInt } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { BrowserContext, Locator, Page } from "@playwright/test";
import { describe, expect, it } from "vitest";
import { openDatabase } from "../../lib/db/client";
import { adoptDatabase } from "../../lib/db/current";
import { fieldAnchor } from "../../lib/goal-sheets/field-address";
import { routes } from "../../lib/routes";
import { PASSWORD } from "../support/account";
import { createMunicipality } from "../support/municipality";
import { browserProfile } from "../support/own-browser";
import { startServer } from "../support/server-process";

const KILLS = 10;
/** A key every so often, about as somebody types who knows what to write. */
const KEY_MS = 40;
const LATEST_KILL_MS = 2_500;
/** A text may stand in the page's memory alone for 150 ms; the browser needs a moment to write it down. */
const KEPT_AFTER_MS = 500;
const SAVED_LIMIT_MS = 60_000;

/** The origin has to stay the same from one start to the next: what a browser keeps belongs to it. */
function sparePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address();
      const port = address && typeof address === "object" ? address.port : 0;
      server.close(() => resolve(String(port)));
    });
  });
}

/** A town with one sheet on the embedded database, its server, and somebody to write in it. */
async function prepare() {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-typing-"));
  const database = await openDatabase({ directory: folder });
  adoptDatabase(database);
  const town = await createMunicipality();
  const sheet = await town.sheet();
  const { email } = await town.account("HEAD");
  await database.close();
  const env = { DATA_DIR: folder, SAMPLE_DATA: "off", PORT: await sparePort() };
  const storedText = async () => {
    const opened = await openDatabase({ directory: folder });
    adoptDatabase(opened);
    const goal = await town.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: sheet.goalId } }));
    await opened.close();
    return goal.background;
  };
  const remove = () => rm(folder, { recursive: true, force: true });
  return { env, email, sheet, storedText, remove };
}

type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Opens the goal and answers its field, signing in first where the browser has to. */
async function openField(context: BrowserContext, { email, sheet }: Prepared) {
  const page = await context.newPage();
  await page.goto(routes.editSheet(sheet.id, sheet.goalId));
  if (page.url().includes(routes.signIn())) {
    await page.getByLabel("メールアドレス").fill(email);
    await page.getByLabel("パスワード").fill(PASSWORD);
    await page.getByRole("button", { name: "サインイン" }).click();
    await page.waitForURL(/\/edit/);
  }
  const field = page.locator(`[id="${fieldAnchor("goal", sheet.goalId, "background")}"]`);
  await field.waitFor();
  return { page, field };
}

const isSaved = (page: Page) => page.getByText(/に保存しました/).waitFor({ timeout: SAVED_LIMIT_MS });

/** Types until told to stop; answers when each character was in the field, until the browser was gone. */
async function typeOn(field: Locator, round: number, stop: { now: boolean }) {
  const typed: { text: string; at: number }[] = [];
  await field.press("Control+End").catch(() => undefined);
  for (let key = 1; !stop.now; key += 1) {
    const text = key === 1 ? `${round}回目：` : String(key % 10);
    try {
      await field.pressSequentially(text, { delay: KEY_MS });
    } catch {
      break;
    }
    typed.push({ text, at: Date.now() });
    await sleep(KEY_MS);
  }
  return typed;
}

const joined = (typed: readonly { text: string }[]) => typed.map(({ text }) => text).join("");

describe("what is typed in a browser that goes on typing", () => {
  it(`is all there after the server was killed ${KILLS} times in mid-typing`, async () => {
    const prepared = await prepare();
    const profile = await browserProfile();
    let server = await startServer(prepared.env);
    const { context, kill } = await profile.start(server.address);
    const { page, field } = await openField(context, prepared);
    let expected = await field.inputValue();
    for (let round = 1; round <= KILLS; round += 1) {
      const stop = { now: false };
      const typing = typeOn(field, round, stop);
      await sleep(randomInt(LATEST_KILL_MS));
      await server.end("SIGKILL");
      await sleep(randomInt(LATEST_KILL_MS));
      server = await startServer(prepared.env);
      await sleep(randomInt(LATEST_KILL_MS));
      stop.now = true;
      expected += joined(await typing);
      await field.blur();
      await isSaved(page);
      expect(await field.inputValue(), `after kill ${round}`).toBe(expected);
      expect(await page.getByText("ほかの人がこの欄を変えました").count()).toBe(0);
    }
    await page.reload();
    expect(await field.inputValue()).toBe(expected);
    await kill();
    expect(await server.end("SIGTERM")).toBe(0);
    expect(await prepared.storedText()).toBe(expected);
    await profile.remove();
    await prepared.remove();
  });

  it(`is all there after the browser itself was killed ${KILLS} times in mid-typing, but for the last moment`, async () => {
    const prepared = await prepare();
    const profile = await browserProfile();
    const server = await startServer(prepared.env);
    let certain = "";
    for (let round = 1; round <= KILLS + 1; round += 1) {
      const { context, kill } = await profile.start(server.address);
      const { page, field } = await openField(context, prepared);
      await expect.poll(() => field.inputValue(), { timeout: SAVED_LIMIT_MS }).toContain(certain);
      if (round > KILLS) {
        await expect
          .poll(() => page.getByText(/保存しています/).count(), { timeout: SAVED_LIMIT_MS })
          .toBe(0);
        await kill();
        break;
      }
      // In every other round the server hears nothing: what is kept is all there is.
      if (round % 2 === 0) await context.route("**/fields", (route) => route.abort());
      const before = await field.inputValue();
      const typing = typeOn(field, round, { now: false });
      await sleep(2 * KEPT_AFTER_MS + randomInt(LATEST_KILL_MS));
      const killedAt = Date.now();
      await kill();
      const typed = await typing;
      certain = before + joined(typed.filter(({ at }) => at < killedAt - KEPT_AFTER_MS));
      expect(certain).not.toBe(before);
    }
    expect(await server.end("SIGTERM")).toBe(0);
    expect(await prepared.storedText()).toContain(certain);
    await profile.remove();
    await prepared.remove();
  });
});
