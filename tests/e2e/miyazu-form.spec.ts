import { expect, test } from "../support/browser";
import { walkFormCycle } from "../support/form-cycle";

test("a town with two tiers of goals and no assessment goes through its year", async ({ browser }) => {
  const citizen = await walkFormCycle(browser, {
    head: "soumu@asagi",
    otherHead: "sangyo@asagi",
    office: "shichoshitsu@asagi",
    department: "総務部",
    page: "/asagi/2026/general-affairs",
    round: /組織目標の聞き取り/,
    session: { date: "2026-11-26", start: "10:00", time: "10:00～11:00" },
    decision: { number: "あ総第901号", date: "2026-11-27", note: "令和8年度の最初の公表です。" },
    figure: { name: "電子回覧を使う自治会", value: "11", read: "11団体" },
    headerField: "conductGuideline",
    headerLabels: ["行動指針", "組織目標"],
    goalLabels: ["施策", "達成すべき指標", "指標を実現するための取組・手段等"],
  });

  const main = citizen.getByRole("main");
  const tiers = main.getByRole("heading", { level: 2 }).filter({ hasText: /市役所にします|地域の形/ });
  await expect(tiers).toHaveCount(2);
  await expect(main.getByText("組織目標1", { exact: true }).first()).toBeVisible();
  await expect(main.getByText("組織目標2", { exact: true }).first()).toBeVisible();
  const second = citizen.getByRole("region", { name: /地域の形を見つけます/ });
  await expect(second.getByText("運営目標1", { exact: true })).toBeVisible();
  await expect(second.getByRole("heading", { level: 3 })).toHaveText(["電子回覧を使う自治会を増やす"]);
  const text = await main.innerText();
  expect(text.indexOf("行動指針")).toBeGreaterThan(0);
  expect(text.indexOf("約束した日を守る")).toBeLessThan(text.lastIndexOf("組織目標1"));

  await expect(citizen).toHaveTitle(/組織目標・運営目標/);
  await expect(citizen.getByText("令和8年度 組織目標", { exact: true })).toBeVisible();
  expect(await citizen.content()).not.toContain("マニフェスト");

  await citizen.goto("/asagi");
  await expect(citizen.getByRole("heading", { name: "あさぎ市の組織目標・運営目標" })).toBeVisible();
  await expect(citizen.getByRole("link", { name: /令和8年度/ })).toBeVisible();
  await citizen.goto("/");
  for (const name of ["みほん市", "あさぎ市", "かわべ市"]) {
    await expect(citizen.getByRole("link", { name })).toBeVisible();
  }
});
