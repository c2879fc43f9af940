import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { serverPrograms } from "./private-postgres.mjs";

const CHROMIUM = "/usr/bin/chromium";
export const LIBREOFFICE = "/usr/bin/soffice";

const PACKAGES = [
  { name: "chromium", isThere: () => existsSync(CHROMIUM) },
  {
    name: "fonts-noto-cjk",
    isThere: () => existsSync("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc"),
  },
  { name: "poppler-utils", isThere: () => existsSync("/usr/bin/pdftotext") },
  { name: "libreoffice-calc-nogui", isThere: () => existsSync(LIBREOFFICE) },
  { name: "postgresql", isThere: () => serverPrograms() !== undefined },
];

const missing = (wanted) =>
  PACKAGES.filter(({ name, isThere }) => wanted.includes(name) && !isThere()).map(({ name }) => name);

function apt(...words) {
  // Without its own service: the tests start a server of their own, and none may be left running.
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive", RUNLEVEL: "1" };
  return spawnSync("apt-get", words, { env, stdio: ["ignore", 2, 2] }).status === 0;
}

/** Installs what is missing where that is possible: as root, with apt. Returns the names still missing. */
export function installPackages(wanted) {
  const absent = missing(wanted);
  if (absent.length === 0 || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return absent;
  console.error(`Installing ${absent.join(", ")} …`);
  apt("update", "-qq") && apt("install", "-y", "-qq", "--no-install-recommends", ...absent);
  return missing(wanted);
}
