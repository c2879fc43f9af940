import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPastedCells } from "../../../lib/goal-sheets/pasted-cells";

/** What a spreadsheet puts on the clipboard. */
function clipboard(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => (/["\t\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${rows.map((row) => row.map(cell).join("\t")).join("\r\n")}\r\n`;
}

describe("cells from the clipboard", () => {
  it("reads cells of several lines, tabs and quotation marks inside them", () => {
    expect(readPastedCells('番号\t表題\r\n1\t"一行目\n""二行目"""\r\n')).toEqual([
      ["番号", "表題"],
      ["1", '一行目\n"二行目"'],
    ]);
  });

  it("leaves text that begins like a formula as it is", () => {
    expect(readPastedCells("=SUM(A1)\t+1\t-2\t@x")).toEqual([["=SUM(A1)", "+1", "-2", "@x"]]);
  });

  it("takes a quotation mark that closes nothing for a letter", () => {
    expect(readPastedCells('"甲" と乙\t"丙')).toEqual([['"甲" と乙', '"丙']]);
  });

  it("leaves out blank rows at the end, and gives none for nothing", () => {
    expect(readPastedCells("甲\t乙\n\t\n\n")).toEqual([["甲", "乙"]]);
    expect(readPastedCells(" \n\t")).toEqual([]);
  });

  it("gives back every table that a spreadsheet copies", () => {
    const text = fc.array(fc.constantFrom("甲", "a", '"', "\n", "\t", "=", " "), { maxLength: 6 });
    const cell = text.map((signs) => `x${signs.join("")}`);
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        (rows) => {
          expect(readPastedCells(clipboard(rows))).toEqual(rows);
        },
      ),
    );
  });

  it("never throws", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void readPastedCells(text)));
  });
});
