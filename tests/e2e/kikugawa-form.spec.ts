import { expect, test } from "../support/browser";
import { walkFormCycle } from "../support/form-cycle";

test("a town with policies and issues before a table, and no assessment, goes through its year", async ({
  browser,
}) => {
  const citizen = await walkFormCycle(browser, {
    head: "kikaku@kawabe",
    otherHead: "kurashi@kawabe",
    office: "shichoshitsu@kawabe",
    department: "企画総務部",
    page: "/kawabe/2026/planning-affairs",
    round: /運営方針の協議/,
    session: { date: "2026-11-26", start: "10:00", time: "10:00～11:00" },
    decision: { number: "か企第901号", date: "2026-11-27", note: "令和8年度の最初の公表です。" },
    figure: { name: "手順書で引き継いだ業務", value: "７", read: "7業務" },
    headerField: "contact",
    headerLabels: ["基本方針", "現状と課題"],
    goalLabels: ["重点施策・事業", "取組内容", "達成目標"],
  });

  await expect(citizen).toHaveTitle(/部の運営方針/);
  await expect(citizen.getByText("令和8年度 企画総務部の運営方針")).toBeVisible();
  expect(await citizen.content()).not.toMatch(/マニフェスト|組織使命/);
  const table = citizen.getByRole("table", { name: "重点的に取り組む施策・事業" });
  await expect(table.getByRole("columnheader")).toHaveText([
    "番号",
    "重点施策・事業",
    "取組内容",
    "達成目標",
  ]);
  await expect(table.getByRole("rowheader")).toHaveCount(3);
  await expect(table).toContainText("達成目標は、担当課が6月までに確かめて書き足す。");
  const text = await citizen.getByRole("main").innerText();
  const places = ["川とともにある暮らし", "電子申請の使いにくさ", "取組内容"].map((words) =>
    text.indexOf(words),
  );
  expect(places.every((place) => place > 0)).toBe(true);
  expect(places).toEqual([...places].sort((one, other) => one - other));
  await expect(citizen.getByText("堤 慎吾")).toBeVisible();
  await expect(citizen.getByRole("heading", { name: "組織体制" })).toBeVisible();
});
