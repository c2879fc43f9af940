import { expect, it } from "vitest";
import { getSheet } from "@/lib/goal-sheets/queries";
import { reopenSheet, submitSheet } from "@/lib/goal-sheets/submission-mutations";
import { withdrawEdition } from "@/lib/publication/mutations";
import { describeOnDatabases } from "../../support/database";
import { agreedSheet, NOT_THE_OFFICE } from "./agreed-sheet";

const reason = "目標２の基準値を、４月の統計に合わせてください。";

describeOnDatabases("returning a sheet after it was agreed", (context) => {
  it("gives an agreed sheet back to its department with the reason as a comment, and tells it", async () => {
    const { town, sheet, actor, office, eventsOf } = await agreedSheet(context);
    await reopenSheet(office, { sheetId: sheet.id, version: sheet.version, reason });
    const view = await getSheet(actor("HEAD"), sheet.id);
    expect(view.sheet).toMatchObject({ state: "RETURNED", version: sheet.version + 1 });
    expect(view.comments).toMatchObject([{ text: reason, authorName: office.name, resolved: false }]);
    expect(view.allowed).toMatchObject({ edit: null, submit: null });
    expect(await eventsOf("sheet.reopened")).toMatchObject([
      { actorId: office.personId, subjectId: sheet.id, data: { from: "AGREED", to: "RETURNED" } },
    ]);
    const told = await town.inTenant((tx) =>
      tx.outboxMessage.findMany({ where: { kind: "sheet.reopened" } }),
    );
    expect(told.map(({ recipientId }) => recipientId)).toEqual([town.person("HEAD").id]);
  });

  it("takes the approval back with it: the mended text is submitted, agreed and approved anew", async () => {
    const { sheet, actor, office, approve, publish, everythingWritten } = await agreedSheet(context);
    await approve();
    const version = sheet.version + 1;
    await reopenSheet(office, { sheetId: sheet.id, version, reason });
    const returned = await everythingWritten();
    await expect(publish()).rejects.toMatchObject({ reason: "sheetRETURNED" });
    expect(await everythingWritten()).toEqual(returned);
    const view = await getSheet(actor("HEAD"), sheet.id);
    expect(view.approvals).toMatchObject([{ number: "総第1号", forThisVersion: false }]);
    await submitSheet(actor("HEAD"), { sheetId: sheet.id, version: version + 1, note: "" });
    expect((await getSheet(office, sheet.id)).sheet.state).toBe("SUBMITTED");
  });

  it("is not for a sheet in force, but for one whose edition was withdrawn", async () => {
    const { sheet, office, approve, publish, everythingWritten } = await agreedSheet(context);
    await approve();
    const { id: editionId } = await publish();
    const seen = { sheetId: sheet.id, version: sheet.version + 1, reason };
    const published = await everythingWritten();
    await expect(reopenSheet(office, seen)).rejects.toMatchObject({ reason: "editionInForce" });
    expect(await everythingWritten()).toEqual(published);
    await withdrawEdition(office, { editionId, reason: "誤りがありました。" });
    expect(await getSheet(office, sheet.id)).toMatchObject({ editionNumber: null, wasPublished: true });
    await reopenSheet(office, seen);
    expect((await getSheet(office, sheet.id)).sheet.state).toBe("RETURNED");
  });

  it.each(NOT_THE_OFFICE)("is refused to %s, and nothing is written", async (role, code) => {
    const { sheet, actor, everythingWritten } = await agreedSheet(context);
    const before = await everythingWritten();
    const seen = { sheetId: sheet.id, version: sheet.version, reason };
    await expect(reopenSheet(actor(role), seen)).rejects.toMatchObject({ code });
    expect(await everythingWritten()).toEqual(before);
  });

  it("is refused where the sheet went on meanwhile, and the reason leaves no comment", async () => {
    const { town, sheet, office, everythingWritten } = await agreedSheet(context);
    const before = await everythingWritten();
    const stale = { sheetId: sheet.id, version: sheet.version - 1, reason };
    await expect(reopenSheet(office, stale)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await everythingWritten()).toEqual(before);
    expect(await town.inTenant((tx) => tx.sheetComment.count())).toBe(0);
  });
});
