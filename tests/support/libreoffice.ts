import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";

const SOFFICE = "/usr/bin/soffice";
export const withoutLibreOffice = !existsSync(SOFFICE);

/**
 * Lets LibreOffice open workbooks and save them as another kind of file, all in one start of the program and with a
 * profile of its own. Takes and gives the files' contents by name.
 *
 * @param to ending of the files it saves: xlsx, pdf or csv
 */
export function savedByLibreOffice(
  files: Readonly<Record<string, Uint8Array>>,
  to: "xlsx" | "pdf" | "csv",
): Record<string, Buffer> {
  const folder = mkdtempSync(path.join(tmpdir(), "michishirube-libreoffice-"));
  try {
    const given = path.join(folder, "given");
    mkdirSync(given);
    const names = Object.entries(files).map(([name, bytes]) => {
      const file = path.join(given, `${name}.xlsx`);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = pathToFileURL(path.join(folder, "profile")).href;
    // 76 is UTF-8, 44 and 34 are comma and quotation mark.
    const target = to === "csv" ? "csv:Text - txt - csv (StarCalc):44,34,76" : to;
    const saved = path.join(folder, "saved");
    execFileSync(
      SOFFICE,
      [`-env:UserInstallation=${profile}`, "--headless", "--convert-to", target, "--outdir", saved, ...names],
      { stdio: "ignore", timeout: 100_000 },
    );
    return Object.fromEntries(
      Object.keys(files).map((name) => [name, readFileSync(path.join(saved, `${name}.${to}`))]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
