import type { Import, SourceFile } from "./source-files";

/** What stands in no file name anywhere: words that say nothing, and barrels. */
const EMPTY_WORDS = ["utils", "util", "helpers", "helper", "misc", "common", "index"];

const PAGES = ["components/public/", "components/charts/"];
const TEXT_DOMAINS = ["writing", "metrics"];
/** Who stands above whom; every folder of lib that is not named stands at the ground. */
const STOREYS: Record<string, number> = {
  "goal-sheets": 1,
  consultations: 2,
  assessments: 2,
  imports: 3,
  publication: 3,
  workbooks: 3,
  overview: 4,
  cli: 5,
};
const GROUND_ONLY_BY_NAME = /(^|\/|-)(queries|mutations)\.tsx?$/;

export const baseName = (file: string) => (file.split("/").at(-1) ?? "").replace(/(\.d)?\.(tsx?|mjs)$/, "");
const domainOf = (file: string) => (file.startsWith("lib/") ? (file.split("/")[1] ?? "") : "");
const layerOf = (file: string) => file.split("/")[0] ?? "";
const storeyOf = (file: string) => STOREYS[domainOf(file)] ?? 0;
const isRenderer = (file: string) => /^lib\/publication\/render(\/|\.|-)/.test(file);

/** Plain JavaScript runs outside the application: in a worker thread, or before anything is installed. */
const isPlainScript = (file: string) => file.endsWith(".mjs");

export const isServerFile = ({ text }: SourceFile) => /^import "server-only";|^"use server";/.test(text);
const readsOrWrites = (file: string) => GROUND_ONLY_BY_NAME.test(file);
/** lib/db but for its calendar, which is pure. */
const isDatabase = (file: string) => file.startsWith("lib/db/") && file !== "lib/db/civil-date.ts";

export type Breach = string;
const told = ({ file }: SourceFile, { written }: Import, why: string): Breach =>
  `${file} imports ${written}: ${why}`;

type Judge = (from: SourceFile, imported: Import, target: string) => string | undefined;

function breaches(files: readonly SourceFile[], judge: Judge): Breach[] {
  return files.flatMap((from) =>
    from.imports.flatMap((imported) => {
      const why = imported.file === null ? undefined : judge(from, imported, imported.file);
      return why ? [told(from, imported, why)] : [];
    }),
  );
}

/** Rule 1: app → components → lib; components/ui knows nothing of ours. */
export function layerBreaches(files: readonly SourceFile[]): Breach[] {
  return breaches(files, ({ file }, _, target) => {
    if (/\.(css|json)$/.test(target)) return undefined;
    if (layerOf(target) === "app") return layerOf(file) === "app" ? undefined : "nothing imports app";
    if (file.startsWith("components/ui/") && !target.startsWith("components/ui/"))
      return "components/ui imports nothing of ours";
    if (layerOf(file) !== "lib" || layerOf(target) !== "components") return undefined;
    const mayRender = isRenderer(file) && PAGES.some((folder) => target.startsWith(folder));
    return mayRender ? undefined : "lib does not know components";
  });
}

/** Rule 2: components use only what is safe in a browser; an action is, because only its address is sent. */
export function componentBreaches(files: readonly SourceFile[]): Breach[] {
  const byName = new Map(files.map((source) => [source.file, source]));
  const components = files.filter(({ file }) => layerOf(file) === "components");
  return breaches(components, (_, __, target) => {
    const source = byName.get(target);
    if (!source || layerOf(target) !== "lib" || source.text.startsWith('"use server"')) return undefined;
    return isServerFile(source) || isDatabase(target) ? "a component may not use server code" : undefined;
  });
}

/** Rule 3: only queries and mutations, and server files that serve them alone, reach the database. */
export function databaseBreaches(files: readonly SourceFile[]): Breach[] {
  const importers = (target: string) =>
    files.filter(({ imports }) => imports.some(({ file }) => file === target)).map(({ file }) => file);
  const maySee = (source: SourceFile) => {
    const { file } = source;
    if (readsOrWrites(file) || isDatabase(file) || domainOf(file) === "cli") return true;
    const users = importers(file);
    return isServerFile(source) && users.length > 0 && users.every(readsOrWrites);
  };
  return breaches(files, (from, _, target) =>
    isDatabase(target) && !maySee(from) ? "only queries and mutations reach lib/db" : undefined,
  );
}

/** Packages that only compute: they know no browser, no file and no clock but their own time limit. */
const COMPUTING = ["zod", "diff"];

/** Rule 4: what is not marked as server code holds the thinking, and imports only its like and what computes; labels also translate. */
export function purityBreaches(files: readonly SourceFile[]): Breach[] {
  const byName = new Map(files.map((source) => [source.file, source]));
  const pure = files.filter(
    (source) =>
      layerOf(source.file) === "lib" &&
      !source.file.endsWith(".d.ts") &&
      !isPlainScript(source.file) &&
      !isServerFile(source) &&
      !["cli", "db"].includes(domainOf(source.file)),
  );
  return pure.flatMap((from) =>
    from.imports.flatMap((imported) => {
      if (imported.file === null) {
        const translates = baseName(from.file) === "labels" && imported.written === "next-intl";
        const harmless = COMPUTING.includes(imported.written) || imported.typeOnly || translates;
        return harmless
          ? []
          : [
              told(
                from,
                imported,
                "a pure file imports packages that only compute (or is marked server-only)",
              ),
            ];
      }
      const target = byName.get(imported.file);
      return target && isServerFile(target) ? [told(from, imported, "a pure file imports pure files")] : [];
    }),
  );
}

/** Rule 5: between domains downwards only; writing and metrics know texts, no stored sheets. */
export function storeyBreaches(files: readonly SourceFile[]): Breach[] {
  return breaches(files, ({ file }, _, target) => {
    if (layerOf(file) !== "lib" || layerOf(target) !== "lib") return undefined;
    if (storeyOf(target) > storeyOf(file)) return "between domains downwards only";
    const knowsTextsOnly = TEXT_DOMAINS.includes(domainOf(file)) && !TEXT_DOMAINS.includes(domainOf(target));
    return knowsTextsOnly && (readsOrWrites(target) || isDatabase(target))
      ? "writing and metrics know texts, not sheets in a database"
      : undefined;
  });
}

/** Rings of imports, each told once. */
export function cycles(files: readonly SourceFile[]): Breach[] {
  const byName = new Map(files.map((source) => [source.file, source]));
  const state = new Map<string, "open" | "done">();
  const found: Breach[] = [];
  const visit = (file: string, trail: string[]) => {
    if (state.get(file) === "done") return;
    if (state.get(file) === "open") {
      found.push([...trail.slice(trail.indexOf(file)), file].join(" → "));
      return;
    }
    state.set(file, "open");
    for (const { file: target } of byName.get(file)?.imports ?? []) {
      if (target !== null && byName.has(target)) visit(target, [...trail, file]);
    }
    state.set(file, "done");
  };
  for (const { file } of files) visit(file, []);
  return found;
}

/** Reads and writes carry the mark that keeps them out of a browser. */
export function unmarkedServerFiles(files: readonly SourceFile[]): Breach[] {
  return files
    .filter((source) => readsOrWrites(source.file) && !isServerFile(source))
    .map(({ file }) => file);
}

export function emptyNames(files: readonly SourceFile[]): Breach[] {
  const words = (file: string) => file.split("/").flatMap((part) => part.replace(/\..*$/, "").split("-"));
  return files
    .map(({ file }) => file)
    .filter((file) => words(file).some((word) => EMPTY_WORDS.includes(word)));
}
