import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const ON_DATABASES = {
  globalSetup: ["tests/support/template-database.ts"],
  testTimeout: 120_000,
  hookTimeout: 120_000,
};

/** `unit` is pure, `integration` has databases, `hardening` goes at every door, `long` kills servers. */
export default defineConfig({
  resolve: {
    alias: [
      { find: /^@\/(.*)/, replacement: `${here("./")}$1` },
      { find: "server-only", replacement: here("./lib/cli/server-side.ts") },
    ],
  },
  test: {
    pool: "forks",
    // Half of the time of a test goes by in the database's process.
    maxWorkers: 3,
    // next-intl and next-auth import Next's files without their endings, which Node itself refuses.
    server: { deps: { inline: ["next-intl", "use-intl", "next-auth"] } },
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["tests/unit/**/*.test.{ts,tsx}"],
          testTimeout: 60_000,
          // Pure files leave nothing behind for the next file; each module is read once in a worker.
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...ON_DATABASES,
          name: "integration",
          include: ["tests/integration/**/*.test.{ts,tsx}"],
        },
      },
      {
        extends: true,
        test: { ...ON_DATABASES, name: "hardening", include: ["tests/hardening/**/*.test.ts"] },
      },
      {
        extends: true,
        test: {
          name: "long",
          include: ["tests/long/**/*.test.ts"],
          fileParallelism: false,
          testTimeout: 1_800_000,
          hookTimeout: 300_000,
        },
      },
    ],
  },
});
