import { expect, test } from "../support/browser";
import { refused, toSheet } from "../support/cycle-steps";
import { atTheDesk, writeField } from "../support/desk";

const DEPARTMENT = "健康福祉部";
const GOAL = "受けやすいがん検診への切替え";
const WISH = "受診しやすい会場が求められている。";

test("a head sees findings and figures while typing, answers one, accepts the other, and reads both at the submission", async ({
  browser,
}) => {
  const head = await atTheDesk(browser, "fukushi");
  const sheet = await toSheet(head, DEPARTMENT);
  await head.goto(`${sheet}/edit`);
  await head.getByRole("link", { name: new RegExp(GOAL) }).click();
  const state = head.getByRole("textbox", { name: /現状分析/ });
  await expect(state).toBeVisible();

  await state.click();
  await state.fill("");
  await state.pressSequentially(WISH);
  const findings = head.getByRole("list", { name: "「現状分析」への指摘" });
  await expect(findings.getByRole("listitem")).toHaveCount(1);
  await expect(findings).toContainText("必須");
  await expect(findings).toContainText("該当箇所：「求められている」");
  await expect(head.getByRole("status").filter({ hasText: "「現状分析」への指摘" })).toContainText(
    "必須 1件",
  );
  await expect(head.locator("mark")).toHaveText(["求められている"]);
  await expect(state).toBeFocused();
  const [line, box] = [await head.locator("mark").boundingBox(), await state.boundingBox()];
  expect(line && box && line.y > box.y && line.y + line.height < box.y + box.height).toBe(true);

  await expect(head.getByText("に保存しました")).toBeVisible();
  await findings.locator("summary", { hasText: "理由を書いて" }).click();
  await refused(async () => {
    await findings.getByRole("button", { name: "理由を記録する" }).click();
    await expect(findings.getByText("入力してください。").first()).toBeVisible();
  });
  await findings.getByLabel("このままにする理由").fill("住民アンケートの設問の言葉をそのまま引いた。");
  await findings.getByRole("button", { name: "理由を記録する" }).click();
  await expect(findings).toHaveCount(0);
  await expect(head.locator("mark")).toHaveCount(0);
  await head.reload();
  await expect(state).toHaveValue(WISH);
  await expect(head.locator("mark")).toHaveCount(0);
  await expect(head.getByText("理由を書いて残した指摘 1件")).toBeVisible();
  await expect(findings).toHaveCount(0);

  const text =
    "・大腸がん検診の受診率　30%以上（令和7年度 24.2%）\n・出前検診の会場　12か所（令和7年度 8か所）";
  await writeField(head, /目標数値/, text);
  const figures = head.getByRole("region", { name: "文から読み取った数値目標" });
  const known = figures.getByRole("listitem").filter({ hasText: "大腸がん検診の受診率" });
  await expect(known).toContainText("文と違う");
  await known.getByRole("button", { name: /文の値に合わせる/ }).click();
  await expect(known).toContainText("採用済み");
  await expect(known).toContainText("30%以上");
  const offered = figures.getByRole("listitem").filter({ hasText: "出前検診の会場" });
  await expect(offered).toContainText("読み取り");
  await offered.getByRole("button", { name: /数値目標にする/ }).click();
  await expect(offered).toContainText("採用済み");
  await head.goto(sheet);
  await expect(head.getByText("出前検診の会場：8か所 → 12か所")).toBeVisible();

  await head.goto(`${sheet}/edit`);
  await head.getByRole("link", { name: "指摘の一覧" }).click();
  await expect(head.getByRole("heading", { name: "文章の確認" })).toBeVisible();
  await expect(head.getByText(/必須の指摘が\d+件あります/)).toBeVisible();
  await expect(head.getByRole("button", { name: "提出する" })).toHaveCount(0);
  const list = head.locator("#findings");
  await expect(list.getByText("理由を書いて残した指摘 1件")).toBeVisible();
  const place = list.getByRole("link").first();
  await place.click();
  await expect(head).toHaveURL(/\/edit\?goal=.*#goal-/);
  await expect(head.locator("mark").first()).toBeVisible();
});

for (const threads of [true, false]) {
  const where = threads ? "" : ", also where the browser gives the page no thread to read in";
  test(`a long text that is typed on is read, with the lines under its words${where}`, async ({
    browser,
  }) => {
    const head = await atTheDesk(browser, "fukushi");
    if (!threads) await head.addInitScript(() => Reflect.deleteProperty(window, "Worker"));
    await head.goto(`${await toSheet(head, DEPARTMENT)}/edit`);
    await head.getByRole("link", { name: new RegExp(GOAL) }).click();
    const state = head.getByRole("textbox", { name: /現状分析/ });
    const lines = head.locator("[data-row]").filter({ has: state }).locator("mark");
    await state.fill("検診の会場は8か所ある。\n".repeat(60));
    await state.press("Control+End");
    await state.pressSequentially("夜間の検診が望まれている。");
    await expect(lines).toHaveText(["望まれている"]);
    expect(head.workers()).toHaveLength(threads ? 1 : 0);

    await state.press("Control+Home");
    await state.pressSequentially("休日の開設が急務である。\n");
    await expect(lines).toHaveText(["急務である", "望まれている"]);
    await expect(state).toHaveAttribute("data-full");
    await expect(state).toHaveCSS("field-sizing", "fixed");
    await expect(state).toBeFocused();
    await state.press("Control+End");
    const lastLine = async () => {
      const [line, box] = [await lines.last().boundingBox(), await state.boundingBox()];
      return line && box ? box.y + box.height - line.y - line.height : Number.NaN;
    };
    await expect.poll(lastLine).toBeGreaterThan(0);
    await expect.poll(lastLine).toBeLessThan(30);

    await state.fill("検診の会場は8か所ある。");
    await expect(lines).toHaveCount(0);
    await expect(state).not.toHaveAttribute("data-full");
    await expect(head.getByText("に保存しました")).toBeVisible();
  });
}

test("the office reads a year's rules, and changes one in the open year only with a reason", async ({
  browser,
}) => {
  const office = await atTheDesk(browser, "shichoshitsu");
  await office.goto("/desk/settings");
  await office.getByRole("link", { name: "文章の確認の規則" }).click();
  await expect(office.getByRole("heading", { name: "文章の確認の規則", level: 1 })).toBeVisible();
  const form = office.locator("form").filter({ has: office.getByRole("button", { name: "重さを保存する" }) });
  await form.getByLabel("手段が具体的でない").selectOption({ label: "確かめない" });
  await refused(async () => {
    await form.getByRole("button", { name: "重さを保存する" }).click();
    await expect(office.getByText("理由を書いてください").first()).toBeVisible();
  });
  await form.getByLabel("変える理由").fill("研修の後から確かめるため。");
  await form.getByRole("button", { name: "重さを保存する" }).click();
  await expect(office.getByText("いまは第1版で確かめています")).toBeVisible();
  await expect(form.getByLabel("手段が具体的でない")).toHaveValue("off");
  const versions = office.locator("#versions");
  await expect(versions.getByRole("listitem")).toHaveCount(2);
  await expect(versions.getByRole("listitem").first()).toContainText("理由：研修の後から確かめるため。");
  await versions.getByRole("link", { name: "初めからの規則" }).click();
  await expect(office.getByText("これは前の規則です。")).toBeVisible();
  await expect(office.getByLabel("手段が具体的でない")).toBeDisabled();
  await expect(office.getByLabel("手段が具体的でない")).not.toHaveValue("off");
  await office.getByRole("link", { name: "いまの規則を見る" }).click();
  await expect(office.getByText("いまは第1版で確かめています")).toBeVisible();

  await office.locator("summary", { hasText: "JSON を開く" }).click();
  const paste = office
    .locator("form")
    .filter({ has: office.getByRole("button", { name: "この規則に入れ替える" }) });
  await paste.getByLabel("規則（JSON）").fill('{"key":"ours","rules":"none"}');
  await paste.getByLabel("変える理由").fill("手引きの入れ替え");
  await refused(async () => {
    await paste.getByRole("button", { name: "この規則に入れ替える" }).click();
    await expect(paste.getByText("rules の値が足りないか、受け付けられません。").first()).toBeVisible();
  });
});
