import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/desk";
import { isAccessible, openGoal, openSheet, saved } from "../support/field-steps";
import { keptTexts, townOfThisFile } from "../support/saving-desk";

/** A year with another form is opened here, which the other tests must not meet. */
const { newPage } = townOfThisFile();

async function atDesk(browser: Browser, name: string): Promise<Page> {
  const page = await newPage(browser);
  await signIn(page, name);
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

/** How many scripts the page has fetched. */
const scripts = (page: Page) =>
  page.evaluate(
    () => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(".js")).length,
  );

/** Opens 2027 with a form that asks for deadlines. */
async function openYearWithDeadlines(browser: Browser): Promise<void> {
  const office = await atDesk(browser, "shichoshitsu");
  await office.goto("/desk/settings/years");
  await office.getByLabel("様式").last().selectOption("iga-2022");
  await office.getByRole("button", { name: "年度を準備する" }).click();
  const year = office.locator("#year-2027");
  await year.getByRole("button", { name: "年度を始める" }).click();
  await expect(office).toHaveURL(/year=2027/);
  await office.context().close();
}

test("a deadline is typed as people write it or chosen from a calendar of era years, and stays when it is none", async ({
  browser,
}) => {
  await openYearWithDeadlines(browser);
  const page = await atDesk(browser, "fukushi");
  const sheet = await openSheet(page, "健康福祉部", 2027);
  await openGoal(page, sheet, /部局目標1/);
  const deadline = page.getByRole("textbox", { name: /^期日/ });
  const understood = page.getByRole("status").filter({ hasText: /令和\d+年.*日\(/ });

  await saved(page, () => deadline.fill("９月末"));
  await expect(understood).toHaveText("令和9年9月30日(木)");
  await saved(page, () => deadline.fill("R9.12.10"));
  await expect(understood).toHaveText("令和9年12月10日(金)");
  await saved(page, () => deadline.fill("令和8年9月30日"));
  await expect(understood).toContainText("令和9年度（2027年度）の外の日付です。");

  await expect(page.getByText("例：令和9年9月末、R9.9.30、2027/9/30、9月末。")).toBeVisible();
  const sent: unknown[] = [];
  page.on("request", (request) => {
    if (request.url().endsWith("/fields")) sent.push(request.postDataJSON().value);
  });
  await deadline.fill("9.9");
  await expect(understood).toContainText("令和9年9月9日(木)");
  // Longer than a field rests before it is saved.
  await page.waitForTimeout(1_000);
  await page.keyboard.type(".");
  await page.waitForTimeout(1_000);
  await page.keyboard.type("30");
  await expect(understood).toContainText("令和9年9月30日(木)");
  await page.keyboard.press("Tab");
  await expect(page.getByText(/\d\d:\d\dに保存しました/)).toBeVisible();
  expect(sent).toEqual(["2027-09-30"]);
  await deadline.fill("10/8");
  await expect(page.getByText("この欄を離れるかEnterキーを押すと、この日付で保存します。")).toBeVisible();
  await saved(page, () => page.keyboard.press("Enter"));
  await deadline.fill("10/9");
  await expect.poll(() => keptTexts(page)).toContain("10/9");
  await saved(page, () => page.reload());
  await expect(understood).toContainText("令和9年10月9日(土)");
  await page.getByRole("button", { name: "この知らせを閉じる" }).click();
  await saved(page, () => deadline.fill("令和8年9月30日"));

  await deadline.fill("そのうちに");
  await expect(page.getByText("日付として読めない")).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(page.getByText("保存されていません。例：令和9年9月末、R9.9.30、2027/9/30")).toBeVisible();
  await expect(page.getByText("保存されている期日は令和8年9月30日(水)のままです。")).toBeVisible();
  await expect(deadline).toHaveValue("そのうちに");
  await expect(deadline).toHaveAttribute("aria-invalid", "true");

  const opener = page.getByRole("button", { name: "カレンダーで選ぶ" });
  await expect(opener).toBeFocused();
  const scriptsBefore = await scripts(page);
  await page.keyboard.press("Enter");
  const calendar = page.getByRole("application", { name: /期日.*のカレンダー/ });
  await expect(calendar.getByRole("heading", { name: "令和9年9月" })).toBeAttached();
  expect(await scripts(page)).toBeGreaterThan(scriptsBefore);
  await page.keyboard.press("Escape");
  await expect(calendar).toHaveCount(0);
  await expect(opener).toBeFocused();
  await page.keyboard.press("Enter");
  await expect(calendar).toBeVisible();
  await isAccessible(page);
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowRight");
  await saved(page, () => page.keyboard.press("Enter"));
  await expect(deadline).toBeFocused();
  await expect(understood).toHaveText("令和9年10月31日(日)");
  await expect(page.getByText("日付として読めない")).toHaveCount(0);

  await page.reload();
  await expect(deadline).toHaveValue("令和9年10月31日(日)");
  await page.goto(sheet);
  await expect(page.getByText("令和9年10月31日(日)")).toBeVisible();
  await page.context().close();
});
