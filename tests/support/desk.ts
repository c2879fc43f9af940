import type { Browser, Page } from "@playwright/test";
import { expect } from "./browser";

export const SAMPLE_PASSWORD = "michishirube";

const TOWN_NAMES = { mihon: "みほん市", asagi: "あさぎ市", kawabe: "かわべ市" } as const;

/**
 * Fills in the open sign-in page as a sample town's person: `soumu` of みほん市, or with the town's own part of the
 * address, as `soumu@asagi`; somebody else by the whole address. The page asks for the town where there are several.
 */
export async function fillSignIn(page: Page, name: string, password = SAMPLE_PASSWORD): Promise<void> {
  const [person = "", host = "mihon"] = name.split("@");
  const [town = "", ...end] = host.split(".");
  // A tab that has just opened may have nothing on it yet.
  await expect(page.getByLabel("メールアドレス")).toBeVisible();
  const towns = page.getByLabel("自治体");
  if (await towns.isVisible())
    await towns.selectOption({ label: TOWN_NAMES[town as keyof typeof TOWN_NAMES] });
  await page.getByLabel("メールアドレス").fill(end.length > 0 ? name : `${person}@${town}.example`);
  await page.getByLabel("パスワード").fill(password);
  await page.getByRole("button", { name: "サインイン" }).click();
}

/** The same from wherever the page is now. */
export async function signIn(page: Page, name: string, password = SAMPLE_PASSWORD): Promise<void> {
  await page.goto("/sign-in");
  await fillSignIn(page, name, password);
}

/** A signed-in person with a browser of their own, on their desk. */
export async function atTheDesk(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await signIn(page, name);
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

/** Types into a field of the sheet editor and waits until the server has it. */
export async function writeField(page: Page, label: string | RegExp, text: string): Promise<void> {
  const acknowledged = page.waitForResponse((answer) => answer.url().endsWith("/fields") && answer.ok());
  await page.getByRole("textbox", { name: label }).fill(text);
  await acknowledged;
  await expect(page.getByText("に保存しました")).toBeVisible();
}
