import { describe, expect, it } from "vitest";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { cellsOfOtherSheets } from "@/lib/workbooks/other-cells";
import { unreadCells } from "@/lib/workbooks/unread-cells";
import { savedByLibreOffice, withoutLibreOffice } from "../../support/libreoffice";
import { formOf } from "../../support/proposals";
import { cellWith, edited, overwritten, type Rows } from "../../support/workbook-rows";
import { assessedSheet, crowdedSheet, differencesBy, gridsOf, readBy } from "../../support/workbooks";

const FORMS = builtInForms.map((form) => [form.key, form] as const);
const iga = formOf("iga-2024");
const kikugawa = formOf("kikugawa-2019");
const miyazu = formOf("miyazu-2023");
const [FIRST, SECOND] = ["市役所を支えます。", "まちを守ります。"];

async function wroteIn(form: SheetForm, change: (rows: Rows) => Rows) {
  const { copy, written } = assessedSheet(form);
  const [grid] = await gridsOf(await edited(await written(), change));
  const file = readBy(form, grid);
  return { unread: unreadCells(form, copy, file), differences: differencesBy(form, file, copy) };
}

/** The rows with a text in a cell, by row and column from 0. */
function put(rows: Rows, row: number, column: number, text: string): Rows {
  const all = Array.from({ length: Math.max(rows.length, row + 1) }, (_, at) => rows[at] ?? []);
  return all.map((cells, at) =>
    at === row
      ? Array.from({ length: Math.max(cells.length, column + 1) }, (__, to) =>
          to === column ? text : (cells[to] ?? ""),
        )
      : cells,
  );
}

describe("a workbook that nobody wrote in", () => {
  it.each(FORMS)("has no text that is not taken: %s", async (_, form) => {
    expect(await wroteIn(form, (rows) => rows)).toEqual({ unread: [], differences: [] });
    const { copy, written } = assessedSheet(form, crowdedSheet(form));
    const [grid] = await gridsOf(await written());
    expect(unreadCells(form, copy, readBy(form, grid))).toEqual([]);
  });

  it("has none either when LibreOffice saved it again [LibreOffice]", {
    skip: withoutLibreOffice,
  }, async () => {
    const files: Record<string, Uint8Array> = {};
    for (const [key, form] of FORMS) files[key] = await assessedSheet(form).written();
    const saved = savedByLibreOffice(files, "xlsx");
    for (const [key, form] of FORMS) {
      const [grid] = await gridsOf(new Uint8Array(saved[key] ?? []));
      const { copy } = assessedSheet(form);
      expect(unreadCells(form, copy, readBy(form, grid)), key).toEqual([]);
    }
  });
});

describe("what is written where no field is", () => {
  it.each(FORMS.filter(([, form]) => form.assessments.length > 0))(
    "is told in the places of assessments, even what another place says: %s",
    async (_, form) => {
      const { unread, differences } = await wroteIn(form, (rows) => {
        const title = cellWith(rows, "待ち時間を短くするg2");
        const level = cellWith(rows, "4").column;
        return put(put(rows, title.row, level, "4"), title.row, level + 1, "よく進めました。");
      });
      expect(differences).toEqual([]);
      expect(unread).toMatchObject([
        { sheet: null, place: "ASSESSMENT", text: "4" },
        { place: "ASSESSMENT", text: "よく進めました。" },
      ]);
      expect(unread[0]?.address).toMatch(/^[A-Z]\d+$/);
    },
  );

  it.each(FORMS)("is told beside and below the table, and changes no goal: %s", async (_, form) => {
    const { unread, differences } = await wroteIn(form, (rows) => {
      const title = cellWith(rows, "待ち時間を短くするg1");
      const noted = put(rows, title.row, 40, "要確認");
      return form.missionLayout === "NONE"
        ? put(noted, rows.length + 2, 0, "※ 6月に見直す")
        : put(noted, rows.length + 2, title.column, "※ 6月に見直す");
    });
    expect(differences).toEqual([]);
    expect(unread.map(({ text, place }) => [text, place])).toEqual([
      ["要確認", "OUTSIDE"],
      ["※ 6月に見直す", "OUTSIDE"],
    ]);
    expect(unread[0]?.address).toMatch(/^AO\d+$/);
  });

  it.each(FORMS)("is told in a column put in between: %s", async (_, form) => {
    const { unread, differences } = await wroteIn(form, (rows) => {
      const { row, column } = cellWith(rows, "待ち時間を短くするg1");
      return rows.map((cells, at) => cells.toSpliced(column, 0, at === row ? "担当者の覚え" : ""));
    });
    expect(differences).toEqual([]);
    expect(unread).toMatchObject([{ text: "担当者の覚え", place: "OUTSIDE" }]);
  });

  it("is told at the head, where names are there to read only", async () => {
    const { unread, differences } = await wroteIn(iga, (rows) => overwritten(rows, "𠮷田 花子", "別の人"));
    expect(differences).toEqual([]);
    expect(unread).toMatchObject([{ text: "別の人", place: "HEADER" }]);
  });

  it("is told of a row of numbers' marks that no goal has", async () => {
    const { unread } = await wroteIn(kikugawa, (rows) => put(rows, rows.length, 0, "参考"));
    expect(unread).toMatchObject([{ text: "参考", place: "OUTSIDE" }]);
  });

  it("is told of a mission's row that was added without a goal", async () => {
    const { unread, differences } = await wroteIn(miyazu, (rows) => {
      const { row } = cellWith(rows, SECOND);
      const added = rows[row]?.map((cell) =>
        cell === SECOND ? "新しい組織の目標" : cell.replace(/2$/, "3"),
      );
      return [...rows, added ?? []];
    });
    expect(differences).toEqual([]);
    expect(unread).toMatchObject([{ text: "新しい組織の目標", place: "MISSION" }]);
  });

  it("is told of missions that were put into another order", async () => {
    const { unread, differences } = await wroteIn(miyazu, (rows) => {
      const [first, second] = [cellWith(rows, FIRST).row, cellWith(rows, SECOND).row];
      return [...rows.slice(0, first), ...rows.slice(second), ...rows.slice(first, second)];
    });
    expect(differences).toEqual([]);
    expect(unread).toMatchObject([{ text: FIRST, place: "MISSION_ORDER" }]);
  });

  it("is told of other sheets, but for what the first says as well", () => {
    const first = [["一", "二"]];
    const found = cellsOfOtherSheets([first, [["二"], ["", "三", " "]]], first);
    expect(found).toEqual([{ sheet: 2, row: 1, column: 1, text: "三", place: "OTHER_SHEET", goal: null }]);
  });
});
