import { defineConfig } from "@playwright/test";

/** One browser against one real server with a database of its own, so the files run one after another. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/browser-server.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 1,
  retries: 0,
  timeout: 180_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    // Set by the global set-up, before the workers read this file again.
    baseURL: process.env.TEST_BASE_URL,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    screenshot: "only-on-failure",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: "/usr/bin/chromium",
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
