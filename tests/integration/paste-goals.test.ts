import { expect, it } from "vitest";
import { sheetContent } from "../../lib/goal-sheets/queries";
import { pasteGoals } from "../../lib/imports/paste-mutations";
import { pasteGoalsSchema } from "../../lib/imports/paste-schema";
import { describeOnDatabases } from "../support/database";
import { blankDraft } from "../support/last-year";
import type { Town } from "../support/municipality";
import type { TestSheet } from "../support/sheet";

const CELLS = [
  "施策№\t目標（何を）\t手段・工程\t備考",
  '7-1-1\t=書庫を整える\t"・棚卸しをする\n・""廃棄""を決める"\t別表',
  "\t-窓口を一つにする\t@総務課で決める\t",
].join("\n");

const input = ({ id, missionId }: TestSheet, given: Record<string, string> = {}) =>
  pasteGoalsSchema.parse({ sheetId: id, missionId, cells: CELLS, ...given });

/** What the first columns hold, where the form prints other headings. */
const COLUMNS = {
  headed: "on",
  "columns.0.choice": "policyNumbers",
  "columns.1.choice": "title",
  "columns.2.choice": "means",
  "columns.3.choice": "",
};

const goalsOf = async (town: Town, sheetId: string) =>
  (await town.inTenant((tx) => sheetContent(tx, sheetId))).missions.flatMap(({ goals }) => goals);

const state = (town: Town) =>
  town.inTenant(async (tx) => ({
    goals: await tx.goal.findMany({ orderBy: { id: "asc" } }),
    revisions: await tx.revision.count(),
    events: await tx.auditEvent.count(),
  }));

describeOnDatabases("pasting cells into a draft", (context) => {
  it("adds a goal for each row with its texts as they stand, in the blank goal first", async () => {
    const town = await context.municipality();
    const draft = await blankDraft(town);
    const { goalIds } = await pasteGoals(town.actorFor("HEAD"), input(draft, COLUMNS));
    expect(goalIds).toHaveLength(2);
    expect(goalIds[0]).toBe(draft.goalId);
    expect(await goalsOf(town, draft.id)).toMatchObject([
      { title: "=書庫を整える", means: '・棚卸しをする\n・"廃棄"を決める', policyNumbers: ["7-1-1"] },
      { title: "-窓口を一つにする", means: "@総務課で決める", policyNumbers: [] },
    ]);
    const events = await town.inTenant((tx) => tx.auditEvent.findMany({ where: { subjectId: draft.id } }));
    expect(events.map(({ action, data }) => ({ action, data }))).toEqual([
      { action: "goals.pasted", data: { mode: "add", goals: goalIds.join(",") } },
    ]);
    expect(await town.inTenant((tx) => tx.revision.count({ where: { sheetId: draft.id } }))).toBe(5);
  });

  it("reads the columns by the form's headings where nobody says what they hold", async () => {
    const town = await context.municipality();
    const draft = await blankDraft(town);
    const title = town.form.goal.find(({ field }) => field === "title")?.label.ja ?? "";
    const means = town.form.goal.find(({ field }) => field === "means")?.label.ja ?? "";
    await pasteGoals(town.actorFor("HEAD"), input(draft, { cells: `${title}\t${means}\n甲\t乙` }));
    expect(await goalsOf(town, draft.id)).toMatchObject([{ title: "甲", means: "乙" }]);
  });

  it("fills the empty fields of the goals with the same numbers and leaves the others", async () => {
    const town = await context.municipality();
    const draft = await town.sheet();
    await town.inTenant((tx) => tx.goal.update({ where: { id: draft.goalId }, data: { means: "" } }));
    const cells = "番号\t表題\t手段\n1\t別の表題\t新しい手段";
    const columns = {
      headed: "on",
      "columns.0.choice": "number",
      "columns.1.choice": "title",
      "columns.2.choice": "means",
    };
    const head = town.actorFor("HEAD");
    const filled = await pasteGoals(head, input(draft, { mode: "fill", cells, ...columns }));
    expect(filled).toEqual({ goalIds: [draft.goalId], filled: 1, left: 1 });
    const [goal] = await goalsOf(town, draft.id);
    expect(goal).toMatchObject({ title: "窓口の待ち時間を短くする", means: "新しい手段" });
  });

  it("refuses unknown numbers, cells without goals, too many rows and those who may not write; nothing changes", async () => {
    const town = await context.municipality();
    const draft = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const head = town.actorFor("HEAD");
    const before = await state(town);
    const one = { "columns.0.choice": "title" };
    const many = Array.from({ length: 51 }, (_, row) => `目標${row}`).join("\n");
    const numbered = { "columns.0.choice": "number", "columns.1.choice": "means" };
    const tries: [() => Promise<unknown>, object][] = [
      [
        () => pasteGoals(head, input(draft, { mode: "fill", cells: "1\t甲\n9\t乙", ...numbered })),
        { reason: "pasteNumbers" },
      ],
      [() => pasteGoals(head, input(draft, { cells: "甲\t乙" })), { reason: "pasteEmpty" }],
      [
        () => pasteGoals(head, input(draft, { cells: many, ...one })),
        { code: "LIMIT", reason: "pasteTooMany" },
      ],
      [() => pasteGoals(head, input(draft, one)), { reason: "badInput" }],
      [
        () => pasteGoals(head, input({ ...draft, missionId: other.missionId }, COLUMNS)),
        { code: "NOT_FOUND" },
      ],
      [() => pasteGoals(town.actorFor("STAFF"), input(draft, COLUMNS)), { code: "FORBIDDEN" }],
      [() => pasteGoals(town.actorFor("OTHER_HEAD"), input(draft, COLUMNS)), { code: "NOT_FOUND" }],
    ];
    for (const [refused, why] of tries) await expect(refused()).rejects.toMatchObject(why);
    expect(await state(town)).toEqual(before);
  });

  it("puts goals under the missions they name, new ones too, with who carries them; unknown names change nothing", async () => {
    const town = await context.municipality();
    const draft = await blankDraft(town);
    const [mission, title] = [town.form.mission, town.form.goal].map(
      (entries) => entries.find(({ field }) => field === "text" || field === "title")?.label.ja ?? "",
    );
    const head = town.actorFor("HEAD");
    const paste = (section: string) => {
      const rows = [
        `${mission}\t${title}\t担当課\t協力する部局`,
        `新しい使命\t甲\t${section}\t教育委員会`,
        "\t乙\t\t",
      ];
      return pasteGoals(head, input(draft, { cells: rows.join("\n") }));
    };
    const before = await state(town);
    await expect(paste("無名課")).rejects.toMatchObject({ reason: "pasteNames" });
    expect(await state(town)).toEqual(before);
    await paste("総務部第1課");
    const { missions } = await town.inTenant((tx) => sheetContent(tx, draft.id));
    expect(missions.at(-1)).toMatchObject({
      text: "新しい使命",
      goals: [
        { title: "甲", sections: [{ name: "総務部第1課" }], contributors: [{ name: "教育委員会" }] },
        { title: "乙" },
      ],
    });
  });
});
