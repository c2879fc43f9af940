import type { Browser, Page } from "@playwright/test";
import { expect, test } from "../support/browser";
import { signIn } from "../support/desk";
import {
  DEPARTMENT,
  fieldOf,
  GOAL,
  isSaved,
  keptFields,
  openGoal,
  toGoal,
  townOfThisFile,
  typeOn,
} from "../support/saving-desk";

const town = townOfThisFile();

/** The head and a drafter of theirs, each with a browser of their own, in the same goal. */
async function headAndDrafter(browser: Browser): Promise<{ head: Page; drafter: Page; sheet: string }> {
  const head = await town.newPage(browser);
  const sheet = await openGoal(head, "soumu", DEPARTMENT, GOAL);
  await head.goto(sheet);
  const name = head.getByRole("combobox", { name: /職員/ });
  if ((await head.getByRole("button", { name: /任せるのをやめる/ }).count()) === 0) {
    await name.selectOption({ index: 1 });
    await head.getByRole("button", { name: "作成を任せる" }).click();
    await expect(head.getByRole("button", { name: /任せるのをやめる/ })).toBeVisible();
  }
  await toGoal(head, DEPARTMENT, GOAL);
  const drafter = await town.newPage(browser);
  await openGoal(drafter, "soumu-staff", DEPARTMENT, GOAL);
  return { head, drafter, sheet };
}

/** Both write in the same field: the drafter's text is stored first. */
async function writeOver(head: Page, drafter: Page, label: string, theirs: string, mine: string) {
  await fieldOf(drafter, label).fill(theirs);
  await isSaved(drafter);
  await expect(fieldOf(drafter, label)).toHaveValue(theirs);
  await fieldOf(head, label).fill(mine);
  await expect(head.getByText("ほかの人がこの欄を変えました")).toBeVisible();
}

const storedIn = async (page: Page, label: string) => {
  await page.reload();
  return fieldOf(page, label).inputValue();
};

test("two people in one goal see each other, and what they write in different fields comes together", async ({
  browser,
}) => {
  const { head, drafter, sheet } = await headAndDrafter(browser);
  await expect(drafter.getByRole("list", { name: "このシートを書いている人" })).toHaveText(
    /.+（部局目標1）/,
    {
      timeout: 40_000,
    },
  );
  await typeOn(head, "これまでの経緯", "部局長が書き足した。");
  await typeOn(drafter, "取り組む目的", "担当が書き足した。");
  await isSaved(head);
  await isSaved(drafter);
  await expect(head.getByRole("list", { name: "このシートを書いている人" })).toHaveText(/.+（部局目標1）/, {
    timeout: 40_000,
  });
  const reader = await town.newPage(browser);
  await signIn(reader, "shichoshitsu");
  await expect(reader).toHaveURL(/\/desk$/);
  await reader.goto(sheet);
  await expect(reader.getByText("このシートを書いている人")).toBeVisible();
  // Neither reloads: each sees the other's text after the next answer of the server.
  await expect(fieldOf(head, "取り組む目的")).toHaveValue(/担当が書き足した。$/, { timeout: 40_000 });
  await expect(fieldOf(drafter, "これまでの経緯")).toHaveValue(/部局長が書き足した。$/, { timeout: 40_000 });
  await expect(head.getByText("ほかの人がこの欄を変えました")).toHaveCount(0);
  await drafter.goto("/desk");
  await expect(head.getByRole("list", { name: "このシートを書いている人" })).toHaveCount(0, {
    timeout: 40_000,
  });
});

test("what somebody else stores never comes under the cursor of a field, only when it is left", async ({
  browser,
}) => {
  const { head, drafter } = await headAndDrafter(browser);
  const field = fieldOf(head, "課題");
  await field.focus();
  const before = await field.inputValue();
  await fieldOf(drafter, "課題").fill("担当が課題を書き直した。");
  await isSaved(drafter);
  await typeOn(drafter, "達成された状態", "さらに広がる。");
  await expect(fieldOf(head, "達成された状態")).toHaveValue(/さらに広がる。$/, { timeout: 40_000 });
  await expect(field).toHaveValue(before);
  await field.blur();
  await expect(field).toHaveValue("担当が課題を書き直した。");
});

test("in the same field both texts stand side by side with their words marked; the writer keeps the own one or gives it up", async ({
  browser,
}) => {
  const { head, drafter } = await headAndDrafter(browser);
  await writeOver(
    head,
    drafter,
    "現状分析",
    "訓練を行ったのは9団体である。",
    "訓練を行ったのは12団体である。",
  );
  await expect(head.locator("ins").filter({ hasText: "12" })).toBeVisible();
  await expect(head.locator("ins").filter({ hasText: /(?<!1)9/ })).toBeVisible();
  expect(await storedIn(drafter, "現状分析")).toBe("訓練を行ったのは9団体である。");
  await expect(head.getByText("ほかの人の変更と重なった欄があります（1か所）").first()).toBeVisible();
  await head.getByRole("button", { name: "あなたの文で保存する" }).click();
  await isSaved(head);
  await expect(fieldOf(head, "現状分析")).toBeFocused();
  expect(await storedIn(drafter, "現状分析")).toBe("訓練を行ったのは12団体である。");

  await writeOver(head, drafter, "現状分析", "担当の文。", "部局長の文。");
  await head.getByRole("button", { name: "保存されている文にする" }).click();
  await expect(fieldOf(head, "現状分析")).toHaveValue("担当の文。");
  await typeOn(head, "現状分析", "続き。");
  await isSaved(head);
  expect(await storedIn(drafter, "現状分析")).toBe("担当の文。続き。");
});

test("both texts can be joined: the third holds what each changed, is edited, survives a reload and is stored", async ({
  browser,
}) => {
  const { head, drafter } = await headAndDrafter(browser);
  await fieldOf(head, "手段・工程").fill("台本を配る。訓練の日を決める。計画を直す。");
  await isSaved(head);
  await expect(async () => {
    expect(await storedIn(drafter, "手段・工程")).toBe("台本を配る。訓練の日を決める。計画を直す。");
  }).toPass();
  const theirs = "台本を配る。訓練の日を6月に決める。計画を直す。";
  const mine = "台本を配る。訓練の日を決める。計画を書き直す。";
  await writeOver(head, drafter, "手段・工程", theirs, mine);
  await head.getByRole("button", { name: "両方をつないで直す" }).click();
  const joined = head.getByRole("textbox", { name: "両方から作る文" });
  await expect(joined).toBeFocused();
  await expect(joined).toHaveValue("台本を配る。訓練の日を6月に決める。計画を書き直す。");
  await joined.press("Control+End");
  await joined.pressSequentially("振り返る。");
  // The own text, the other's and the joined one are all there again.
  await expect
    .poll(() => keptFields(head))
    .toEqual([{ text: mine, joined: expect.stringMatching(/振り返る。$/) }]);
  await head.reload();
  await expect(joined).toHaveValue("台本を配る。訓練の日を6月に決める。計画を書き直す。振り返る。");
  await expect(fieldOf(head, "手段・工程")).toHaveValue(mine);
  await head.getByRole("button", { name: "この文で保存する" }).click();
  await isSaved(head);
  await expect(fieldOf(head, "手段・工程")).toHaveValue(
    "台本を配る。訓練の日を6月に決める。計画を書き直す。振り返る。",
  );
  expect(await storedIn(drafter, "手段・工程")).toBe(
    "台本を配る。訓練の日を6月に決める。計画を書き直す。振り返る。",
  );
});

test("a page of somebody who is signed in no more writes nothing in the next person's name", async ({
  browser,
}) => {
  const { head } = await headAndDrafter(browser);
  const { drafter: witness } = await headAndDrafter(browser);
  const before = await fieldOf(witness, "目標数値").inputValue();
  const next = await head.context().newPage();
  await head.context().clearCookies();
  await signIn(next, "soumu-staff");
  await expect(next).toHaveURL(/\/desk$/);
  await typeOn(head, "目標数値", "部局長の数値");
  await expect(head.getByText(/サインインが切れました/).first()).toBeVisible();
  expect(await storedIn(witness, "目標数値")).toBe(before);
  // The next person's own page of the same goal shows and offers nothing of it.
  await toGoal(next, DEPARTMENT, GOAL);
  await expect(fieldOf(next, "目標数値")).toHaveValue(before);
  await expect(next.getByText("未送信の文章を戻しました")).toHaveCount(0);
});
