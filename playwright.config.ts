import { defineConfig } from "@playwright/test";

/** These start servers of their own (support/saving-desk.ts) and so may run beside the others. */
const IN_OWN_TOWN =
  /(form-keeping|drafting-(deadline|fields|saving|saving-address|sign-out|together))\.spec\.ts$/;

/** Looks at every screen for barriers and its width: takes minutes, so it is among the long tests. */
const EVERY_SCREEN = /(accessibility|import-screens)\.spec\.ts$/;

/** Browsers against one real server with a database of its own, so its files run one after another. */
export default defineConfig({
  testDir: "tests/e2e",
  globalSetup: "./tests/support/browser-server.ts",
  outputDir: "test-results",
  fullyParallel: false,
  workers: 2,
  projects: [
    { name: "shared town", testIgnore: [IN_OWN_TOWN, EVERY_SCREEN], workers: 1 },
    { name: "own towns", testMatch: IN_OWN_TOWN, workers: 1 },
    { name: "every screen", testMatch: EVERY_SCREEN, workers: 1 },
  ],
  retries: 0,
  timeout: 180_000,
  // Two browsers, a server and a database share two cores: what takes long there is not wrong yet.
  expect: { timeout: 30_000 },
  reporter: [["list"]],
  use: {
    // Set by the global set-up, before the workers read this file again.
    baseURL: process.env.TEST_BASE_URL,
    locale: "ja-JP",
    timezoneId: "Asia/Tokyo",
    screenshot: "only-on-failure",
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
