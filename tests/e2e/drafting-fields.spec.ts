import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/desk";
import { isAccessible, openGoal, openSheet, saved } from "../support/field-steps";
import { startOwnTown } from "../support/saving-desk";

/** A server of its own: a year with another form is opened here, which the other tests must not meet. */
let town: Awaited<ReturnType<typeof startOwnTown>>;

test.beforeAll(async () => {
  town = await startOwnTown();
});

test.afterAll(() => town.end());

async function atOwnDesk(browser: Browser, name: string): Promise<Page> {
  const context = await browser.newContext({ baseURL: town.address });
  const page = await context.newPage();
  await signIn(page, name);
  await expect(page).toHaveURL(/\/desk$/);
  return page;
}

const items = (page: Page) => page.getByRole("list", { name: "選んだ項目" }).getByRole("listitem");

test("a head picks items of the plan by number, by word and from the tree, with the keyboard alone", async ({
  browser,
}) => {
  const page = await atOwnDesk(browser, "fukushi");
  const sheet = await openSheet(page, "健康福祉部");
  await openGoal(page, sheet, /部局目標1/);
  const search = page.getByRole("combobox", { name: /関連の施策/ });
  const options = page.getByRole("listbox").getByRole("option");
  const before = await items(page).count();

  await search.focus();
  await page.keyboard.type("７－１・①");
  await expect(options.first()).toContainText("7-1・①");
  await expect(search).toHaveAttribute("aria-expanded", "true");
  await saved(page, () => page.keyboard.press("Enter"));
  await expect(items(page)).toHaveCount(before + 1);
  await expect(items(page).last()).toContainText("7-1・①");
  await expect(search).toHaveValue("");
  await expect(search).toBeFocused();

  await page.keyboard.type("さいがいへの");
  await expect(options).toHaveCount(0);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("災害");
  await expect(options.first()).toContainText("2-1");
  await page.keyboard.press("ArrowDown");
  await expect(options.nth(1)).toHaveAttribute(
    "id",
    (await search.getAttribute("aria-activedescendant")) ?? "",
  );
  await isAccessible(page);
  const picked = (await options.nth(1).innerText()).split("\n")[0] ?? "";
  await saved(page, () => page.keyboard.press("Enter"));
  await expect(items(page).last()).toContainText(picked);

  await page.keyboard.type("99-9、9-9-8");
  await page.keyboard.press("Escape");
  await expect(options).toHaveCount(0);
  await page.keyboard.press("Tab");
  await expect(page.getByText("はまだ選ばれていません")).toBeVisible();
  await page.keyboard.press("Shift+Tab");
  await page.keyboard.press("ArrowDown");
  await saved(page, () => page.keyboard.press("Enter"));
  await expect(items(page).filter({ hasText: "計画にない番号" })).toHaveCount(2);

  const remove = items(page).filter({ hasText: "9-9-8" }).getByRole("button", { name: /外す/ });
  await remove.focus();
  await saved(page, () => page.keyboard.press("Enter"));
  await expect(search).toBeFocused();
  await expect(page.getByRole("status").filter({ hasText: "外しました" })).toBeAttached();

  await page.keyboard.press("Tab");
  await expect(page.locator("summary", { hasText: "計画の一覧から選ぶ" })).toBeFocused();
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await page.keyboard.press("Tab");
  const whole = page.getByRole("checkbox", { name: /^1\s/ });
  await expect(whole).toBeFocused();
  await saved(page, () => page.keyboard.press("Space"));
  await isAccessible(page);

  await page.reload();
  const chosen = (await items(page).allInnerTexts()).map((text) => text.split(/[\s　]/)[0]);
  expect(chosen.slice(before)).toEqual(["7-1・①", picked.split(/[\s　]/)[0], "99-9", "1"]);
  await page.goto(sheet);
  const written = page.getByRole("definition").filter({ hasText: "7-1・①　広報と広聴の充実" }).first();
  expect((await written.innerText()).split("\n").map((line) => line.split("　")[0])).toEqual(chosen);
  await page.context().close();
});

test("a goal without an item of the plan says what it rests on", async ({ browser }) => {
  const page = await atOwnDesk(browser, "fukushi");
  const sheet = await openSheet(page, "健康福祉部");
  await openGoal(page, sheet, /部局目標2/);
  const kind = page.getByLabel("計画に項目がないときの根拠");
  await expect(kind).toHaveCount(0);
  for (let left = await items(page).count(); left > 0; left -= 1) {
    await saved(page, () => items(page).first().getByRole("button", { name: /外す/ }).click());
    await expect(items(page)).toHaveCount(left - 1);
  }
  await expect(kind).toBeVisible();
  await kind.focus();
  await saved(page, () => page.keyboard.press("ArrowDown"));
  await expect(kind).toHaveValue("ORDINANCE");
  await saved(page, () => page.getByLabel("根拠の内容").fill("認知症とともに生きるまちづくり条例"));
  await page.goto(sheet);
  await expect(page.getByText("条例：認知症とともに生きるまちづくり条例")).toBeVisible();
  await page.goto(`${sheet}/preview`);
  await expect(page.getByText("条例：認知症とともに生きるまちづくり条例")).toBeVisible();
  await page.context().close();
});

test("contributing departments are ticked in the official order, and an example stands at the field", async ({
  browser,
}) => {
  const page = await atOwnDesk(browser, "fukushi");
  const sheet = await openSheet(page, "健康福祉部");
  await openGoal(page, sheet, /部局目標4/);
  const group = page.getByRole("group", { name: "協力する部局" });
  const names = await group
    .getByRole("checkbox")
    .evaluateAll((boxes) => boxes.map((box) => box.closest("label")?.textContent));
  expect(names).toEqual([
    "企画政策部",
    "総務部",
    "財務部",
    "市民生活部",
    "産業観光部",
    "建設部",
    "教育委員会事務局",
  ]);
  await group.getByRole("checkbox", { name: "産業観光部" }).focus();
  await saved(page, () => page.keyboard.press("Space"));
  await saved(page, () => group.getByRole("checkbox", { name: "総務部" }).check());

  const example = page.locator("summary", { hasText: "書き方の例（目標数値）" });
  await example.focus();
  await page.keyboard.press("Enter");
  await expect(page.getByText("移動図書館を利用した人")).toBeVisible();

  const title = page.getByRole("textbox", { name: "表題" });
  const long = "長".repeat(130);
  await saved(page, () => title.fill(long));
  await expect(page.getByText("10字超過")).toBeVisible();
  await title.press("End");
  await saved(page, () => page.keyboard.type("い"));
  await expect(title).toHaveValue(`${long}い`);
  await expect(page.getByText("11字超過")).toBeVisible();

  await page.goto(sheet);
  await expect(page.getByText("総務部、産業観光部")).toBeVisible();
  await page.context().close();
});

test("a mission takes its Sustainable Development Goals where the form has them", async ({ browser }) => {
  const page = await atOwnDesk(browser, "soumu@asagi");
  const sheet = await openSheet(page, "総務部");
  await page.goto(`${sheet}/edit`);
  const group = page.getByRole("group", { name: "SDGs（組織目標 1）" });
  await expect(group.getByRole("checkbox")).toHaveCount(17);
  await group.getByRole("checkbox", { name: /^13 / }).focus();
  await saved(page, () => page.keyboard.press("Space"));
  await saved(page, () => group.getByRole("checkbox", { name: /^4 / }).check());
  await isAccessible(page);
  await page.reload();
  await expect(group.getByRole("checkbox", { checked: true })).toHaveCount(2);
  for (const address of [sheet, `${sheet}/preview`]) {
    await page.goto(address);
    await expect(page.getByText(/4 質の高い教育をみんなに/)).toBeVisible();
    await expect(page.getByText(/13 気候変動に具体的な対策を/)).toBeVisible();
  }
  await page.context().close();
});
