import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { USUALLY_CARRIED } from "../../../lib/goal-sheets/carry-over";
import { carryOver } from "../../../lib/goal-sheets/carry-over-mutations";
import type { CarryOverInput } from "../../../lib/goal-sheets/carry-over-schema";
import {
  changeLineage,
  endGoals,
  removeLineage,
  withdrawEnding,
} from "../../../lib/goal-sheets/lineage-mutations";
import { sheetContent } from "../../../lib/goal-sheets/queries";
import { removeGoal } from "../../../lib/goal-sheets/removal-mutations";
import { describeOnDatabases } from "../../support/database";
import { assessLastYear, blankDraft, type LastYear, lastYearOf } from "../../support/last-year";
import type { Town } from "../../support/municipality";
import type { TestSheet } from "../../support/sheet";

type Choice = CarryOverInput["goals"][number];

const choice = (last: LastYear, given: Partial<Choice> = {}): Choice => ({
  id: last.sheet.goalId,
  seen: 0,
  take: "on",
  kind: "CONTINUED",
  reason: "",
  missionId: last.sheet.missionId,
  into: "",
  parts: 2,
  ...given,
});

const asked = (draft: TestSheet, ...goals: Choice[]): CarryOverInput => ({
  sheetId: draft.id,
  parts: [...USUALLY_CARRIED],
  goals,
});

/** Everything that a refusal must leave as it was. */
const state = (town: Town) =>
  town.inTenant(async (tx) => ({
    goals: await tx.goal.findMany({ orderBy: { id: "asc" } }),
    missions: await tx.mission.findMany({ orderBy: { id: "asc" } }),
    lineage: await tx.goalLineage.findMany({ orderBy: { id: "asc" } }),
    metrics: await tx.targetMetric.findMany({ orderBy: { id: "asc" } }),
    revisions: await tx.revision.count(),
    events: await tx.auditEvent.count(),
  }));

const lineage = (town: Town) => town.inTenant((tx) => tx.goalLineage.findMany({ orderBy: { id: "asc" } }));

/** A second goal of last year under the same mission. */
async function anotherGoal(town: Town, { sheet }: LastYear, title: string): Promise<string> {
  const { id: sheetId, missionId } = sheet;
  const data = { municipalityId: town.id, sheetId, missionId, order: 2, title, means: "・別の進め方" };
  return (await town.inTenant((tx) => tx.goal.create({ data }))).id;
}

describeOnDatabases("carrying goals over from last year", (context) => {
  it("carries texts, mission, section and figure into the blank goal, marked, and leaves results behind", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    await assessLastYear(town, last, "FINAL");
    const draft = await blankDraft(town);
    const goalId = await carryOver(
      town.actorFor("HEAD"),
      asked(draft, choice(last, { reason: "二年目です" })),
    );
    expect(goalId).toBe(draft.goalId);
    const { missions } = await town.inTenant((tx) => sheetContent(tx, draft.id));
    expect(missions).toHaveLength(1);
    expect(missions[0]).toMatchObject({
      id: draft.missionId,
      text: "市役所を支える",
      goals: [
        {
          title: "窓口の待ち時間を短くする",
          background: "来庁者が増えました。",
          means: "・手順書を作る\n・予約を受け付ける",
          currentState: "",
          targets: "",
          deadline: null,
          policyNumbers: ["7-1-1"],
          sections: [{ id: town.departments.affairs.sectionIds[0], name: "総務部第1課" }],
          metrics: [
            {
              name: "平均の待ち時間",
              unit: "分",
              direction: "DOWN",
              baseline: "13.5",
              baselineFiscalYear: 2023,
              target: null,
              readings: [],
            },
          ],
        },
      ],
    });
    const [figure] = await town.inTenant((tx) => tx.targetMetric.findMany({ where: { goalId } }));
    expect(figure?.metricId).toBe(last.metricId);
    expect(await town.inTenant((tx) => tx.assessment.count({ where: { goalId } }))).toBe(0);
    expect(await lineage(town)).toMatchObject([
      { fromId: last.sheet.goalId, toId: goalId, kind: "CONTINUED", reason: "二年目です" },
    ]);
    const revisions = await town.inTenant((tx) => tx.revision.findMany({ where: { sheetId: draft.id } }));
    expect(revisions.find(({ field }) => field === "means")).toMatchObject({
      subjectId: goalId,
      before: "",
      after: "・手順書を作る\n・予約を受け付ける",
      personId: town.person("HEAD").id,
      origin: { kind: "carriedOver", year: 2023, goals: ["窓口の待ち時間を短くする"] },
    });
    expect(revisions.find(({ subjectKind }) => subjectKind === "mission")).toMatchObject({
      subjectId: draft.missionId,
      origin: { kind: "carriedOver", year: 2023 },
    });
    const events = await town.inTenant((tx) => tx.auditEvent.findMany({ where: { subjectId: draft.id } }));
    const told = events.find(({ action }) => action === "goal.carriedOver");
    expect(told?.data).toMatchObject({ goalId, from: last.sheet.goalId, kind: "CONTINUED" });
  });

  it("takes along only what was asked: the deadline a year later, the figure with its old baseline", async () => {
    const town = await context.municipality("ためし市", { formKey: "iga-2022" });
    const last = await lastYearOf(town);
    const draft = await blankDraft(town);
    const head = town.actorFor("HEAD");
    const only = { ...asked(draft, choice(last)), parts: ["deadline" as const, "metrics" as const] };
    const goalId = await carryOver(head, only);
    const goal = await town.inTenant((tx) =>
      tx.goal.findUniqueOrThrow({ where: { id: goalId }, include: { metrics: true, policyItems: true } }),
    );
    expect(goal).toMatchObject({ title: "", means: "", policyItems: [] });
    expect(goal.deadline?.toISOString().slice(0, 10)).toBe("2026-03-31");
    expect(goal.metrics).toMatchObject([{ baselineFiscalYear: 2022, target: null }]);
  });

  it("merges several goals into one, and splits one into several with the figure at the first", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    const otherId = await anotherGoal(town, last, "電話の取次ぎを減らす");
    const draft = await blankDraft(town);
    const head = town.actorFor("HEAD");
    const merged = await carryOver(
      head,
      asked(
        draft,
        choice(last, { kind: "MERGED" }),
        choice(last, {
          id: otherId,
          kind: "MERGED",
          into: `with:${last.sheet.goalId}`,
          reason: "一緒に進める",
        }),
      ),
    );
    expect(await lineage(town)).toMatchObject([
      { fromId: last.sheet.goalId, toId: merged, kind: "MERGED", reason: null },
      { fromId: otherId, toId: merged, kind: "MERGED", reason: "一緒に進める" },
    ]);
    const goal = await town.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: merged } }));
    expect(goal.title).toBe("窓口の待ち時間を短くする");
    expect(goal.means).toBe("・手順書を作る\n・予約を受け付ける\n・別の進め方");

    await carryOver(head, asked(draft, choice(last, { seen: 1, kind: "SPLIT", parts: 3 })));
    const parts = (await lineage(town)).filter(({ kind }) => kind === "SPLIT");
    expect(parts).toHaveLength(3);
    expect(new Set(parts.map(({ toId }) => toId)).size).toBe(3);
    const figures = await town.inTenant((tx) =>
      tx.targetMetric.findMany({ where: { goalId: { in: parts.flatMap(({ toId }) => toId ?? []) } } }),
    );
    expect(figures).toHaveLength(1);
  });

  it("ties a goal that stands already and fills only its empty fields", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    const draft = await town.sheet();
    const own = { title: "新しい表題", means: "", targets: "平均 10分" };
    await town.inTenant((tx) => tx.goal.update({ where: { id: draft.goalId }, data: own }));
    const given = choice(last, { kind: "CHANGED", into: `goal:${draft.goalId}` });
    expect(await carryOver(town.actorFor("HEAD"), asked(draft, given))).toBe(draft.goalId);
    const goal = await town.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: draft.goalId } }));
    expect(goal).toMatchObject({ ...own, means: "・手順書を作る\n・予約を受け付ける" });
    expect(await lineage(town)).toMatchObject([{ toId: draft.goalId, kind: "CHANGED" }]);
  });

  it("refuses a second time from an old screen, strangers' goals, missions and states, and changes nothing", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    const draft = await blankDraft(town);
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const head = town.actorFor("HEAD");
    await carryOver(head, asked(draft, choice(last)));
    const before = await state(town);
    const tries: [() => Promise<unknown>, string][] = [
      [() => carryOver(head, asked(draft, choice(last))), "CONFLICT"],
      [() => carryOver(head, asked(draft, choice(last, { id: other.goalId }))), "NOT_FOUND"],
      [() => carryOver(head, asked(draft, choice(last, { id: randomUUID() }))), "NOT_FOUND"],
      [
        () => carryOver(head, asked(draft, choice(last, { seen: 1, missionId: other.missionId }))),
        "NOT_FOUND",
      ],
      [
        () => carryOver(head, asked(draft, choice(last, { seen: 1, into: `goal:${other.goalId}` }))),
        "NOT_FOUND",
      ],
      [() => carryOver(town.actorFor("STAFF"), asked(draft, choice(last, { seen: 1 }))), "FORBIDDEN"],
      [() => carryOver(town.actorFor("MAYORS_OFFICE"), asked(draft, choice(last, { seen: 1 }))), "FORBIDDEN"],
      [() => carryOver(town.actorFor("OTHER_HEAD"), asked(draft, choice(last, { seen: 1 }))), "NOT_FOUND"],
      [() => carryOver(town.actorFor("OTHER_HEAD"), asked(other, choice(last))), "NOT_FOUND"],
    ];
    for (const [refused, code] of tries) await expect(refused()).rejects.toMatchObject({ code });
    expect(await state(town)).toEqual(before);
    await town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: draft.id }, data: { state: "SUBMITTED" } }),
    );
    const locked = carryOver(head, asked(draft, choice(last, { seen: 1 })));
    await expect(locked).rejects.toMatchObject({ code: "INVALID_TRANSITION", reason: "sheetSUBMITTED" });
    expect(await state(town)).toEqual(before);
  });

  it("carries all chosen goals or none", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    const draft = await blankDraft(town);
    const before = await state(town);
    const both = asked(draft, choice(last), choice(last, { id: randomUUID() }));
    await expect(carryOver(town.actorFor("HEAD"), both)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await state(town)).toEqual(before);
  });

  it("ends a goal with its reason, takes that back, and forgets it when the goal is carried over after all", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    const draft = await blankDraft(town);
    const head = town.actorFor("HEAD");
    const ending = { sheetId: draft.id, endings: [{ id: last.sheet.goalId, reason: "達成したため" }] };
    await endGoals(head, ending);
    const [ended] = await lineage(town);
    expect(ended).toMatchObject({ toId: null, kind: "ENDED", reason: "達成したため" });
    await expect(endGoals(head, ending)).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(endGoals(town.actorFor("STAFF"), ending)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const ref = { sheetId: draft.id, lineageId: ended?.id ?? "" };
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const stranger = town.actorFor("OTHER_HEAD");
    await expect(withdrawEnding(stranger, { ...ref, sheetId: other.id })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await lineage(town)).toHaveLength(1);
    await withdrawEnding(head, ref);
    expect(await lineage(town)).toEqual([]);
    await endGoals(head, ending);
    await carryOver(head, asked(draft, choice(last)));
    expect(await lineage(town)).toMatchObject([{ kind: "CONTINUED" }]);
  });

  it("lets a goal go on anew once the goal that it was carried into is removed", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    const draft = await blankDraft(town);
    const head = town.actorFor("HEAD");
    const goalId = await carryOver(head, asked(draft, choice(last)));
    await removeGoal(head, { sheetId: draft.id, goalId });
    expect(await lineage(town)).toEqual([]);
    expect(await town.inTenant((tx) => tx.metric.count({ where: { id: last.metricId } }))).toBe(1);
    const again = await carryOver(head, asked(draft, choice(last)));
    expect(await lineage(town)).toMatchObject([{ fromId: last.sheet.goalId, toId: again }]);
  });

  it("says the link anew or removes it, in the sheet's own links alone", async () => {
    const town = await context.municipality();
    const last = await lastYearOf(town);
    const draft = await blankDraft(town);
    const head = town.actorFor("HEAD");
    const goalId = await carryOver(head, asked(draft, choice(last)));
    const lineageId = (await lineage(town))[0]?.id ?? "";
    const ref = { sheetId: draft.id, lineageId };
    await changeLineage(head, { ...ref, kind: "CHANGED", reason: "範囲を広げた" });
    expect(await lineage(town)).toMatchObject([{ toId: goalId, kind: "CHANGED", reason: "範囲を広げた" }]);
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const elsewhere = { sheetId: other.id, lineageId };
    await expect(removeLineage(town.actorFor("OTHER_HEAD"), elsewhere)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await lineage(town)).toHaveLength(1);
    await removeLineage(head, ref);
    expect(await lineage(town)).toEqual([]);
    const { title } = await town.inTenant((tx) => tx.goal.findUniqueOrThrow({ where: { id: goalId } }));
    expect(title).toBe("窓口の待ち時間を短くする");
  });
});
