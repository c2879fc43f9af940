import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { LIBREOFFICE } from "./debian-packages.mjs";

const DOCUMENTS = fileURLToPath(new URL("../../../shared/documents", import.meta.url));

const REASONS = {
  documents: "the real documents are absent: put them into ../shared/documents",
  postgresql: "no PostgreSQL: install Debian's package postgresql, or run the tests as root",
  chromium: "no browser: install Debian's packages chromium and fonts-noto-cjk, or run the tests as root",
  libreoffice:
    "no LibreOffice: install Debian's packages libreoffice-calc-nogui and fonts-noto-cjk, or run the tests as root",
  unknown: "left out by the test itself, or its set-up failed",
};

function kindOf({ kind, title, file }, hasPostgres) {
  if (kind) return kind;
  if (!hasPostgres && title.includes("[PostgreSQL]")) return "postgresql";
  if (title.includes("[LibreOffice]") && !existsSync(LIBREOFFICE)) return "libreoffice";
  const readsDocuments =
    file && existsSync(file) && /support\/(damaged-)?documents/.test(readFileSync(file, "utf8"));
  return readsDocuments && !existsSync(DOCUMENTS) ? "documents" : "unknown";
}

/** Skips by reason; `documents` alone is allowed where nothing may be skipped. */
export function groupSkips(skips, hasPostgres) {
  const groups = new Map();
  for (const skip of skips) {
    const kind = kindOf(skip, hasPostgres);
    groups.set(kind, [...(groups.get(kind) ?? []), skip.title]);
  }
  return groups;
}

export function printSkips(groups) {
  for (const [kind, titles] of groups) {
    console.log(`\nSkipped (${titles.length}): ${REASONS[kind]}`);
    for (const title of new Set(titles)) console.log(`  - ${title}`);
  }
}
