import { test as base, expect } from "@playwright/test";

export { expect };

/** The `test` of every browser test: an error in the browser's console or in a page's script fails it. */
export const test = base.extend({
  page: async ({ page }, use) => {
    const errors: string[] = [];
    page.on("console", (message) => {
      if (message.type() === "error" && !message.text().startsWith("Failed to load resource"))
        errors.push(message.text());
    });
    page.on("pageerror", (error) => errors.push(error.message));
    await use(page);
    expect(errors, "errors in the browser's console").toEqual([]);
  },
});
