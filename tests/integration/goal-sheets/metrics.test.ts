import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { fromIsoDate } from "../../../lib/db/civil-date";
import { getWritingCheck } from "../../../lib/goal-sheets/finding-queries";
import type { FigureInput, MetricInput } from "../../../lib/goal-sheets/finding-schema";
import { acceptFigure, removeMetric, updateMetric } from "../../../lib/goal-sheets/metric-mutations";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";
import type { TestSheet } from "../../support/sheet";

const valuesOn = (sheet: TestSheet, change: Partial<MetricInput> = {}) => ({
  sheetId: sheet.id,
  goalId: sheet.goalId,
  name: "平均の待ち時間",
  unit: "分",
  comparator: "<=" as const,
  direction: "DOWN" as const,
  baseline: "18",
  baselineFiscalYear: 2023,
  target: "12.5",
  targetFiscalYear: 2024,
  ...change,
});

const figureOn = (sheet: TestSheet, change: Partial<FigureInput> = {}): FigureInput => ({
  continues: null,
  ...valuesOn(sheet, change),
});

const record = (town: Town, sheetId: string) =>
  town.inTenant(async (tx) => ({
    metrics: await tx.metric.findMany({ orderBy: { id: "asc" } }),
    rows: await tx.targetMetric.findMany({ where: { goal: { sheetId } }, orderBy: { order: "asc" } }),
    events: await tx.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } }),
  }));

/** The department's sheet of the year before with one metric and one reading of it. */
async function lastYearsSheet(town: Town): Promise<string> {
  const scope = { municipalityId: town.id };
  const bound = await town.inTenant((tx) =>
    tx.fiscalYear.findUniqueOrThrow({ where: { id: town.year.id }, select: { sheetFormId: true } }),
  );
  const fiscalYearId = randomUUID();
  await town.inTenant((tx) =>
    tx.fiscalYear.create({ data: { ...scope, ...bound, id: fiscalYearId, year: 2023, state: "CLOSED" } }),
  );
  const before = await town.sheet({ fiscalYearId, state: "APPROVED" });
  return town.inTenant(async (tx) => {
    const named = { name: "平均待ち時間", unit: "分" };
    const departmentId = town.departments.affairs.id;
    const metric = await tx.metric.create({ data: { ...scope, ...named, departmentId } });
    const row = await tx.targetMetric.create({
      data: { ...scope, ...named, goalId: before.goalId, metricId: metric.id, order: 1, target: "20" },
    });
    await tx.metricReading.create({
      data: {
        ...scope,
        targetMetricId: row.id,
        date: fromIsoDate("2024-03-31"),
        value: "18",
        enteredById: town.person("HEAD").id,
      },
    });
    return metric.id;
  });
}

describeOnDatabases("figures accepted as metrics", (context) => {
  it("become a row with an identity of its own, in the order of acceptance, with the event", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet();
    await acceptFigure(head, figureOn(sheet));
    await acceptFigure(head, figureOn(sheet, { name: "予約の件数", unit: "件", target: "300" }));
    const { metrics, rows, events } = await record(town, sheet.id);
    expect(metrics).toHaveLength(2);
    expect(rows.map(({ order, name, target }) => [order, name, target?.toFixed()])).toEqual([
      [1, "平均の待ち時間", "12.5"],
      [2, "予約の件数", "300"],
    ]);
    expect(rows[0]).toMatchObject({ comparator: "<=", direction: "DOWN", baselineFiscalYear: 2023 });
    expect(events).toMatchObject([
      { action: "metric.accepted", data: { name: "平均の待ち時間", target: "12.5", unit: "分" } },
      { action: "metric.accepted" },
    ]);
  });

  it("are not accepted twice", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet();
    await acceptFigure(head, figureOn(sheet));
    const before = await record(town, sheet.id);
    await expect(acceptFigure(head, figureOn(sheet))).rejects.toMatchObject({
      code: "CONFLICT",
      reason: "metricStands",
    });
    expect(await record(town, sheet.id)).toEqual(before);
  });

  it("carry on last year's metric, whose actual and target the check then knows", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const metricId = await lastYearsSheet(town);
    const sheet = await town.sheet();
    expect((await getWritingCheck(head, sheet.id)).lastYear).toMatchObject([{ metricId }]);
    await acceptFigure(head, figureOn(sheet, { continues: metricId }));
    const { metrics, rows } = await record(town, sheet.id);
    expect(metrics).toHaveLength(1);
    expect(rows).toMatchObject([{ metricId }]);
    const check = await getWritingCheck(head, sheet.id);
    expect(check.lastYear).toEqual([]);
    expect(check.history).toEqual({ [rows[0]?.id ?? ""]: { lastActual: 18, earlierTargets: [20] } });
  });

  it("are another metric than last year's where somebody says so, and carry on none that is carried on already", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const metricId = await lastYearsSheet(town);
    const sheet = await town.sheet();
    await acceptFigure(head, figureOn(sheet, { name: "平均待ち時間" }));
    const accepted = await record(town, sheet.id);
    expect(accepted.metrics).toHaveLength(2);
    expect(accepted.rows[0]?.metricId).not.toBe(metricId);
    const known = await getWritingCheck(head, sheet.id);
    expect(known.history).toEqual({});
    expect(known.lastYear).toMatchObject([{ metricId }]);
    await acceptFigure(head, figureOn(sheet, { continues: metricId }));
    const before = await record(town, sheet.id);
    for (const continues of [metricId, randomUUID()]) {
      const again = figureOn(sheet, { target: "11", continues });
      await expect(acceptFigure(head, again)).rejects.toMatchObject({
        code: "CONFLICT",
        reason: "changedMeanwhile",
      });
    }
    expect(await record(town, sheet.id)).toEqual(before);
  });

  it("take the text's new value, and go with their identity when they are removed", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet();
    await acceptFigure(head, figureOn(sheet));
    const [row] = (await record(town, sheet.id)).rows;
    const on = { sheetId: sheet.id, goalId: sheet.goalId, targetMetricId: row?.id ?? "" };
    await updateMetric(head, { ...valuesOn(sheet, { target: "10" }), ...on });
    const updated = await record(town, sheet.id);
    expect(updated.rows.map(({ id, target }) => [id, target?.toFixed()])).toEqual([[row?.id, "10"]]);
    await removeMetric(head, on);
    const removed = await record(town, sheet.id);
    expect(removed.rows).toEqual([]);
    expect(removed.metrics).toEqual([]);
    expect(removed.events.map(({ action }) => action)).toEqual([
      "metric.accepted",
      "metric.updated",
      "metric.removed",
    ]);
  });

  it("are not removed once readings are recorded for them", async () => {
    const town = await context.municipality();
    const head = town.actorFor("HEAD");
    const sheet = await town.sheet();
    await acceptFigure(head, figureOn(sheet));
    const [row] = (await record(town, sheet.id)).rows;
    await town.inTenant((tx) =>
      tx.metricReading.create({
        data: {
          municipalityId: town.id,
          targetMetricId: row?.id ?? "",
          date: fromIsoDate("2024-09-30"),
          value: "15",
          enteredById: town.person("HEAD").id,
        },
      }),
    );
    const before = await record(town, sheet.id);
    const on = { sheetId: sheet.id, goalId: sheet.goalId, targetMetricId: row?.id ?? "" };
    await expect(removeMetric(head, on)).rejects.toMatchObject({
      code: "LIMIT",
      reason: "metricHasReadings",
    });
    expect(await record(town, sheet.id)).toEqual(before);
  });

  it("are nobody's but the writers', and another goal's row is not found", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const other = await town.sheet({ departmentId: town.departments.education.id });
    await acceptFigure(town.actorFor("OTHER_HEAD"), figureOn(other));
    const [foreign] = (await record(town, other.id)).rows;
    const before = [await record(town, sheet.id), await record(town, other.id)];
    const on = { sheetId: sheet.id, goalId: sheet.goalId, targetMetricId: foreign?.id ?? "" };
    const refused: [() => Promise<void>, string][] = [
      [() => acceptFigure(town.actorFor("STAFF"), figureOn(sheet)), "FORBIDDEN"],
      [() => acceptFigure(town.actorFor("LEADER"), figureOn(sheet)), "FORBIDDEN"],
      [() => acceptFigure(town.actorFor("OTHER_HEAD"), figureOn(sheet)), "NOT_FOUND"],
      [() => updateMetric(town.actorFor("HEAD"), { ...valuesOn(sheet), ...on }), "NOT_FOUND"],
      [() => removeMetric(town.actorFor("HEAD"), on), "NOT_FOUND"],
    ];
    for (const [act, code] of refused) await expect(act()).rejects.toMatchObject({ code });
    expect([await record(town, sheet.id), await record(town, other.id)]).toEqual(before);
  });
});
