import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type Browser, type BrowserContext, type Locator, type Page, request } from "@playwright/test";
import { expect, test } from "./browser";
import { signIn } from "./desk";
import { startServer } from "./server-process";

export const DEPARTMENT = "総務部";
export const GOAL = "地区防災計画に基づく訓練の定着";
export const RESTORED = "未送信の文章を戻しました";

/** The sample town on a server of its own. */
export async function startOwnTown() {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-saving-"));
  const server = await startServer({ DATA_DIR: path.join(folder, "data"), SAMPLE_DATA: "on" });
  const end = async () => {
    await server.end("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  };
  return { address: server.address, end };
}

/** The sample town on a server of this file's own: its tests write in sheets that others need as they are. */
export function townOfThisFile() {
  let town: Awaited<ReturnType<typeof startOwnTown>>;
  test.beforeAll(async () => {
    town = await startOwnTown();
  });
  test.afterAll(() => town.end());
  const newPage = async (browser: Browser): Promise<Page> =>
    (await browser.newContext({ baseURL: town.address })).newPage();
  /** The head with a goal of the sheet in the editor. */
  const headInGoal = async (browser: Browser): Promise<{ page: Page; sheet: string }> => {
    const page = await newPage(browser);
    return { page, sheet: await openGoal(page, "soumu", DEPARTMENT, GOAL) };
  };
  return { address: () => town.address, newPage, headInGoal };
}

/** Signs in and opens a goal of the department's sheet in the editor; answers the address of the sheet. */
export async function openGoal(page: Page, who: string, department: string, goal: string): Promise<string> {
  await signIn(page, who);
  await expect(page).toHaveURL(/\/desk$/);
  return toGoal(page, department, goal);
}

/** The same for somebody who is signed in. */
export async function toGoal(page: Page, department: string, goal: string): Promise<string> {
  await page.goto("/desk/sheets");
  await page.getByRole("link", { name: department, exact: true }).click();
  await expect(page.getByRole("heading", { name: department, level: 1 })).toBeVisible();
  const sheet = new URL(page.url()).pathname;
  await page.goto(`${sheet}/edit`);
  await page
    .getByRole("link", { name: new RegExp(goal) })
    .first()
    .click();
  await expect(fieldOf(page, "表題")).toHaveValue(goal);
  return sheet;
}

export const fieldOf = (page: Page, label: string): Locator =>
  page.getByRole("textbox", { name: new RegExp(`^${label}`) });

/** Types at the end of a field, as a person does: key by key. */
export async function typeOn(page: Page, label: string, text: string): Promise<void> {
  const field = fieldOf(page, label);
  await field.focus();
  await field.press("Control+End");
  await field.pressSequentially(text, { delay: 15 });
}

export const isSaved = (page: Page) => expect(page.getByText(/\d\d:\d\dに保存しました/)).toBeVisible();

/** Ends the sign-in on the server alone: the browser still has its cookie and knows of nothing. */
export async function endSessionOf(context: BrowserContext, address: string): Promise<void> {
  const elsewhere = await request.newContext({
    baseURL: address,
    storageState: await context.storageState(),
  });
  const asked = await elsewhere.get("/api/auth/csrf");
  const { csrfToken } = (await asked.json()) as { csrfToken: string };
  await elsewhere.post("/api/auth/signout", { form: { csrfToken } });
  await elsewhere.dispose();
}

/** What this browser keeps of unsent fields, of whomever: the text, and what was made of it and another's. */
export async function keptFields(page: Page): Promise<{ text: string; joined: string | null }[]> {
  return page.evaluate(async () => {
    const asked = indexedDB.open("michishirube");
    await new Promise((resolve) => asked.addEventListener("success", resolve));
    const rows = asked.result.transaction("unsentTexts").objectStore("unsentTexts").getAll();
    await new Promise((resolve) => rows.addEventListener("success", resolve));
    asked.result.close();
    return rows.result.map(({ text, joined }) => ({ text, joined }));
  });
}

export const keptTexts = async (page: Page) => (await keptFields(page)).map(({ text }) => text);

/** Cuts the way of autosaves alone, as a broken proxy does; the rest of the desk still answers. */
export async function cutSaving(context: BrowserContext): Promise<void> {
  await context.route("**/fields", (route) => route.abort());
}
