// Plain JavaScript: runs before anything is installed. Each step does only what is missing or out of date.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { contentHash } from "./content-hash.mjs";

export const projectRoot = fileURLToPath(new URL("../../", import.meta.url));

const at = (...parts) => path.join(projectRoot, ...parts);
const STAMPS = {
  install: at("node_modules/.michishirube-install"),
  client: at("node_modules/.michishirube-client"),
};
const BUILD_STAMP = at(".next/michishirube-build");
const CLIENT = "lib/db/generated";
const BUILT_FROM = [
  "app",
  "components",
  "lib",
  "lib/cli/public-styles.mjs",
  "lib/cli/security-headers.mjs",
  "public",
  "prisma/schema.prisma",
  "prisma/models",
  "instrumentation.ts",
  "proxy.ts",
  "next.config.mjs",
  "postcss.config.mjs",
  "tsconfig.json",
  "package-lock.json",
];

process.env.NEXT_TELEMETRY_DISABLED = "1";
process.env.CHECKPOINT_DISABLE = "1";
// Where Prisma would download its engine: making the client only needs the file to be there.
process.env.PRISMA_SCHEMA_ENGINE_BINARY = at("lib/cli/no-schema-engine.mjs");

/** `^20.19 || ^22.12 || >=24`, as package.json says. */
export function nodeIsRecentEnough(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  return (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

function isCurrent(stamp, value) {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === value;
}

/** Runs a step with its output on standard error, so that standard output holds a command's result alone. */
function step(title, program, args) {
  console.error(title);
  const done = spawnSync(program, args, {
    cwd: projectRoot,
    stdio: ["ignore", 2, 2],
    shell: process.platform === "win32",
    env: { ...process.env, NODE_ENV: "production" },
  });
  if (done.status !== 0) stop(`${title.replace(/ …$/, "")}: failed (${done.error?.message ?? done.status}).`);
}

/** Installs the packages when they are missing or package-lock.json changed. */
export function ensureInstalled() {
  if (!nodeIsRecentEnough()) {
    stop(
      `Node.js ${process.versions.node} is too old: 20.19, 22.12 or 24 and newer are needed.\n` +
        `Node.js ${process.versions.node} では動きません。20.19、22.12、24以上が必要です。`,
    );
  }
  const wanted = contentHash(projectRoot, ["package-lock.json"]);
  if (isCurrent(STAMPS.install, wanted)) return;
  step("パッケージを入れています / Installing packages …", "npm", [
    "ci",
    "--include=dev",
    "--no-audit",
    "--no-fund",
  ]);
  writeFileSync(STAMPS.install, wanted);
}

/** Makes the database client when the model changed. */
export function ensureClient() {
  const wanted = contentHash(projectRoot, [
    "prisma/schema.prisma",
    "prisma/models",
    "prisma.config.ts",
    "package-lock.json",
  ]);
  if (existsSync(at(CLIENT, "client.ts")) && isCurrent(STAMPS.client, wanted)) return;
  step("データベースの型を作っています / Generating the database client …", process.execPath, [
    at("node_modules/prisma/build/index.js"),
    "generate",
  ]);
  writeFileSync(STAMPS.client, wanted);
}

const isPublicStyles = (file) => /[\\/]public[\\/]assets[\\/]public-[^\\/]*\.css$/.test(file);
// The command line is no part of the build but for its styles and its headers, which are named above.
const leaveOut = (file) => isPublicStyles(file) || file === at(CLIENT) || file === at("lib/cli");

function publicStylesExist() {
  return (
    existsSync(at("public/assets")) &&
    readdirSync(at("public/assets")).some((name) => isPublicStyles(at("public/assets", name)))
  );
}

/** Makes the style sheet of the citizens' pages. */
export async function ensurePublicStyles() {
  const { buildPublicStyles } = await import("./public-styles.mjs");
  await buildPublicStyles();
}

/** Builds the application when its sources changed; a build that failed leaves no stamp behind. */
export async function ensureBuilt() {
  const wanted = contentHash(projectRoot, BUILT_FROM, leaveOut);
  if (isCurrent(BUILD_STAMP, wanted) && publicStylesExist()) return;
  rmSync(BUILD_STAMP, { force: true });
  await ensurePublicStyles();
  step(
    "画面を組み立てています（数分かかります） / Building the application (some minutes) …",
    process.execPath,
    [at("node_modules/next/dist/bin/next"), "build"],
  );
  mkdirSync(path.dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, wanted);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  ensureInstalled();
  ensureClient();
  await ensureBuilt();
}
