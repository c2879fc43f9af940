import { expect, it } from "vitest";
import { listRemovedParts } from "../../lib/goal-sheets/removal-queries";
import { restorePart } from "../../lib/goal-sheets/restoration-mutations";
import { getRevision, listRevisions } from "../../lib/goal-sheets/revision-queries";
import { applyImport } from "../../lib/imports/apply-mutations";
import { importText } from "../../lib/imports/import-text";
import { acceptProposal, createProposal } from "../../lib/imports/mutations";
import { getProposal } from "../../lib/imports/queries";
import { describeOnDatabases } from "../support/database";
import { sampleDocument } from "../support/documents";
import type { Town } from "../support/municipality";

const TITLE = "窓口の待ち時間を短くする";
const NONE = new Map<string, string>();
/** Goals alone: nothing of what the form asks before its table. */
const TABLE = "番号\t重点施策・事業\t取組内容\n1\t備品をそろえる\t備品を補充する。\n";

const written = (town: Town, sheetId: string) =>
  town.inTenant(async (tx) => ({
    sheet: await tx.goalSheet.findUniqueOrThrow({
      where: { id: sheetId },
      select: { contact: true, aspiration: true, conductGuideline: true },
    }),
    paragraphs: (
      await tx.sheetParagraph.findMany({ where: { sheetId }, orderBy: [{ kind: "asc" }, { order: "asc" }] })
    ).map(({ kind, text }) => [kind, text]),
    titles: (await tx.goal.findMany({ where: { sheetId } })).map(({ title }) => title),
  }));

/** Reads a document for the head's department and makes it the draft. */
async function bringIn(town: Town, document: string, replace: boolean, fileName: string | null = null) {
  const head = town.actorFor("HEAD");
  const place = { year: town.year.year, departmentId: town.departments.affairs.id, formKey: "" };
  const proposalId = await createProposal(head, { ...place, fileName, document, locale: "ja" });
  const { seen } = await getProposal(head, proposalId);
  return acceptProposal(head, { proposalId, seen, corrections: NONE, replace });
}

/** What the command line asks for the head's department. */
function commandFor(town: Town) {
  const read = importText(town.form, sampleDocument());
  if (!read.ok) throw new Error(read.message);
  const proposal = { ...read.proposal, header: { ...read.proposal.header, departmentName: "総務部" } };
  return { municipalitySlug: town.slug, year: town.year.year, proposal };
}

const restoreAll = async (town: Town, sheetId: string) => {
  const head = town.actorFor("HEAD");
  const removed = await listRemovedParts(head, sheetId);
  for (const { id } of removed) await restorePart(head, { sheetId, removedPartId: id });
  return removed;
};

describeOnDatabases("a document in place of a written draft", (context) => {
  it("leaves missions and goals where they can be brought back, with all that hung on them", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    await bringIn(town, sampleDocument(), true);
    expect((await written(town, sheet.id)).titles).not.toContain(TITLE);
    const removed = await restoreAll(town, sheet.id);
    expect(removed).toMatchObject([{ title: "市役所を支える", part: { kind: "mission", goals: 1 } }]);
    const goal = await town.inTenant((tx) =>
      tx.goal.findUniqueOrThrow({ where: { id: sheet.goalId }, include: { policyItems: true } }),
    );
    expect(goal).toMatchObject({ title: TITLE, means: "・手順書を作る\n・予約を受け付ける" });
    expect(goal.policyItems.map(({ printedNumber }) => printedNumber)).toEqual(["7-1-1"]);
  });

  it("keeps what the sheet has and the document has not, and the texts that it replaced in the history", async () => {
    const town = await context.municipality("みだしの町", { formKey: "kikugawa-2019" });
    const sheet = await town.sheet();
    const { id: sheetId } = sheet;
    const issue = { kind: "ISSUE", order: 1, title: "人手", text: "窓口の人手が足りません。" } as const;
    await town.inTenant((tx) =>
      tx.sheetParagraph.create({ data: { ...issue, municipalityId: town.id, sheetId } }),
    );
    const before = await written(town, sheetId);
    await bringIn(town, TABLE, true, "目標.xlsx");
    const after = await written(town, sheetId);
    expect(after).toMatchObject({ sheet: before.sheet, paragraphs: [["ISSUE", issue.text]] });
    expect(after.titles).not.toContain(TITLE);
    expect((await restoreAll(town, sheetId)).map(({ title }) => title)).toEqual([TITLE]);
  });

  it("asks first where only the header is written", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId, missionId } = await town.sheet();
    await town.inTenant(async (tx) => {
      await tx.goal.delete({ where: { id: goalId } });
      await tx.mission.update({ where: { id: missionId }, data: { text: "" } });
      await tx.goalSheet.update({
        where: { id: sheetId },
        data: { aspiration: null, conductGuideline: null },
      });
    });
    const before = await written(town, sheetId);
    await expect(bringIn(town, sampleDocument(), false)).rejects.toMatchObject({ reason: "sheetHasContent" });
    expect(await written(town, sheetId)).toEqual(before);
    await bringIn(town, sampleDocument(), true);
    const history = await listRevisions(town.actorFor("HEAD"), { sheetId });
    const contact = history.revisions.find(({ place }) => place.field === "contact");
    expect(contact).toMatchObject({ before: before.sheet.contact, origin: { kind: "document" } });
    const detail = await getRevision(town.actorFor("HEAD"), sheetId, contact?.id ?? "");
    expect(detail.current).toBe(contact?.after);
  });

  it("is refused while a goal that would go is assessed, on the screen and on the command line", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId } = await town.sheet();
    const place = { municipalityId: town.id, goalId };
    await town.inTenant(async (tx) => {
      const { id: sheetAssessmentId } = await tx.sheetAssessment.create({
        data: { municipalityId: town.id, sheetId, kind: "SELF" },
      });
      await tx.assessment.create({ data: { ...place, sheetAssessmentId, reason: "間に合いました。" } });
    });
    const before = await written(town, sheetId);
    await expect(bringIn(town, sampleDocument(), true)).rejects.toMatchObject({ reason: "goalAssessed" });
    const outcome = await applyImport({ ...commandFor(town), replace: true });
    expect(outcome).toMatchObject({ ok: false, code: "GOAL_STAYS" });
    expect(await written(town, sheetId)).toEqual(before);
    expect(await town.inTenant((tx) => tx.removedPart.count())).toBe(0);
  });

  it("leaves no empty parts behind where nothing was written", async () => {
    const town = await context.municipality();
    const sheetId = await bringIn(town, sampleDocument(), false);
    expect(await listRemovedParts(town.actorFor("HEAD"), sheetId)).toEqual([]);
  });

  it("can be brought back after the command line replaced it, too", async () => {
    const town = await context.municipality();
    const { id: sheetId } = await town.sheet();
    const request = commandFor(town);
    const before = await written(town, sheetId);
    expect(await applyImport(request)).toMatchObject({ ok: false, code: "SHEET_HAS_CONTENT" });
    expect(await written(town, sheetId)).toEqual(before);
    expect(await applyImport({ ...request, replace: true })).toMatchObject({ ok: true });
    const [removed] = await listRemovedParts(town.actorFor("HEAD"), sheetId);
    expect(removed).toMatchObject({ title: "市役所を支える", removedByName: "" });
    await restoreAll(town, sheetId);
    expect((await written(town, sheetId)).titles).toContain(TITLE);
  });
});
