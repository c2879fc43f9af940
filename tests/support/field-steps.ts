import type { Page } from "@playwright/test";
import { violations } from "./axe";
import { expect } from "./browser";

export async function openSheet(page: Page, department: string, year = 2026): Promise<string> {
  await page.goto(`/desk/sheets?year=${year}`);
  await page.getByRole("main").getByRole("link", { name: department, exact: true }).click();
  await expect(page.getByRole("heading", { name: department, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

export async function openGoal(page: Page, sheet: string, name: RegExp): Promise<void> {
  await page.goto(`${sheet}/edit`);
  await page.getByRole("link", { name }).first().click();
  await expect(page).toHaveURL(/goal=/);
  // The fields are awake once the store has taken them up.
  await page.waitForLoadState("networkidle");
}

/** Does something that saves a field, and waits until the server has it. */
export async function saved(page: Page, act: () => Promise<unknown>): Promise<void> {
  const acknowledged = page.waitForResponse((answer) => answer.url().endsWith("/fields") && answer.ok());
  await act();
  await acknowledged;
}

/** Nothing is wrong with the page as it stands now, and it needs no sideways scrolling on a narrow screen. */
export async function isAccessible(page: Page): Promise<void> {
  expect(await violations(page)).toEqual([]);
  await page.setViewportSize({ width: 320, height: 640 });
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  await page.setViewportSize({ width: 1280, height: 860 });
}
