import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const PROJECT = fileURLToPath(new URL("../../", import.meta.url));
const GENERATED = "lib/db/generated";
const CODE = /\.(ts|tsx|mjs)$/;
const IMPORTS =
  /(?:^|[;\n])\s*(import|export)(\s+type\b)?\s+(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']/g;

export type Import = {
  /** As written: "zod", "./schema", "@/lib/errors". */
  written: string;
  /** Path within the project, e.g. `lib/errors.ts`; null for a package. */
  file: string | null;
  typeOnly: boolean;
};

export type SourceFile = { file: string; lines: number; text: string; imports: Import[] };

function filesBelow(folder: string): string[] {
  if (folder === GENERATED || !existsSync(path.join(PROJECT, folder))) return [];
  return readdirSync(path.join(PROJECT, folder)).flatMap((name) => {
    const place = `${folder}/${name}`;
    if (statSync(path.join(PROJECT, place)).isDirectory()) return filesBelow(place);
    return CODE.test(name) ? [place] : [];
  });
}

function resolved(from: string, written: string): string | null {
  const ours = written.startsWith("@/") || written.startsWith(".");
  if (!ours) return null;
  const place = written.startsWith("@/")
    ? written.slice(2)
    : path.posix.join(path.posix.dirname(from), written);
  const found = ["", ".ts", ".tsx", ".mjs", "/index.ts"].map((ending) => place + ending);
  const isFile = (name: string) => statSync(path.join(PROJECT, name), { throwIfNoEntry: false })?.isFile();
  return found.find(isFile) ?? place;
}

/** Every import of a file: static, re-exported, dynamic and of types; comments do not count. */
export function importsOf(file: string, text: string): Import[] {
  const code = text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
  return [...code.matchAll(IMPORTS)].map(([, , type, fixed, dynamic]) => {
    const written = fixed ?? dynamic ?? "";
    return { written, file: resolved(file, written), typeOnly: type !== undefined };
  });
}

/** The project's own code below these folders, generated code left out. */
export function sourceFiles(...folders: string[]): SourceFile[] {
  return folders.flatMap(filesBelow).map((file) => {
    const text = readFileSync(path.join(PROJECT, file), "utf8");
    return { file, text, lines: text.split("\n").length - 1, imports: importsOf(file, text) };
  });
}
