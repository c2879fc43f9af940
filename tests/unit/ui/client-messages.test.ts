import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import {
  CLIENT_AREAS,
  clientMessages,
  EDITOR_AREAS,
  editorMessages,
  pasteMessages,
} from "@/lib/i18n/client-messages";

/** What goes along on the sheet editor's screens alone. */
const EDITOR_WORDS = "sheets.editor";

/** What goes along on the screen for pasting cells alone. */
const PASTE_WORDS = "carry.paste";

const root = fileURLToPath(new URL("../../../", import.meta.url));
const USE = /useTranslations\(\s*"([\w.]+)/g;
const IMPORT = /^(?:import|export)\s[^;]*?from "((?:@\/|\.)[^"]+)";/gms;

function resolved(from: string, target: string): string | undefined {
  const base = target.startsWith("@/")
    ? path.join(root, target.slice(2))
    : path.join(path.dirname(from), target);
  return [".tsx", ".ts"].map((ending) => base + ending).find((file) => existsSync(file));
}

/** What one file reads in the browser: its own areas and those of what it imports, actions excepted. */
function areasOf(file: string, seen: Set<string>): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const source = readFileSync(file, "utf8");
  if (/^"use server"/m.test(source)) return [];
  const own = [...source.matchAll(USE)].map((match) => match[1] ?? "");
  const imported = [...source.matchAll(IMPORT)].map((match) => resolved(file, match[1] ?? ""));
  return [...own, ...imported.flatMap((next) => (next ? areasOf(next, seen) : []))];
}

const clientFiles = ["app", "components"]
  .flatMap((folder) =>
    readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).map((name) =>
      path.join(root, folder, name),
    ),
  )
  .filter((file) => file.endsWith(".tsx") && readFileSync(file, "utf8").startsWith('"use client"'));

describe("the texts sent to the browser", () => {
  it("hold every area that a client component reads", () => {
    expect(clientFiles.length).toBeGreaterThan(5);
    const areas = clientFiles.flatMap((file) => areasOf(file, new Set()));
    const sent = (words: string) =>
      [EDITOR_WORDS, PASTE_WORDS].includes(words) ||
      ([...CLIENT_AREAS, ...EDITOR_AREAS] as readonly string[]).includes(words.split(".")[0] ?? "");
    expect(areas).toContain("reasons");
    expect(areas.filter((area) => !sent(area))).toEqual([]);
  });

  it("hold the editor's words on the editor's screens alone", () => {
    expect(clientMessages("ja")).not.toHaveProperty(EDITOR_WORDS);
    expect(editorMessages("ja")).toHaveProperty(EDITOR_WORDS);
    for (const area of EDITOR_AREAS) {
      expect(clientMessages("ja")).not.toHaveProperty(area);
      expect(editorMessages("ja")).toHaveProperty(area);
    }
  });

  it("hold the words of pasting cells on that screen alone", () => {
    expect(clientMessages("ja")).not.toHaveProperty(PASTE_WORDS);
    expect(pasteMessages("ja")).toHaveProperty(PASTE_WORDS);
  });

  it("leave the other areas on the server", () => {
    expect(Object.keys(clientMessages("ja")).toSorted()).toEqual([...CLIENT_AREAS].toSorted());
  });
});
