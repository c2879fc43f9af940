import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { SHEET_STATES } from "../../lib/goal-sheets/workflow";
import { sourceFiles } from "../support/source-files";

type Texts = Map<string, string>;

function texts(tree: object, path = ""): Texts {
  const entries = Object.entries(tree).flatMap(([key, value]) => {
    const place = path ? `${path}.${key}` : key;
    return typeof value === "string" ? [[place, value] as const] : [...texts(value, place)];
  });
  return new Map(entries);
}

/** Names of a message's places; inside a plural the texts stand in braces too, one level deeper. */
function places(message: string): string[] {
  const found = new Set<string>();
  let depth = 0;
  for (const [at, sign] of [...message].entries()) {
    if (sign === "{") depth += 1;
    if (sign === "{" && depth % 2 === 1) found.add(/^\w*/.exec(message.slice(at + 1))?.[0] ?? "");
    if (sign === "}") depth -= 1;
  }
  return [...found].sort();
}

function textsOf(locale: string): Texts {
  const folder = fileURLToPath(new URL(`../../lib/i18n/messages/${locale}/`, import.meta.url));
  const areas = readdirSync(folder).map((file) => [
    file.replace(".json", ""),
    JSON.parse(readFileSync(folder + file, "utf8")),
  ]);
  return texts(Object.fromEntries(areas));
}

const ja = textsOf("ja");
const en = textsOf("en");

describe("the texts of the screens", () => {
  it("exist in Japanese and in English under the same keys", () => {
    expect(ja.size).toBeGreaterThan(100);
    expect([...en.keys()].filter((key) => !ja.has(key))).toEqual([]);
    expect([...ja.keys()].filter((key) => !en.has(key))).toEqual([]);
  });

  it("are never empty", () => {
    const empty = [...ja, ...en].filter(([, text]) => text.trim() === "");
    expect(empty).toEqual([]);
  });

  it("have the same places to fill in both languages", () => {
    const different = [...ja].filter(
      ([key, text]) => places(text).join() !== places(en.get(key) ?? "").join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it("finds the places of plain messages and of plurals", () => {
    expect(places("{year}：{count, plural, one {# goal of {name}} other {# goals}}")).toEqual([
      "count",
      "name",
      "year",
    ]);
  });
});

const REASON = /\breason: "(\w+)"|new DomainError\("\w+", "(\w+)"\)|refusal\(\d+, "\w+", "(\w+)"\)/g;
const REASON_OF_STATE = /\breason: `(\w+)\$\{/g;

describe("the reasons of refusals", () => {
  const reasons = new Set([...ja.keys()].flatMap((key) => /^reasons\.(\w+)$/.exec(key)?.[1] ?? []));
  const code = sourceFiles("lib", "app")
    .map(({ text }) => text)
    .join("\n");

  it("have a sentence each", () => {
    const used = [...code.matchAll(REASON)].map(([, a, b, c]) => a ?? b ?? c ?? "");
    expect(used.length).toBeGreaterThan(20);
    expect([...new Set(used)].filter((reason) => !reasons.has(reason))).toEqual([]);
  });

  it("have a sentence for every state they are made from", () => {
    const prefixes = [...code.matchAll(REASON_OF_STATE)].map(([, prefix]) => prefix ?? "");
    expect(prefixes).toContain("sheet");
    const starts = (prefix: string) =>
      [...reasons].some(
        (reason) => /^[A-Z_]+$/.test(reason.slice(prefix.length)) && reason.startsWith(prefix),
      );
    expect(prefixes.filter((prefix) => !starts(prefix))).toEqual([]);
    expect(SHEET_STATES.filter((state) => !reasons.has(`sheet${state}`))).toEqual([]);
  });
});
