import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, it } from "vitest";
import { prepareDataDirectory } from "../../../lib/cli/data-directory";

const folder = mkdtempSync(path.join(tmpdir(), "data-directory-"));
afterAll(() => rmSync(folder, { recursive: true }));

it("makes the folder for its owner alone", () => {
  const directory = path.join(folder, "new", "data");
  prepareDataDirectory(directory);
  expect(statSync(directory).mode & 0o777).toBe(0o700);
});

it("names the setting, in both languages, when it is a file or lies below one", () => {
  const file = path.join(folder, "file");
  writeFileSync(file, "");
  for (const directory of [file, path.join(file, "data")])
    expect(() => prepareDataDirectory(directory)).toThrow(
      /DATA_DIR=.*書き込めません.*\nDATA_DIR=.*cannot be/,
    );
});
