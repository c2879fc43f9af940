import fc from "fast-check";
import { expect, it } from "vitest";
import { builtInForms } from "../../../lib/sheet-forms/built-in-forms";
import { takeCopy } from "../../../lib/workbooks/copy-mutations";
import { describeOnDatabases } from "../../support/database";
import { savedByLibreOffice, withoutLibreOffice } from "../../support/libreoffice";
import { broughtBack } from "../../support/workbook-state";

/** Whatever a person can have typed: the signs that mean something to Excel, breaks, emoji, rare and control signs. */
const text = fc
  .array(
    fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 40 }),
      fc.constantFrom(
        "=1+1",
        "+",
        "-",
        "@",
        "\n",
        "\n\n",
        "\t",
        "𠮷",
        "👨‍👩‍👧",
        "　",
        " ",
        "_x000D_",
        "\u0001",
        "'",
        "<&>",
      ),
    ),
    { maxLength: 12 },
  )
  .map((pieces) => pieces.join(""))
  .filter((typed) => !/\0|\p{Surrogate}/u.test(typed));

describeOnDatabases("a workbook that goes out and comes back", (context) => {
  it.each(builtInForms.map(({ key }) => key))("is not different untouched: %s", async (formKey) => {
    const town = await context.municipality("ためし市", { formKey });
    const sheet = await town.sheet();
    expect(await broughtBack(town, sheet.id)).toEqual([]);
  });

  // LibreOffice knows nothing of databases: once is enough.
  if (context.kind === "embedded") {
    it("is not different after LibreOffice saved it [LibreOffice]", {
      skip: withoutLibreOffice,
    }, async () => {
      const town = await context.municipality();
      const sheet = await town.sheet();
      const saved = (bytes: Uint8Array) =>
        new Uint8Array(savedByLibreOffice({ sheet: bytes }, "xlsx").sheet ?? []);
      expect(await broughtBack(town, sheet.id, saved)).toEqual([]);
    });
  }

  it("keeps any text whatever, and five thousand signs of it", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const write = (data: { title: string; means: string; issues: string }) =>
      town.inTenant((tx) => tx.goal.update({ where: { id: sheet.goalId }, data }));
    await fc.assert(
      fc.asyncProperty(text, text, async (title, means) => {
        await write({ title, means, issues: "長い文章です。\n".repeat(625) });
        expect(await broughtBack(town, sheet.id)).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });

  it("has the same number again while nothing was written, and the next one afterwards", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const [head, office] = [town.actorFor("HEAD"), town.actorFor("MAYORS_OFFICE")];
    expect((await takeCopy(head, sheet.id)).fileName).toBe("総務部_令和6年度_目標シート_版1.xlsx");
    expect((await takeCopy(office, sheet.id)).fileName).toContain("版1");
    await town.inTenant((tx) => tx.goal.update({ where: { id: sheet.goalId }, data: { title: "変えた" } }));
    expect((await takeCopy(head, sheet.id)).fileName).toContain("版2");
    const events = await town.inTenant((tx) =>
      tx.auditEvent.findMany({ where: { action: "workbook.taken", subjectId: sheet.id } }),
    );
    expect(events.map(({ data }) => data)).toEqual([{ number: 1 }, { number: 1 }, { number: 2 }]);
  });
});
