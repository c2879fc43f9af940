import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { promisify } from "node:util";
import type { Page } from "@playwright/test";

const PDF_TO_TEXT = "/usr/bin/pdftotext";
const run = promisify(execFile);

/** What a test is skipped for where printed pages cannot be read; null where they can. */
export const unreadablePrint = existsSync(PDF_TO_TEXT)
  ? null
  : "pdftotext (Debian package poppler-utils) is not installed.";

/** The page as it is printed into a file, and the text of each printed page. */
export async function printed(page: Page, file: string): Promise<string[]> {
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: true });
  const { stdout } = await run(PDF_TO_TEXT, ["-layout", file, "-"], { maxBuffer: 50_000_000 });
  return stdout.split("\f").slice(0, -1);
}
