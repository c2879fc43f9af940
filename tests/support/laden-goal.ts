import { randomUUID } from "node:crypto";
import { fromIsoDate } from "../../lib/db/civil-date";
import type { Transaction } from "../../lib/db/tenancy";
import type { Town } from "./municipality";
import type { TestSheet } from "./sheet";

const EARLIER_YEAR = 2023;

/** A goal of the year before, for a lineage to come from. */
async function earlierGoal(town: Town): Promise<string> {
  const bound = await town.inTenant((tx) =>
    tx.fiscalYear.findUniqueOrThrow({ where: { id: town.year.id }, select: { sheetFormId: true } }),
  );
  const fiscalYearId = randomUUID();
  await town.inTenant((tx) =>
    tx.fiscalYear.create({
      data: { ...bound, id: fiscalYearId, municipalityId: town.id, year: EARLIER_YEAR, state: "CLOSED" },
    }),
  );
  return (await town.sheet({ fiscalYearId, state: "APPROVED" })).goalId;
}

async function writeMetric(tx: Transaction, town: Town, goalId: string) {
  const municipalityId = town.id;
  const named = { name: "平均の待ち時間", unit: "分" };
  const departmentId = town.departments.affairs.id;
  const metric = await tx.metric.create({ data: { ...named, municipalityId, departmentId } });
  const row = await tx.targetMetric.create({
    data: {
      ...named,
      municipalityId,
      goalId,
      metricId: metric.id,
      order: 1,
      direction: "DOWN",
      comparator: "<=",
      baseline: "18.25",
      baselineFiscalYear: EARLIER_YEAR,
      target: "12.5",
      targetFiscalYear: 2024,
      completionDueOn: fromIsoDate("2025-03-31"),
      weight: "0.5",
    },
  });
  const reading = { municipalityId, targetMetricId: row.id, enteredById: town.person("HEAD").id };
  const first = await tx.metricReading.create({
    data: { ...reading, date: fromIsoDate("2024-09-30"), value: "15.75", note: "中間", evidence: "集計表" },
  });
  await tx.metricReading.create({
    data: { ...reading, date: fromIsoDate("2024-09-30"), value: "15.5", correctsId: first.id },
  });
}

async function writeRemarks(tx: Transaction, town: Town, { id: sheetId, goalId }: TestSheet) {
  const municipalityId = town.id;
  const authorId = town.person("SUPERVISOR").id;
  const said = { municipalityId, sheetId, authorId, subjectKind: "goal", subjectId: goalId };
  const asked = await tx.sheetComment.create({
    data: { ...said, field: "targets", text: "数値の根拠は。" },
  });
  await tx.sheetComment.create({ data: { ...said, text: "集計表です。", parentId: asked.id } });
  await tx.sheetComment.create({
    data: { ...said, subjectKind: "sheet", subjectId: sheetId, text: "全体によいです。" },
  });
}

/** Hangs on a sheet's goal everything that can hang on a goal of a draft. */
export async function ladeGoal(town: Town, sheet: TestSheet): Promise<void> {
  const fromId = await earlierGoal(town);
  const { goalId } = sheet;
  const own = { municipalityId: town.id, goalId };
  const by = town.person("HEAD").id;
  const { affairs, education } = town.departments;
  await town.inTenant(async (tx) => {
    await tx.goal.update({
      where: { id: goalId },
      data: { policyBasis: "ORDINANCE", policyBasisText: "窓口に関する条例" },
    });
    await tx.goalSection.createMany({
      data: affairs.sectionIds.map((sectionId) => ({ ...own, sectionId })),
    });
    await tx.goalDepartment.create({ data: { ...own, departmentId: education.id } });
    await tx.meansStep.create({
      data: {
        ...own,
        order: 1,
        text: "手順書を作る",
        dueOn: fromIsoDate("2024-07-31"),
        doneOn: fromIsoDate("2024-07-01"),
      },
    });
    await writeMetric(tx, town, goalId);
    await tx.findingAnswer.create({
      data: {
        ...own,
        sheetId: sheet.id,
        field: "means",
        rule: "vague",
        excerpt: "受け付ける",
        reason: "規程の言葉",
        answeredById: by,
      },
    });
    await tx.goalSource.create({
      data: {
        ...own,
        order: 1,
        reference: "評価シート 7-1",
        fiscalYear: EARLIER_YEAR,
        issues: "混雑",
        proposals: "予約",
        addedById: by,
      },
    });
    await tx.goalLineage.create({
      data: { municipalityId: town.id, fromId, toId: goalId, kind: "CHANGED", reason: "対象を広げた" },
    });
    await tx.sheetAssessment.create({
      data: { municipalityId: town.id, sheetId: sheet.id, kind: "SELF", rows: { create: own } },
    });
    await writeRemarks(tx, town, sheet);
  });
}

/** Every row that belongs to the content of a sheet, for comparing before and after. */
export function sheetRows(town: Town, sheetId: string) {
  const goal = { goal: { sheetId } };
  const byId = { orderBy: { id: "asc" as const } };
  return town.inTenant(async (tx) => ({
    missions: await tx.mission.findMany({ where: { sheetId }, ...byId }),
    goals: await tx.goal.findMany({ where: { sheetId }, ...byId }),
    policyItems: await tx.goalPolicyItem.findMany({ where: goal, ...byId }),
    sections: await tx.goalSection.findMany({ where: goal, ...byId }),
    contributors: await tx.goalDepartment.findMany({ where: goal, ...byId }),
    steps: await tx.meansStep.findMany({ where: goal, ...byId }),
    metrics: await tx.targetMetric.findMany({
      where: goal,
      include: { readings: byId, metric: true },
      ...byId,
    }),
    answers: await tx.findingAnswer.findMany({ where: goal, ...byId }),
    sources: await tx.goalSource.findMany({ where: goal, ...byId }),
    lineage: await tx.goalLineage.findMany({ where: { to: { sheetId } }, ...byId }),
    assessments: await tx.assessment.findMany({ where: goal, ...byId }),
    paragraphs: await tx.sheetParagraph.findMany({ where: { sheetId }, ...byId }),
    comments: await tx.sheetComment.findMany({ where: { sheetId }, ...byId }),
  }));
}
