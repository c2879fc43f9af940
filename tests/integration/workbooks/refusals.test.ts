import { writeXlsx } from "hucre/xlsx";
import { it } from "vitest";
import { takeCopy } from "../../../lib/workbooks/copy-mutations";
import { uploadWorkbook } from "../../../lib/workbooks/upload-mutations";
import { describeOnDatabases } from "../../support/database";
import { hostileWorkbooks } from "../../support/hostile-workbooks";
import type { Town } from "../../support/municipality";
import { edited, type Rows } from "../../support/workbook-rows";
import { unchanged } from "../../support/workbook-state";

/** One file of each kind of refusal; all of them are read in the unit tests. */
const oneOfEach = hostileWorkbooks.filter(
  ({ refusal }, at) => hostileWorkbooks.findIndex((file) => file.refusal === refusal) === at,
);

const codeOf = (rows: Rows) => rows.flat().find((text) => text.startsWith("管理番号 ")) ?? "";

describeOnDatabases("a bad file that is brought back", (context) => {
  async function refused(
    fileName: string,
    bytes: (town: Town, sheetId: string) => Promise<Uint8Array> | Uint8Array,
    reason: string,
  ) {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const file = await bytes(town, sheet.id);
    const upload = { sheetId: sheet.id, fileName, bytes: file, code: "" };
    await unchanged(town, sheet.id, () => uploadWorkbook(town.actorFor("HEAD"), upload), reason);
  }

  it.each(oneOfEach)("changes nothing: $title", async ({ fileName, bytes, refusal }) => {
    await refused(fileName, bytes, `workbook${refusal}`);
  });

  it("changes nothing: a 方眼紙 into which the line with the code was copied", async () => {
    const withCode = async (town: Town, sheetId: string) => {
      const { bytes } = await takeCopy(town.actorFor("HEAD"), sheetId);
      return edited(bytes, (rows) =>
        Array.from({ length: 120 }, (_, row) =>
          Array.from({ length: 60 }, (_, column) =>
            row + column === 0 ? codeOf(rows) : (row * column) % 5 === 2 ? "事業の名称" : "",
          ),
        ),
      );
    };
    await refused("様式.xlsx", withCode, "workbookFORM_UNKNOWN");
  });

  it("changes nothing: signs that no database keeps", async () => {
    const bytes = () => writeXlsx({ sheets: [{ name: "一", rows: [["_x0000_"]] }] });
    await refused("sheet.xlsx", bytes, "workbookBAD_TEXT");
  });
});
