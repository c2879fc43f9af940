import { describe, expect, it } from "vitest";
import { acceptDifferences, leaveOutDifferences } from "../../../lib/workbooks/acceptance-mutations";
import { copyCode } from "../../../lib/workbooks/copy-code";
import { takeCopy } from "../../../lib/workbooks/copy-mutations";
import { getWorkbookDesk } from "../../../lib/workbooks/queries";
import { uploadWorkbook } from "../../../lib/workbooks/upload-mutations";
import { describeOnDatabases } from "../../support/database";
import { cellWith, edited, overwritten, type Rows } from "../../support/workbook-rows";
import { workbookState as stateOf, unchanged, uploaded } from "../../support/workbook-state";

const TITLE = "窓口の待ち時間を短くする";
const CONTACT = "総務課 000-0000";

const twoTexts = (rows: Rows) =>
  overwritten(overwritten(rows, TITLE, "窓口を早くする"), CONTACT, "総務課 111-1111");

describeOnDatabases("a workbook that was written in", (context) => {
  it("leaves the sheet as it is until its differences are accepted, one by one", async () => {
    const { town, sheet, head, fileName, differences, settling } = await uploaded(
      await context.municipality(),
      twoTexts,
    );
    const open = await differences();
    expect(open).toMatchObject([{ field: "contact" }, { field: "title", file: "窓口を早くする" }]);
    const title = open.filter(({ key }) => key.endsWith(":title"));
    await acceptDifferences(head, settling(title));
    const { content, revisions } = await stateOf(town, sheet.id);
    expect(content.missions[0]?.goals[0]?.title).toBe("窓口を早くする");
    expect(content.header.contact).toBe(CONTACT);
    const origin = { kind: "workbook", fileName };
    expect(revisions).toMatchObject([{ field: "title", before: TITLE, after: "窓口を早くする", origin }]);
    expect((await differences()).map(({ key }) => key)).toEqual([`sheet:${sheet.id}:contact`]);
    expect((await getWorkbookDesk(head, sheet.id)).upload?.settled).toBe(1);
  });

  it("is taken as a whole, and then has nothing more to say, even when the text is changed again", async () => {
    const { sheet, head, differences, settling, save } = await uploaded(
      await context.municipality(),
      twoTexts,
    );
    await acceptDifferences(head, settling(await differences()));
    expect(await differences()).toEqual([]);
    await save("title", "窓口を早くする", "もう一度変えた");
    expect(await differences()).toEqual([]);
    expect((await getWorkbookDesk(head, sheet.id)).upload).toBeNull();
  });

  it("shows both texts where the sheet was changed, too, and takes the chosen one", async () => {
    const { town, sheet, head, differences, settling, save } = await uploaded(
      await context.municipality(),
      twoTexts,
    );
    await save("title", TITLE, "画面で変えた");
    const open = await differences();
    const title = open.filter(({ key }) => key.endsWith(":title"));
    expect(title).toMatchObject([
      { base: TITLE, file: "窓口を早くする", now: "画面で変えた", isConflict: true },
    ]);
    await acceptDifferences(head, settling(title));
    const { content, revisions } = await stateOf(town, sheet.id);
    expect(content.missions[0]?.goals[0]?.title).toBe("窓口を早くする");
    // The running revision of the same person grows over both.
    expect(revisions.at(-1)).toMatchObject({ after: "窓口を早くする" });
  });

  it("does not show again what was left out", async () => {
    const { town, sheet, head, differences, settling } = await uploaded(
      await context.municipality(),
      twoTexts,
    );
    await leaveOutDifferences(head, settling(await differences()));
    expect(await differences()).toEqual([]);
    const { content, revisions } = await stateOf(town, sheet.id);
    expect(content.header.contact).toBe(CONTACT);
    expect(revisions).toEqual([]);
  });

  it("adds a goal with its texts, numbers and mission, and takes one out that can come back", async () => {
    const town = await context.municipality();
    const { sheet, head, differences, settling } = await uploaded(town, (rows) => {
      const goal = rows.slice(cellWith(rows, "◎部局目標1").row);
      const added = overwritten(overwritten(goal, TITLE, "新しい目標"), "市役所を支える", "新しい使命");
      return [...rows, ...overwritten(added, "◎部局目標1", "◎部局目標2")];
    });
    const [added] = await differences();
    expect(added).toMatchObject({ what: "goalAdded", missionId: null, missionText: "新しい使命" });
    await acceptDifferences(head, settling(added ? [added] : []));
    const { content } = await stateOf(town, sheet.id);
    expect(content.missions).toMatchObject([
      { text: "市役所を支える" },
      {
        text: "新しい使命",
        goals: [
          {
            number: 2,
            title: "新しい目標",
            policyNumbers: ["7-1-1"],
            issues: "受付の手順がそろっていません。",
          },
        ],
      },
    ]);
    expect(await differences()).toEqual([]);
  });

  it("takes a goal out whose rows are gone, and keeps it to be brought back", async () => {
    const town = await context.municipality();
    const { sheet, head, differences, settling } = await uploaded(town, (rows) =>
      rows.slice(0, cellWith(rows, "◎部局目標1").row),
    );
    const open = await differences();
    expect(open).toMatchObject([{ what: "goalRemoved", goalId: sheet.goalId }]);
    await acceptDifferences(head, settling(open));
    const after = await stateOf(town, sheet.id);
    expect(after.content.missions[0]?.goals).toEqual([]);
    expect(after.removed).toBe(1);
    expect(after.uploads[0]?.settled).toEqual({ [`removed:${sheet.goalId}`]: "ACCEPTED" });
  });

  it("adds and takes out headed paragraphs", async () => {
    const town = await context.municipality("ためし市", { formKey: "kikugawa-2019" });
    const { sheet, head, differences, settling } = await uploaded(town, (rows) =>
      rows.toSpliced(cellWith(rows, "現状と課題").row, 0, ["(1)", "見出し"], ["", "本文"]),
    );
    await acceptDifferences(head, settling(await differences()));
    const { content } = await stateOf(town, sheet.id);
    expect(content.header.basicPolicies).toMatchObject([{ title: "見出し", text: "本文" }]);
  });
});

describeOnDatabases("what a workbook may not do", (context) => {
  it("writes nothing where the sheet changed after the screen was read, not even its other differences", async () => {
    const { town, sheet, head, differences, settling, save } = await uploaded(
      await context.municipality(),
      twoTexts,
    );
    const seen = await differences();
    await save("title", TITLE, "画面で変えた");
    const act = () => acceptDifferences(head, settling(seen));
    await unchanged(town, sheet.id, act, "workbookChangedMeanwhile");
  });

  it("takes nothing at all where one of the chosen goals has to stay", async () => {
    const { town, sheet, head, differences, settling } = await uploaded(
      await context.municipality(),
      (rows) => overwritten(rows.slice(0, cellWith(rows, "◎部局目標1").row), CONTACT, "総務課 111-1111"),
    );
    const { municipalityId } = head;
    const rows = { create: [{ municipalityId, goalId: sheet.goalId, reason: "達成した" }] };
    await town.inTenant((tx) =>
      tx.sheetAssessment.create({ data: { municipalityId, sheetId: sheet.id, kind: "SELF", rows } }),
    );
    const open = await differences();
    expect(open.map(({ what }) => what)).toEqual(["field", "goalRemoved"]);
    await unchanged(town, sheet.id, () => acceptDifferences(head, settling(open)), "goalAssessed");
    await acceptDifferences(head, settling(open.slice(0, 1)));
    const { content, removed } = await stateOf(town, sheet.id);
    expect([content.header.contact, removed]).toEqual(["総務課 111-1111", 0]);
  });

  it("writes nothing for people who may not write in the sheet, nor once it is submitted", async () => {
    const { town, sheet, head, differences, settling } = await uploaded(
      await context.municipality(),
      twoTexts,
    );
    const open = settling(await differences());
    for (const [role, reason] of [
      ["STAFF", "sheetNotYours"],
      ["MAYORS_OFFICE", "sheetNotYours"],
      ["OTHER_HEAD", "notFound"],
    ] as const) {
      await unchanged(town, sheet.id, () => acceptDifferences(town.actorFor(role), open), reason);
      await unchanged(town, sheet.id, () => leaveOutDifferences(town.actorFor(role), open), reason);
    }
    expect((await getWorkbookDesk(town.actorFor("STAFF"), sheet.id)).upload).toBeNull();
    await expect(getWorkbookDesk(town.actorFor("OTHER_HEAD"), sheet.id)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: sheet.id }, data: { state: "SUBMITTED" } }),
    );
    await unchanged(town, sheet.id, () => acceptDifferences(head, open), "sheetSUBMITTED");
  });

  it("is not accepted by another sheet, nor by another municipality", async () => {
    const town = await context.municipality();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const { sheet, head, differences, settling } = await uploaded(town, twoTexts);
    const open = settling(await differences());
    const elsewhere = { ...open, sheetId: other.id };
    const ofOther = town.actorFor("OTHER_HEAD");
    await unchanged(town, other.id, () => acceptDifferences(ofOther, elsewhere), "notFound");
    const abroad = (await context.municipality("となり市")).actorFor("HEAD");
    await unchanged(town, sheet.id, () => acceptDifferences(abroad, open), "notFound");
    await expect(takeCopy(abroad, sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(head.municipalityId).not.toBe(abroad.municipalityId);
  });

  describe("when it comes back", () => {
    async function refusedWith(change: (rows: Rows, sheetId: string) => Rows, reason: string, code = "") {
      const town = await context.municipality();
      const sheet = await town.sheet();
      const head = town.actorFor("HEAD");
      const { bytes } = await takeCopy(head, sheet.id);
      const file = await edited(bytes, (rows) => change(rows, sheet.id));
      const upload = { sheetId: sheet.id, fileName: "a.xlsx", bytes: file, code };
      await unchanged(town, sheet.id, () => uploadWorkbook(head, upload), reason);
    }
    const withCode = (rows: Rows, text: string) => {
      const old = rows.flat().find((each) => each.startsWith("管理番号 ")) ?? "";
      return overwritten(rows, old, text);
    };

    it.each([
      [
        "has no code",
        () => [
          ["神エクセル", "", "", "一"],
          ["部", "局", "名"],
        ],
        "workbookNO_CODE",
      ],
      [
        "has a code typed wrongly",
        (rows: Rows) => withCode(rows, "管理番号 AAAA-AAAA-AA / 版 1"),
        "workbookMISTYPED",
      ],
      [
        "has another sheet's code",
        (rows: Rows) =>
          withCode(rows, `管理番号 ${copyCode("0197f3c2-1111-7222-8333-0123456789ab", 1)} / 版 1`),
        "workbookOTHER_SHEET",
      ],
      [
        "has the number of a copy that nobody took",
        (rows: Rows, sheetId: string) => withCode(rows, `管理番号 ${copyCode(sheetId, 99)} / 版 99`),
        "workbookNO_COPY",
      ],
      [
        "has lost the form's headings",
        (rows: Rows) => overwritten(rows, "表題", "題"),
        "workbookFORM_UNKNOWN",
      ],
    ] as const)("is refused where it %s", async (_, change, reason) => {
      await refusedWith((rows, sheetId) => [...change(rows, sheetId)].map((row) => [...row]), reason);
    });

    it("is taken by the code typed from paper where the file has lost it", async () => {
      const town = await context.municipality();
      const sheet = await town.sheet();
      const head = town.actorFor("HEAD");
      const { bytes } = await takeCopy(head, sheet.id);
      const lost = await edited(bytes, (rows) => withCode(rows, ""));
      const code = `${copyCode(sheet.id, 1).toLowerCase()} / 1`;
      const upload = { sheetId: sheet.id, fileName: "a.xlsx", bytes: lost, code };
      const id = await uploadWorkbook(head, upload);
      expect((await getWorkbookDesk(head, sheet.id, id)).upload?.differences).toEqual([]);
    });

    it("is not taken from people who may not write in the sheet", async () => {
      const town = await context.municipality();
      const sheet = await town.sheet();
      const staff = town.actorFor("STAFF");
      const { bytes } = await takeCopy(staff, sheet.id);
      const upload = { sheetId: sheet.id, fileName: "a.xlsx", bytes, code: "" };
      await unchanged(town, sheet.id, () => uploadWorkbook(staff, upload), "sheetNotYours");
    });
  });
});
