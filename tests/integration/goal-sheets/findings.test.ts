import { expect, it } from "vitest";
import { answerFinding, dismissFigure, withdrawAnswer } from "../../../lib/goal-sheets/finding-mutations";
import { getWritingCheck } from "../../../lib/goal-sheets/finding-queries";
import { submitSheet } from "../../../lib/goal-sheets/submission-mutations";
import { FIGURE_RULE } from "../../../lib/goal-sheets/writing-check";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";
import type { TestSheet } from "../../support/sheet";

const WISH = "受付の見直しが求められている。";

const answerTo = (sheet: TestSheet, reason = "条例の言葉です。") => ({
  sheetId: sheet.id,
  goalId: sheet.goalId,
  field: "currentState",
  rule: "current-state-not-fact",
  excerpt: "受付の見直しが【求められている】",
  reason,
});

const record = (town: Town, sheetId: string) =>
  town.inTenant(async (tx) => ({
    sheet: await tx.goalSheet.findUniqueOrThrow({ where: { id: sheetId }, omit: { updatedAt: true } }),
    answers: await tx.findingAnswer.findMany({ orderBy: { id: "asc" } }),
    events: await tx.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } }),
  }));

async function sheetWithWish(town: Town) {
  const sheet = await town.sheet();
  await town.inTenant((tx) => tx.goal.update({ where: { id: sheet.goalId }, data: { currentState: WISH } }));
  return sheet;
}

describeOnDatabases("findings of the writing check", (context) => {
  it("keep a sheet from being submitted until a must finding is answered, and leave everything as it was", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await sheetWithWish(town);
    const before = await record(town, sheet.id);
    const submission = { sheetId: sheet.id, version: 1, note: "" };
    await expect(submitSheet(head, submission)).rejects.toMatchObject({
      code: "INVALID_TRANSITION",
      reason: "sheetHasFindings",
    });
    expect(await record(town, sheet.id)).toEqual(before);
    await answerFinding(head, answerTo(sheet));
    await submitSheet(head, submission);
    expect((await record(town, sheet.id)).sheet.state).toBe("SUBMITTED");
  });

  it("are answered once for the same words, by name, with the event; a second answer changes the reason", async () => {
    const town = await context.municipality();
    const sheet = await sheetWithWish(town);
    const drafter = town.actorFor("DRAFTER", { draftsFor: [sheet.id] });
    await answerFinding(town.actorFor("HEAD"), answerTo(sheet));
    await answerFinding(drafter, answerTo(sheet, "要綱の言葉です。"));
    const { answers } = await getWritingCheck(drafter, sheet.id);
    expect(answers).toMatchObject([
      { goalId: sheet.goalId, reason: "要綱の言葉です。", answeredByName: town.person("DRAFTER").name },
    ]);
    const { events } = await record(town, sheet.id);
    expect(events).toMatchObject([
      {
        action: "finding.answered",
        data: { excerpt: "受付の見直しが【求められている】", reason: "条例の言葉です。" },
      },
      { action: "finding.answered", actorId: town.person("DRAFTER").id },
    ]);
  });

  it("speak again when the answer is taken back", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await sheetWithWish(town);
    await answerFinding(head, answerTo(sheet));
    const [answer] = (await getWritingCheck(head, sheet.id)).answers;
    const ref = { sheetId: sheet.id, goalId: sheet.goalId, answerId: answer?.id ?? "" };
    await withdrawAnswer(head, ref);
    const after = await record(town, sheet.id);
    expect(after.answers).toEqual([]);
    expect(after.events.at(-1)).toMatchObject({ action: "finding.answerWithdrawn" });
    await expect(withdrawAnswer(head, ref)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are not answered by who may not write, for a rule that is none, for another sheet's goal, or once submitted", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await sheetWithWish(town);
    const other = await town.sheet({ departmentId: town.departments.education.id });
    const before = await record(town, sheet.id);
    const refused: [() => Promise<void>, string][] = [
      [() => answerFinding(town.actorFor("STAFF"), answerTo(sheet)), "FORBIDDEN"],
      [() => answerFinding(town.actorFor("MAYORS_OFFICE"), answerTo(sheet)), "FORBIDDEN"],
      [() => answerFinding(town.actorFor("OTHER_HEAD"), answerTo(sheet)), "NOT_FOUND"],
      [() => answerFinding(head, { ...answerTo(sheet), rule: "no-such-rule" }), "NOT_FOUND"],
      [() => answerFinding(head, { ...answerTo(sheet), goalId: other.goalId }), "NOT_FOUND"],
    ];
    for (const [act, code] of refused) await expect(act()).rejects.toMatchObject({ code });
    expect(await record(town, sheet.id)).toEqual(before);
    const submitted = await town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: sheet.id }, data: { state: "SUBMITTED" } }),
    );
    await expect(answerFinding(head, answerTo(sheet))).rejects.toMatchObject({
      code: "INVALID_TRANSITION",
      reason: `sheet${submitted.state}`,
    });
  });

  it("are answered for a section that has no goal, and the sheet is submitted", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet();
    const { sectionIds } = town.departments.affairs;
    const [first = ""] = sectionIds;
    await town.inTenant((tx) =>
      tx.goalSection.create({ data: { municipalityId: town.id, goalId: sheet.goalId, sectionId: first } }),
    );
    const submission = { sheetId: sheet.id, version: 1, note: "" };
    await expect(submitSheet(head, submission)).rejects.toMatchObject({ reason: "sheetHasFindings" });
    const idle = await town.inTenant((tx) =>
      tx.section.findMany({ where: { id: { in: sectionIds.slice(1) } } }),
    );
    for (const { name } of idle) {
      const answer = { sheetId: sheet.id, goalId: null, field: "sections", rule: "section-without-goal" };
      await answerFinding(head, { ...answer, excerpt: name, reason: "庶務だけの課です。" });
      await answerFinding(head, { ...answer, excerpt: name, reason: "庶務だけを担う課です。" });
    }
    const { answers } = await getWritingCheck(head, sheet.id);
    expect(answers).toHaveLength(idle.length);
    expect(answers).toMatchObject(idle.map(() => ({ goalId: null, reason: "庶務だけを担う課です。" })));
    const { events } = await record(town, sheet.id);
    expect(events.at(-1)).toMatchObject({ action: "finding.answered", data: { field: "sections" } });
    const ref = { sheetId: sheet.id, goalId: null, answerId: answers[0]?.id ?? "" };
    const other = await town.sheet({ departmentId: town.departments.education.id });
    for (const refused of [
      () => withdrawAnswer(town.actorFor("OTHER_HEAD"), ref),
      () => withdrawAnswer(head, { ...ref, goalId: sheet.goalId }),
      () => withdrawAnswer(town.actorFor("OTHER_HEAD"), { ...ref, sheetId: other.id }),
    ])
      await expect(refused()).rejects.toMatchObject({ code: "NOT_FOUND" });
    await submitSheet(head, submission);
    expect((await record(town, sheet.id)).sheet.state).toBe("SUBMITTED");
  });

  it("of the whole sheet speak again when the answer is taken back", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet();
    const answer = { sheetId: sheet.id, goalId: null, field: "sections", rule: "section-without-goal" };
    await answerFinding(head, { ...answer, excerpt: "庶務課", reason: "庶務だけの課です。" });
    const [kept] = (await getWritingCheck(head, sheet.id)).answers;
    await withdrawAnswer(head, { sheetId: sheet.id, goalId: null, answerId: kept?.id ?? "" });
    expect((await getWritingCheck(head, sheet.id)).answers).toEqual([]);
  });

  it("keep what was said of a figure apart from the rules", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet();
    const on = { sheetId: sheet.id, goalId: sheet.goalId };
    await dismissFigure(head, { ...on, excerpt: "平均の待ち時間:12分" });
    await dismissFigure(head, { ...on, excerpt: "平均の待ち時間:12分" });
    expect((await getWritingCheck(head, sheet.id)).answers).toMatchObject([
      { rule: FIGURE_RULE, field: "targets", excerpt: "平均の待ち時間:12分" },
    ]);
    await submitSheet(head, { sheetId: sheet.id, version: 1, note: "" });
  });

  it("are read by readers of the sheet alone", async () => {
    const town = await context.municipality();
    const elsewhere = await context.municipality();
    const sheet = await town.sheet();
    expect((await getWritingCheck(town.actorFor("STAFF"), sheet.id)).ruleSet.key).toBe("default");
    for (const actor of [town.actorFor("OTHER_HEAD"), elsewhere.actorFor("HEAD")]) {
      await expect(getWritingCheck(actor, sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
  });
});
