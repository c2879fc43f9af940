import { describe, expect, it } from "vitest";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import { copiedContent } from "@/lib/workbooks/copied-content";
import { sheetPage } from "@/lib/workbooks/sheet-page";
import { findCode } from "@/lib/workbooks/sheet-reading";
import { savedByLibreOffice, withoutLibreOffice } from "../../support/libreoffice";
import { cellWith, edited, overwritten } from "../../support/workbook-rows";
import {
  crowdedSheet,
  differencesBy,
  gridsOf,
  readBy,
  sheetToPrint,
  storedSheet,
  writtenWorkbook,
} from "../../support/workbooks";

const FORMS = builtInForms.map((form) => [form.key, form] as const);
const ODD = [
  "=1+1",
  "+3",
  "-5",
  "@SUM(1)",
  "'x",
  "1-2-3",
  "  前後  ",
  "𠮷野家😀",
  "_x000D_",
  "一\n\n二\n",
  "#N/A",
];

const oddSheet = (form: (typeof builtInForms)[number]) =>
  storedSheet(form, {
    title: ODD.slice(0, 4).join("\n"),
    targets: ODD[4] ?? "",
    means: ODD.join("\n"),
    currentState: '=HYPERLINK("http://example.com")',
  });

describe("a workbook that nobody wrote in", () => {
  it.each(FORMS)("says what its copy said: %s", async (_, form) => {
    const stored = oddSheet(form);
    const [grid] = await gridsOf(await writtenWorkbook(form, stored));
    expect(differencesBy(form, readBy(form, grid), copiedContent(form, stored))).toEqual([]);
  });

  it.each(FORMS)("says so with twenty goals and five thousand characters in a field: %s", async (_, form) => {
    const stored = crowdedSheet(form);
    const [grid] = await gridsOf(await writtenWorkbook(form, stored));
    expect(differencesBy(form, readBy(form, grid), copiedContent(form, stored))).toEqual([]);
  });

  it("says so too when LibreOffice saved it again [LibreOffice]", { skip: withoutLibreOffice }, async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [key, form] of FORMS) files[key] = await writtenWorkbook(form, oddSheet(form));
    const saved = savedByLibreOffice(files, "xlsx");
    for (const [key, form] of FORMS) {
      const grids = await gridsOf(new Uint8Array(saved[key] ?? []));
      expect(findCode(grids), key).toMatchObject({ number: 3 });
      const copy = copiedContent(form, oddSheet(form));
      expect(differencesBy(form, readBy(form, grids[0]), copy), key).toEqual([]);
    }
  });
});

describe("a workbook in LibreOffice", () => {
  it("holds no formula: what begins with = + - @ is text [LibreOffice]", {
    skip: withoutLibreOffice,
  }, async () => {
    const [, form] = FORMS[4] ?? [];
    if (!form) throw new Error("no form");
    const { csv } = savedByLibreOffice({ csv: await writtenWorkbook(form, oddSheet(form)) }, "csv");
    const text = csv?.toString("utf8") ?? "";
    for (const odd of ODD.slice(0, 4)) expect(text).toContain(odd);
    expect(text).not.toMatch(/Err:|#NAME|#VALUE/);
  });

  it("prints on A4 landscape, one page wide [LibreOffice]", { skip: withoutLibreOffice }, async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [key, form] of FORMS) files[key] = await writtenWorkbook(form);
    const printed = savedByLibreOffice(files, "pdf");
    for (const [key, form] of FORMS) {
      const pdf = printed[key] ?? Buffer.alloc(0);
      const text = pdf.toString("latin1");
      const boxes = [...text.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)];
      // Where we end a page, and nowhere else; a second page beside one would be more.
      const { breaks } = sheetPage(sheetToPrint(form));
      expect(text.match(/\/Type\s*\/Page\b/g), key).toHaveLength(breaks.length + 1);
      expect(breaks.length, key).toBeLessThan(3);
      expect(boxes.length, key).toBeGreaterThan(breaks.length);
      for (const [, width, height] of boxes) {
        expect(Math.round(Number(width)), key).toBe(842);
        expect(Math.round(Number(height)), key).toBe(595);
      }
    }
  });
});

describe("a workbook in which rows and columns were put in", () => {
  it.each(FORMS)("is read by its labels: %s", async (_, form) => {
    const stored = storedSheet(form);
    const moved = await edited(await writtenWorkbook(form, stored), (rows) => [
      ["覚え書き"],
      [],
      ...rows.map((cells) => ["", ...cells.slice(0, 1), ...cells.slice(1), "横の覚え書き"]),
    ]);
    const grids = await gridsOf(moved);
    expect(findCode(grids)).toMatchObject({ number: 3 });
    const differences = differencesBy(form, readBy(form, grids[0]), copiedContent(form, stored));
    expect(differences).toEqual([]);
  });

  it.each(FORMS)("has what was written into one cell, and nothing else: %s", async (_, form) => {
    const stored = storedSheet(form);
    const bytes = await edited(await writtenWorkbook(form, stored), (rows) =>
      overwritten(rows, "待ち時間を短くするg2", "窓口を早くする"),
    );
    const [grid] = await gridsOf(bytes);
    const differences = differencesBy(form, readBy(form, grid), copiedContent(form, stored));
    expect(differences).toMatchObject([
      { what: "field", key: "goal:g2:title", file: "窓口を早くする", isConflict: false },
    ]);
  });

  it.each(FORMS)("takes a part that was written over two cells as lines of one text: %s", async (_, form) => {
    const stored = storedSheet(form);
    const bytes = await edited(await writtenWorkbook(form, stored), (rows) => {
      const { row, column } = cellWith(rows, "待ち時間を短くするg1");
      const added = Array.from({ length: column + 1 }, (_, at) => (at === column ? "二行目" : ""));
      return form.missionLayout === "NONE" ? rows : rows.toSpliced(row + 1, 0, added);
    });
    const [grid] = await gridsOf(bytes);
    const differences = differencesBy(form, readBy(form, grid), copiedContent(form, stored));
    const expected = [{ key: "goal:g1:title", file: "待ち時間を短くするg1\n二行目" }];
    expect(differences).toMatchObject(form.missionLayout === "NONE" ? [] : expected);
  });
});
