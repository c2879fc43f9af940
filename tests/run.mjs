// `npm test`: installs what is missing, runs everything, and ends with one line that counts.
import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { ensureBuilt, ensureClient, ensureInstalled, projectRoot } from "../lib/cli/prepare.mjs";
import { installPackages } from "./support/debian-packages.mjs";
import { startPostgres } from "./support/private-postgres.mjs";
import { playwrightCounts, sum, vitestCounts } from "./support/results.mjs";
import { groupSkips, printSkips } from "./support/skips.mjs";

const wants = (flag) => process.argv.includes(flag);
const program = (name) => path.join(projectRoot, "node_modules", name);
const BIOME = program("@biomejs/biome/bin/biome");
const VITEST = program("vitest/vitest.mjs");
const PLAYWRIGHT = program("@playwright/test/cli.js");

/** Debian's packages that the unit and integration tests need. */
const ALWAYS = ["postgresql", "libreoffice-calc-nogui", "fonts-noto-cjk"];
/** Civil dates and instants are the same wherever the server stands. */
const ELSEWHERE = { TZ: "America/Los_Angeles" };

const folder = mkdtempSync(path.join(tmpdir(), "michishirube-tests-"));
const durations = [];
const running = new Set();
let server;

function tidy() {
  for (const child of running) child.kill("SIGTERM");
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.on("exit", tidy);
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => process.exit(130));

async function timed(title, work) {
  console.log(`\n=== ${title}`);
  const start = performance.now();
  const result = await work();
  durations.push({ title, seconds: (performance.now() - start) / 1000 });
  return result;
}

/** Runs one of Node's programs; answers whether it ended well. */
function runNode(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: projectRoot,
      stdio: ["ignore", "inherit", "inherit"],
      env: { ...process.env, ...env },
    });
    running.add(child);
    child.once("exit", (code) => {
      running.delete(child);
      resolve(code === 0);
    });
  });
}

/** A step that passes or fails as a whole. */
function check(title, args) {
  return timed(title, async () => {
    const passed = await runNode(args);
    return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, skips: [], failures: [] };
  });
}

function vitest(title, projects, env = {}) {
  return timed(title, async () => {
    const report = path.join(folder, `vitest-${durations.length}.json`);
    const failures = `${report}.failures`;
    const chosen = projects.flatMap((project) => ["--project", project]);
    const reporters = ["default", "json", "./tests/support/failure-reporter.ts"];
    const output = [...reporters.map((name) => `--reporter=${name}`), `--outputFile.json=${report}`];
    const ended = await runNode([VITEST, "run", ...chosen, ...output], {
      ...env,
      TEST_FAILURES_FILE: failures,
    });
    return vitestCounts(report, ended, failures);
  });
}

function browser(title, projects) {
  return timed(title, async () => {
    const report = path.join(folder, `playwright-${durations.length}.json`);
    const chosen = projects.flatMap((project) => ["--project", project]);
    const ended = await runNode([PLAYWRIGHT, "test", ...chosen, "--reporter=list,json"], {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    return playwrightCounts(report, ended);
  });
}

const skippedWhole = (title, kind) => ({
  passed: 0,
  failed: 0,
  skipped: 1,
  skips: [{ title, kind }],
  failures: [],
});

async function startDatabase(missing) {
  if (missing.includes("postgresql")) return;
  server = await timed("private PostgreSQL", () => startPostgres());
  process.env.TEST_DATABASE_URL = server.url;
}

async function runLong() {
  await startDatabase(installPackages([...ALWAYS, "chromium"]));
  await timed("build", ensureBuilt);
  return [
    await vitest("unit and integration, TZ=America/Los_Angeles", ["unit", "integration"], ELSEWHERE),
    await vitest("hardening", ["hardening"]),
    await vitest("long tests", ["long"]),
    await browser("every screen in the browser", ["every screen"]),
  ];
}

async function runAll() {
  const withBrowser = !wants("--without-browser");
  const missing = installPackages(withBrowser ? [...ALWAYS, "chromium", "poppler-utils"] : ALWAYS);
  const counts = [
    await check("format", [BIOME, "format", "."]),
    await check("lint", [BIOME, "check", "--formatter-enabled=false", "--error-on-warnings", "."]),
  ];
  await timed("route types", () => runNode([program("next/dist/bin/next"), "typegen"]));
  counts.push(await check("types", [program("typescript/bin/tsc"), "--noEmit", "--incremental", "false"]));
  await startDatabase(missing);
  counts.push(await vitest("unit and integration", ["unit", "integration"]));
  if (!withBrowser) return counts;
  if (missing.includes("chromium")) return [...counts, skippedWhole("browser tests", "chromium")];
  await timed("build", ensureBuilt);
  return [...counts, await browser("browser tests", ["shared town", "own towns"])];
}

ensureInstalled();
ensureClient();
const { passed, failed, skipped, skips, failures } = sum(await (wants("--long") ? runLong() : runAll()));
const groups = groupSkips(skips, server !== undefined);
printSkips(groups);
const forbidden = wants("--no-skips") ? [...groups.keys()].filter((kind) => kind !== "documents") : [];
if (forbidden.length > 0)
  console.log("\nNothing but absent documents may be skipped here: this run has failed.");
for (const { title, message } of failures) console.log(`\nFailed: ${title}\n  ${message.slice(0, 500)}`);
console.log("");
for (const { title, seconds } of durations) console.log(`${seconds.toFixed(1).padStart(7)} s  ${title}`);
console.log(`\n${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exit(failed > 0 || forbidden.length > 0 ? 1 : 0);
