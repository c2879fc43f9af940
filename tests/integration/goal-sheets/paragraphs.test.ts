import { expect, it } from "vitest";
import type { Actor } from "../../../lib/auth/actor";
import { addParagraph, moveParagraph } from "../../../lib/goal-sheets/header-mutations";
import { sheetContent } from "../../../lib/goal-sheets/queries";
import { removeParagraph } from "../../../lib/goal-sheets/removal-mutations";
import { addMission } from "../../../lib/goal-sheets/structure-mutations";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

/** The ids of the paragraphs under 現状と課題 in their order. */
const issuesOf = async (town: Town, sheetId: string) =>
  (await town.inTenant((tx) => sheetContent(tx, sheetId))).header.issues.map(({ id }) => id);

const movesOf = (town: Town, sheetId: string) =>
  town.inTenant((tx) => tx.auditEvent.count({ where: { subjectId: sheetId, action: "paragraph.moved" } }));

describeOnDatabases("the headed paragraphs of a draft", (context) => {
  it("are added and removed only where the form has them", async () => {
    const kikugawa = await context.municipality("ためし市", { formKey: "kikugawa-2019" });
    const sheet = await kikugawa.sheet();
    const head = kikugawa.actorFor("HEAD");
    const paragraphId = await addParagraph(head, { sheetId: sheet.id, kind: "ISSUE" });
    expect(await issuesOf(kikugawa, sheet.id)).toEqual([paragraphId]);
    await removeParagraph(head, { sheetId: sheet.id, paragraphId });
    expect(await issuesOf(kikugawa, sheet.id)).toEqual([]);
    await expect(addMission(head, { sheetId: sheet.id })).rejects.toMatchObject({ code: "NOT_FOUND" });

    const iga = await context.municipality();
    const other = await iga.sheet();
    const refused = addParagraph(iga.actorFor("HEAD"), { sheetId: other.id, kind: "ISSUE" });
    await expect(refused).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are moved one place among those of its heading, with its event", async () => {
    const town = await context.municipality("ためし市", { formKey: "kikugawa-2019" });
    const { id: sheetId } = await town.sheet();
    const head = town.actorFor("HEAD");
    const [first = "", second = "", third = ""] = [
      await addParagraph(head, { sheetId, kind: "ISSUE" }),
      await addParagraph(head, { sheetId, kind: "ISSUE" }),
      await addParagraph(head, { sheetId, kind: "ISSUE" }),
    ];
    // Brought back to the place of its removal, a paragraph may share it with another.
    await town.inTenant((tx) =>
      tx.sheetParagraph.updateMany({ where: { id: { in: [first, second] } }, data: { order: 1 } }),
    );
    await moveParagraph(head, { sheetId, paragraphId: third, direction: "up" });
    expect(await issuesOf(town, sheetId)).toEqual([first, third, second]);
    await moveParagraph(head, { sheetId, paragraphId: first, direction: "down" });
    expect(await issuesOf(town, sheetId)).toEqual([third, first, second]);
    await moveParagraph(head, { sheetId, paragraphId: third, direction: "up" });
    expect(await issuesOf(town, sheetId)).toEqual([third, first, second]);
    expect(await movesOf(town, sheetId)).toBe(3);
  });

  it("are not moved by whoever may not edit, nor where there is none, and then nothing changes", async () => {
    const town = await context.municipality("ためし市", { formKey: "kikugawa-2019" });
    const { id: sheetId } = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const head = town.actorFor("HEAD");
    const foreign = await addParagraph(town.actorFor("OTHER_HEAD"), { sheetId: other.id, kind: "ISSUE" });
    await addParagraph(head, { sheetId, kind: "ISSUE" });
    const paragraphId = await addParagraph(head, { sheetId, kind: "ISSUE" });
    const rows = () => town.inTenant((tx) => tx.sheetParagraph.findMany({ orderBy: { id: "asc" } }));
    const before = await rows();
    const move = (actor: Actor, id = paragraphId) =>
      moveParagraph(actor, { sheetId, paragraphId: id, direction: "up" });
    await expect(move(head, foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(move(town.actorFor("STAFF"))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(move(town.actorFor("MAYORS_OFFICE"))).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(move(town.actorFor("OTHER_HEAD"))).rejects.toMatchObject({ code: "NOT_FOUND" });
    await town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: sheetId }, data: { state: "SUBMITTED" } }),
    );
    await expect(move(head)).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
    expect(await rows()).toEqual(before);
    expect(await movesOf(town, sheetId)).toBe(0);
  });
});
