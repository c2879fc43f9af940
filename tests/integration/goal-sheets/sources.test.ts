import { expect, it } from "vitest";
import { getGoalOrigins } from "../../../lib/goal-sheets/origin-queries";
import { attachSource, correctSource, removeSource } from "../../../lib/goal-sheets/source-mutations";
import { describeOnDatabases } from "../../support/database";
import { blankDraft } from "../../support/last-year";
import type { Town } from "../../support/municipality";

const TEXTS = {
  reference: "施策評価シート 3-2",
  fiscalYear: 2023,
  issues: "担い手が減っています。",
  proposals: "募集を広げます。",
};
const attached = (sheetId: string, goalId: string) => ({ ...TEXTS, sheetId, target: { goalId } });

const state = (town: Town) =>
  town.inTenant(async (tx) => ({
    sources: await tx.goalSource.findMany({ orderBy: { id: "asc" } }),
    goals: await tx.goal.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.count(),
  }));

describeOnDatabases("evaluation sheets behind goals", (context) => {
  it("ties several to a goal in their order, shows them to all readers, corrects and removes them", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId } = await town.sheet();
    const head = town.actorFor("HEAD");
    expect(await attachSource(head, attached(sheetId, goalId))).toBe(goalId);
    await attachSource(head, { ...attached(sheetId, goalId), reference: "二枚目", fiscalYear: undefined });
    const { sources } = await getGoalOrigins(town.actorFor("STAFF"), sheetId);
    expect(sources).toMatchObject([
      { ...TEXTS, goalId, addedByName: "HEAD 担当" },
      { reference: "二枚目", fiscalYear: null },
    ]);
    const [first] = sources;
    const ref = { sheetId, goalId, sourceId: first?.id ?? "" };
    await correctSource(head, { ...ref, ...TEXTS, proposals: "募集の時期も早めます。" });
    await removeSource(head, { ...ref, sourceId: sources[1]?.id ?? "" });
    const after = (await getGoalOrigins(head, sheetId)).sources;
    expect(after).toMatchObject([{ id: ref.sourceId, proposals: "募集の時期も早めます。" }]);
    const events = await town.inTenant((tx) =>
      tx.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } }),
    );
    expect(events.map(({ action }) => action)).toEqual([
      "source.attached",
      "source.attached",
      "source.corrected",
      "source.removed",
    ]);
  });

  it("begins a new goal with the issues in the form's own field", async () => {
    for (const [formKey, field] of [
      ["iga-2024", "issues"],
      ["iga-2022", "currentState"],
    ] as const) {
      const town = await context.municipality("ためし市", { formKey });
      const { id: sheetId, missionId } = await town.sheet();
      const head = town.actorFor("HEAD");
      const goalId = await attachSource(head, { ...TEXTS, sheetId, target: { missionId } });
      const goal = await town.inTenant((tx) =>
        tx.goal.findUniqueOrThrow({ where: { id: goalId }, include: { sources: true } }),
      );
      expect(goal[field]).toBe(TEXTS.issues);
      expect(goal.sources).toMatchObject([TEXTS]);
      const written = await town.inTenant((tx) => tx.revision.findMany({ where: { subjectId: goalId } }));
      const origin = { kind: "evaluation", reference: TEXTS.reference };
      expect(written).toMatchObject([{ field, after: TEXTS.issues, origin }]);
    }
  });

  it("takes the blank goal of a new sheet before it makes another one", async () => {
    const town = await context.municipality();
    const { id: sheetId, missionId, goalId } = await blankDraft(town);
    const target = { missionId };
    expect(await attachSource(town.actorFor("HEAD"), { ...TEXTS, sheetId, target })).toBe(goalId);
  });

  it("refuses those who may not write, strangers' goals and handed-in sheets, and changes nothing", async () => {
    const town = await context.municipality();
    const { id: sheetId, goalId } = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const head = town.actorFor("HEAD");
    await attachSource(head, attached(sheetId, goalId));
    const sourceId = (await getGoalOrigins(head, sheetId)).sources[0]?.id ?? "";
    const before = await state(town);
    const ref = { sheetId, goalId, sourceId };
    const tries: [() => Promise<unknown>, string][] = [
      [() => attachSource(town.actorFor("STAFF"), attached(sheetId, goalId)), "FORBIDDEN"],
      [() => attachSource(town.actorFor("LEADER"), attached(sheetId, goalId)), "FORBIDDEN"],
      [() => attachSource(town.actorFor("OTHER_HEAD"), attached(sheetId, goalId)), "NOT_FOUND"],
      [() => attachSource(head, attached(sheetId, other.goalId)), "NOT_FOUND"],
      [() => attachSource(head, { ...TEXTS, sheetId, target: { missionId: other.missionId } }), "NOT_FOUND"],
      [() => correctSource(town.actorFor("STAFF"), { ...ref, ...TEXTS }), "FORBIDDEN"],
      [() => removeSource(town.actorFor("OTHER_HEAD"), { ...ref, sheetId: other.id }), "NOT_FOUND"],
      [
        () => removeSource(town.actorFor("OTHER_HEAD"), { ...ref, sheetId: other.id, goalId: other.goalId }),
        "NOT_FOUND",
      ],
      [() => getGoalOrigins(town.actorFor("OTHER_HEAD"), sheetId), "NOT_FOUND"],
    ];
    for (const [refused, code] of tries) await expect(refused()).rejects.toMatchObject({ code });
    expect(await state(town)).toEqual(before);
    await town.inTenant((tx) => tx.goalSheet.update({ where: { id: sheetId }, data: { state: "AGREED" } }));
    await expect(removeSource(head, ref)).rejects.toMatchObject({ reason: "sheetAGREED" });
    expect(await state(town)).toEqual(before);
  });
});
