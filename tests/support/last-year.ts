import { randomUUID } from "node:crypto";
import { fromIsoDate } from "../../lib/db/civil-date";
import type { Town } from "./municipality";
import type { TestSheet } from "./sheet";

export type LastYear = { fiscalYearId: string; sheet: TestSheet; metricId: string; targetMetricId: string };

/** The year before the town's, bound to the same form and closed, with both departments under their links. */
async function addYear(town: Town): Promise<string> {
  const fiscalYearId = randomUUID();
  const fiscalYear = town.year.year - 1;
  await town.inTenant(async (tx) => {
    const now = await tx.fiscalYear.findUniqueOrThrow({ where: { id: town.year.id } });
    const { municipalityId, sheetFormId, selfScaleId, supervisorScaleId } = now;
    const binding = { municipalityId, sheetFormId, selfScaleId, supervisorScaleId };
    await tx.fiscalYear.create({
      data: { ...binding, id: fiscalYearId, year: fiscalYear, state: "CLOSED" },
    });
    for (const { id: departmentId, yearId } of [town.departments.affairs, town.departments.education]) {
      const before = await tx.departmentYear.create({
        data: {
          municipalityId,
          departmentId,
          fiscalYear,
          name: departmentId === town.departments.affairs.id ? "総務企画部" : "教育委員会",
          order: departmentId === town.departments.affairs.id ? 1 : 2,
          sections: { create: { municipalityId, name: "総務部第1課", order: 1 } },
        },
      });
      await tx.departmentLink.create({
        data: { municipalityId, fromId: before.id, toId: yearId, kind: "RENAMED" },
      });
    }
  });
  return fiscalYearId;
}

/** Last year's sheet of the general affairs: one goal with a section, a figure and its reading, and both results. */
export async function lastYearOf(town: Town): Promise<LastYear> {
  const fiscalYearId = await addYear(town);
  const sheet = await town.sheet({ state: "APPROVED", fiscalYearId });
  const made = { metricId: randomUUID(), targetMetricId: randomUUID() };
  const municipalityId = town.id;
  const { goalId } = sheet;
  await town.inTenant(async (tx) => {
    const section = await tx.section.findFirstOrThrow({
      where: {
        departmentYear: { fiscalYear: town.year.year - 1, departmentId: town.departments.affairs.id },
      },
    });
    await tx.goalSection.create({ data: { municipalityId, goalId, sectionId: section.id } });
    await tx.metric.create({
      data: {
        id: made.metricId,
        municipalityId,
        departmentId: town.departments.affairs.id,
        name: "平均の待ち時間",
        unit: "分",
      },
    });
    await tx.targetMetric.create({
      data: {
        id: made.targetMetricId,
        municipalityId,
        goalId,
        metricId: made.metricId,
        order: 1,
        name: "平均の待ち時間",
        unit: "分",
        direction: "DOWN",
        comparator: "<=",
        baseline: 18,
        baselineFiscalYear: 2022,
        target: 12,
        targetFiscalYear: 2023,
      },
    });
    const reading = {
      municipalityId,
      targetMetricId: made.targetMetricId,
      enteredById: town.person("HEAD").id,
    };
    await tx.metricReading.create({ data: { ...reading, date: fromIsoDate("2023-09-30"), value: 16 } });
    await tx.metricReading.create({ data: { ...reading, date: fromIsoDate("2024-03-31"), value: "13.5" } });
  });
  return { fiscalYearId, sheet, ...made };
}

/** Assesses last year's goal by both parties; the supervisor's stands in the given state. */
export async function assessLastYear(
  town: Town,
  { sheet }: LastYear,
  supervisor: "OPEN" | "HANDED_IN" | "FINAL",
): Promise<void> {
  const municipalityId = town.id;
  await town.inTenant(async (tx) => {
    const level = await tx.evaluationLevel.findFirstOrThrow({ orderBy: { order: "desc" } });
    const rows = [
      { kind: "SELF" as const, state: "FINAL" as const, reason: "受付を一つにまとめました。" },
      { kind: "SUPERVISOR" as const, state: supervisor, reason: "上司だけの講評です。" },
    ];
    for (const { kind, state, reason } of rows) {
      const { id: sheetAssessmentId } = await tx.sheetAssessment.create({
        data: { municipalityId, sheetId: sheet.id, kind, state },
      });
      await tx.assessment.create({
        data: { municipalityId, sheetAssessmentId, goalId: sheet.goalId, levelId: level.id, reason },
      });
    }
  });
}

/** This year's draft with one mission without words and one goal without any. */
export async function blankDraft(town: Town): Promise<TestSheet> {
  const sheet = await town.sheet();
  const empty = {
    title: "",
    background: "",
    purpose: "",
    currentState: "",
    issues: "",
    targets: "",
    achievedState: "",
    means: "",
    deadline: null,
  };
  await town.inTenant(async (tx) => {
    await tx.goal.update({ where: { id: sheet.goalId }, data: empty });
    await tx.goalPolicyItem.deleteMany({ where: { goalId: sheet.goalId } });
    await tx.mission.update({ where: { id: sheet.missionId }, data: { text: "" } });
  });
  return sheet;
}
