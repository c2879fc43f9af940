import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Browser, Page } from "@playwright/test";
import { LOCALE_COOKIE } from "@/lib/i18n/locale";
import { violations } from "../support/axe";
import { expect, test } from "../support/browser";
import { atTheDesk } from "../support/desk";
import { SCREENS, type Screen } from "../support/screens";
import { startServer } from "../support/server-process";

const PHONE = { width: 320, height: 640 };
const WIDE = { width: 1280, height: 860 };
/** More than any screen has to stop at; reached only where the focus goes round in a trap. */
const MOST_STOPS = 400;

const pages = new Map<string | null, Page>();

/** The page of this person, signed in once for all screens. */
async function pageOf(browser: Browser, who: string | null): Promise<Page> {
  const known = pages.get(who);
  if (known) return known;
  const page = who === null ? await (await browser.newContext()).newPage() : await atTheDesk(browser, who);
  pages.set(who, page);
  return page;
}

async function open(page: Page, screen: Screen): Promise<string> {
  await page.setViewportSize(WIDE);
  const address = typeof screen.way === "string" ? screen.way : await screen.way(page);
  const answer = await page.goto(address);
  expect(answer?.status()).toBe(screen.status ?? 200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  return address;
}

async function fitsAPhone(page: Page) {
  const width = () => page.evaluate(() => document.documentElement.scrollWidth);
  await page.setViewportSize(PHONE);
  await expect.poll(width).toBeLessThanOrEqual(320);
  await page.evaluate(() => {
    for (const part of document.querySelectorAll("main details")) part.setAttribute("open", "");
  });
  await expect.poll(width).toBeLessThanOrEqual(320);
}

/** Keys of messages that the page shows in place of a text: `sheets.list.title`. */
async function keysInEnglish(page: Page, address: string): Promise<string[]> {
  const cookies = (await page.context().cookies()).map(({ name, value }) => `${name}=${value}`);
  const answer = await page.request.get(address, {
    headers: { cookie: [...cookies, `${LOCALE_COOKIE}=en`].join("; ") },
  });
  const html = (await answer.text()).replaceAll(/<(script|style)\b.*?<\/\1>/gs, "");
  const areas =
    "shell|auth|desk|sheets|imports|consultations|assessments|publication|settings|reasons|fields";
  return html.match(new RegExp(`\\b(?:${areas})(?:\\.[a-zA-Z]+)+`, "g")) ?? [];
}

for (const screen of SCREENS) {
  test(`${screen.title}: no barrier, no sideways scrolling on a phone, no missing word in English`, async ({
    browser,
  }) => {
    const page = await pageOf(browser, screen.who);
    const address = await open(page, screen);
    expect(await violations(page)).toEqual([]);
    await fitsAPhone(page);
    expect(await keysInEnglish(page, address)).toEqual([]);
  });
}

test("the first run: no barrier and no sideways scrolling on a phone", async ({ browser }) => {
  const folder = await mkdtemp(path.join(tmpdir(), "michishirube-first-run-"));
  const server = await startServer({ DATA_DIR: folder, SAMPLE_DATA: "off" });
  const context = await browser.newContext({ baseURL: server.address });
  try {
    const page = await context.newPage();
    await open(page, { title: "setup", who: null, way: "/setup" });
    expect(await violations(page)).toEqual([]);
    await fitsAPhone(page);
  } finally {
    await context.close();
    await server.end("SIGTERM");
    await rm(folder, { recursive: true, force: true });
  }
});

/** What has the focus: whether it is marked and shown, and whether the focus left it and came round again. */
function focusedNow(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    // A field for a date takes several stops, one for each part.
    const again = element.dataset.reached === "before";
    for (const other of document.querySelectorAll<HTMLElement>("[data-reached]"))
      other.dataset.reached = "before";
    element.dataset.reached = "now";
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { width, height } = element.getBoundingClientRect();
    const name = element.outerHTML.slice(0, 160);
    return {
      again,
      name,
      marked: outlineStyle !== "none" && outlineWidth !== "0px",
      shown: width * height > 1,
    };
  });
}

const BY_KEYBOARD = [
  "the editor",
  "a sheet that is written",
  "a returned sheet",
  "publishing",
  "a round",
  "a session that was held",
  "a manifesto with results",
];

for (const title of BY_KEYBOARD) {
  test(`${title}: Tab comes to every link, field and button, each is marked, and none is a trap`, async ({
    browser,
  }) => {
    const screen = SCREENS.find((each) => each.title === title);
    if (!screen) throw new Error(`There is no screen "${title}".`);
    const page = await pageOf(browser, screen.who);
    await open(page, screen);
    const unmarked: string[] = [];
    let stops = 0;
    for (; stops < MOST_STOPS; stops += 1) {
      await page.keyboard.press("Tab");
      const focused = await focusedNow(page);
      if (focused === null || focused.again) break;
      if (!focused.marked || !focused.shown) unmarked.push(focused.name);
    }
    expect(unmarked).toEqual([]);
    const missed = await page
      .locator("main :is(a[href], button, summary, input, select, textarea):not([data-reached], :disabled)")
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && (element as HTMLElement).tabIndex >= 0)
          .filter((element) => !(element instanceof HTMLInputElement && /radio|hidden/.test(element.type)))
          .map((element) => element.outerHTML.slice(0, 160)),
      );
    expect(missed).toEqual([]);
    expect(stops).toBeGreaterThan(5);
    expect(stops).toBeLessThan(MOST_STOPS);
  });
}

test("signing in and writing by keyboard alone; the summary of errors takes the focus", async ({ page }) => {
  await page.goto("/sign-in");
  await page.getByLabel("自治体").focus();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Tab");
  await page.keyboard.type("soumu@mihon.example");
  await page.keyboard.press("Enter");
  const summary = page.getByRole("region", { name: /誤りがあります$/ });
  await expect(summary).toBeFocused();
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByLabel("パスワード")).toBeFocused();
  await page.keyboard.type("michishirube");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/\/desk$/);

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "本文へ移動" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: /続きを書く|直す/ })).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "目標シートの編集" })).toBeVisible();
});
