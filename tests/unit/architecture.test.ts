import { describe, expect, it } from "vitest";
import { CONCEPTS, FILE_WORDS } from "../support/file-words";
import {
  baseName,
  componentBreaches,
  cycles,
  databaseBreaches,
  emptyNames,
  isServerFile,
  layerBreaches,
  purityBreaches,
  storeyBreaches,
  unmarkedServerFiles,
} from "../support/house-rules";
import { importsOf, type SourceFile, sourceFiles } from "../support/source-files";

const house = sourceFiles("app", "components", "lib");
const everything = [...house, ...sourceFiles("tests")];

describe("who may import whom", () => {
  it("reads the house at all", () => {
    expect(house.length).toBeGreaterThan(100);
    expect(house.flatMap(({ imports }) => imports).length).toBeGreaterThan(300);
  });

  it("goes from app over components to lib, and never back", () => {
    expect(layerBreaches(house)).toEqual([]);
  });

  it("keeps server code out of components", () => {
    expect(componentBreaches(house)).toEqual([]);
  });

  it("lets only queries and mutations reach the database", () => {
    expect(databaseBreaches(house)).toEqual([]);
    expect(unmarkedServerFiles(house)).toEqual([]);
  });

  it("keeps pure files pure", () => {
    expect(purityBreaches(house)).toEqual([]);
  });

  it("goes between domains downwards only", () => {
    expect(storeyBreaches(house)).toEqual([]);
  });

  it("makes no rings", () => {
    expect(cycles(house)).toEqual([]);
  });
});

describe("the names and sizes of files", () => {
  it("uses the words of the house: a new one is a decision and is added to the list", () => {
    const known = (file: string) => {
      const name = baseName(file);
      const ending = FILE_WORDS.find((word) => name === word || name.endsWith(`-${word}`));
      return ending !== undefined || CONCEPTS.includes(name);
    };
    const unknown = house
      .filter(({ file }) => file.startsWith("lib/") && !known(file))
      .map(({ file }) => file);
    expect(unknown).toEqual([]);
  });

  it("lists no concept that is gone", () => {
    const names = new Set(
      house.filter(({ file }) => file.startsWith("lib/")).map(({ file }) => baseName(file)),
    );
    expect(CONCEPTS.filter((concept) => !names.has(concept))).toEqual([]);
  });

  it("knows no empty words and no barrels", () => {
    expect(emptyNames(everything)).toEqual([]);
  });

  it("writes file names in kebab-case", () => {
    const own = everything.filter(({ file }) => !file.startsWith("app/"));
    const odd = own.filter(
      ({ file }) =>
        !/^[a-z0-9]+(-[a-z0-9]+)*(\.test|\.spec|\.d)?\.(tsx?|mjs)$/.test(file.split("/").at(-1) ?? ""),
    );
    expect(odd.map(({ file }) => file)).toEqual([]);
  });

  it("has no file over 300 lines, nine in ten under 200 and half under 60", () => {
    const tooLong = everything
      .filter(({ lines }) => lines > 300)
      .map(({ file, lines }) => `${file}: ${lines}`);
    expect(tooLong).toEqual([]);
    const under = (limit: number) => house.filter(({ lines }) => lines < limit).length / house.length;
    expect(under(200)).toBeGreaterThanOrEqual(0.9);
    expect(under(60)).toBeGreaterThanOrEqual(0.5);
  });
});

function made(file: string, text: string): SourceFile {
  return { file, text, lines: text.split("\n").length, imports: importsOf(file, text) };
}

describe("the test of the house itself", () => {
  it("reads static, type, bare, re-exported and dynamic imports, over several lines too, and no comments", () => {
    const text = [
      'import "server-only";',
      'import type { A } from "@/lib/errors";',
      "import {",
      "  b,",
      '} from "./b";',
      'export { c } from "@/lib/c";',
      'const d = await import("./d");',
      '// import { e } from "./e";',
    ].join("\n");
    expect(importsOf("lib/x/a.ts", text).map(({ written, typeOnly }) => [written, typeOnly])).toEqual([
      ["server-only", false],
      ["@/lib/errors", true],
      ["./b", false],
      ["@/lib/c", false],
      ["./d", false],
    ]);
  });

  it("finds each kind of breach", () => {
    const server = made(
      "lib/people/queries.ts",
      'import "server-only";\nimport { t } from "@/lib/db/tenancy";',
    );
    const files = [
      server,
      made("lib/db/tenancy.ts", 'import "server-only";'),
      made("components/ui/button.tsx", 'import { x } from "@/lib/errors";'),
      made("components/people/list.tsx", 'import type { P } from "@/lib/people/queries";'),
      made("lib/people/policy.ts", 'import { q } from "./queries";\nimport { readFile } from "node:fs";'),
      made("lib/goal-sheets/policy.ts", 'import { e } from "@/lib/publication/edition";'),
      made(
        "lib/publication/edition.ts",
        'import { p } from "@/lib/goal-sheets/policy";\nimport { t } from "@/lib/db/tenancy";',
      ),
      made("lib/people/mutations.ts", "export const x = 1;"),
    ];
    expect(isServerFile(server)).toBe(true);
    expect(layerBreaches(files)).toHaveLength(1);
    expect(componentBreaches(files)).toHaveLength(1);
    expect(databaseBreaches(files)).toHaveLength(1);
    expect(purityBreaches(files)).toHaveLength(3);
    expect(storeyBreaches(files)).toHaveLength(1);
    expect(cycles(files)).toHaveLength(1);
    expect(unmarkedServerFiles(files)).toEqual(["lib/people/mutations.ts"]);
  });
});
