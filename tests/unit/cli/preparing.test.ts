import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { contentHash } from "../../../lib/cli/content-hash.mjs";
import { nodeIsRecentEnough } from "../../../lib/cli/prepare.mjs";
import { keptSecret } from "../../../lib/cli/secret";

let directory = "";
beforeEach(() => {
  directory = mkdtempSync(path.join(tmpdir(), "preparing-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(directory, name)), { recursive: true });
  writeFileSync(path.join(directory, name), text);
};

describe("what must be made again", () => {
  const hash = (leaveOut?: (file: string) => boolean) =>
    contentHash(directory, ["app", "next.config.mjs"], leaveOut);

  it("is told by contents and names, wherever below", () => {
    write("app/desk/page.tsx", "one");
    const before = hash();
    expect(hash()).toBe(before);
    write("elsewhere/page.tsx", "x");
    expect(hash()).toBe(before);
    write("app/desk/page.tsx", "two");
    expect(hash()).not.toBe(before);
    write("app/desk/page.tsx", "one");
    write("next.config.mjs", "");
    expect(hash()).not.toBe(before);
  });

  it("is not told by what is made from the rest", () => {
    write("app/page.tsx", "one");
    const before = hash();
    write("app/made.css", "x");
    expect(hash((file) => file.endsWith("made.css"))).toBe(before);
  });

  it("needs a Node.js that package.json allows", () => {
    expect(
      ["20.19.0", "20.20.2", "22.12.0", "24.0.0", "26.1.0"].filter((version) => !nodeIsRecentEnough(version)),
    ).toEqual([]);
    expect(
      ["18.20.0", "20.18.9", "21.7.0", "22.11.0", "23.9.0"].filter((version) => nodeIsRecentEnough(version)),
    ).toEqual([]);
  });
});

describe("the secret that is made when none is set", () => {
  it("is long, is kept, and is for its owner alone", () => {
    const secret = keptSecret(directory);
    expect(secret.length).toBeGreaterThanOrEqual(43);
    expect(keptSecret(directory)).toBe(secret);
    expect(statSync(path.join(directory, "auth-secret")).mode & 0o777).toBe(0o600);
    expect(readFileSync(path.join(directory, "auth-secret"), "utf8")).toBe(secret);
  });

  it("is refused when the file was emptied", () => {
    write("auth-secret", "");
    expect(() => keptSecret(directory)).toThrow(/holds no secret/);
  });
});
