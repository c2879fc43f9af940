import { expect, test } from "../support/browser";
import { printed, unreadablePrint } from "../support/printed-pages";

/** The lines of a printed page, without its number at the foot. */
const linesOf = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !/^\d+ \/ \d+$/.test(line));

/** The small words above a heading. */
const EYEBROW = /^(組織目標|運営目標|部局目標)\s*\d+$|^組織使命$/;

test.describe("a public page on paper", () => {
  test.skip(unreadablePrint !== null, unreadablePrint ?? "");

  for (const address of ["/asagi/2026/industry-construction", "/mihon/2025/general-affairs"]) {
    test(`ends no page with the words above a heading: ${address}`, async ({ page }, info) => {
      await page.goto(address);
      const pages = await printed(page, info.outputPath("page.pdf"));
      expect(pages.length).toBeGreaterThan(1);
      for (const text of pages) expect(linesOf(text).at(-1)).not.toMatch(EYEBROW);
      if (address.startsWith("/asagi")) {
        const second = pages.map(linesOf).find((lines) => lines.lastIndexOf("組織目標2") > 1) ?? [];
        expect(second[second.lastIndexOf("組織目標2") + 1]).toContain("道と橋を長く安全に");
      }
    });
  }

  test("keeps each goal of a table together with its figures", async ({ page }, info) => {
    await page.goto("/kawabe/2025/planning-affairs");
    const pages = await printed(page, info.outputPath("page.pdf"));
    const table = await page.getByRole("table").locator("tbody").count();
    const figures = ["市民会議の開催", "電子申請を途中でやめる割合", "手順書のある業務"];
    expect(table).toBe(figures.length);
    for (const [index, name] of figures.entries()) {
      const row = new RegExp(`^${index + 1} `);
      const on = pages.map(linesOf).find((lines) => lines.some((line) => row.test(line))) ?? [];
      const begins = on.findIndex((line) => row.test(line));
      const goal = on.slice(begins, begins + 16);
      expect(goal, `goal ${index + 1}`).toContain("数値の推移");
      expect(goal.some((line) => line.startsWith(name))).toBe(true);
    }
    for (const text of pages) expect(linesOf(text).at(-1)).not.toMatch(/^番号/);
  });
});
