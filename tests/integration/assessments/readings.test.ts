import { expect, it } from "vitest";
import { recordReading } from "@/lib/assessments/reading-mutations";
import { getReadings } from "@/lib/assessments/reading-queries";
import type { RecordReadingInput } from "@/lib/assessments/schema";
import { getAssessment } from "@/lib/assessments/sheet-queries";
import { describeOnDatabases } from "../../support/database";
import { everything, type PublishedSheet, publishedSheet } from "./published-sheet";

function reading(sheet: PublishedSheet, more: Partial<RecordReadingInput> = {}): RecordReadingInput {
  return {
    ...{ sheetId: sheet.id, targetMetricId: sheet.metricId, date: "2024-09-30", value: "15" },
    ...{ note: "", correctsId: null },
    ...more,
  };
}

const WITHOUT_ASSESSMENT = ["miyazu-2023", "kikugawa-2019"];

describeOnDatabases("actual figures where the form knows no assessment", (context) => {
  it.each(WITHOUT_ASSESSMENT)(
    "are recorded and corrected by the department's people: %s",
    async (formKey) => {
      const town = await context.municipality("ためし市", { formKey });
      const sheet = await publishedSheet(town);
      const wrong = await recordReading(town.actorFor("STAFF"), reading(sheet, { value: "51" }));
      await recordReading(town.actorFor("HEAD"), reading(sheet, { correctsId: wrong }));
      const readings = await getReadings(town.actorFor("HEAD"), sheet.id);
      expect(readings?.recording).toBeNull();
      expect(readings?.figures).toMatchObject([
        {
          latest: "15",
          readings: [
            { value: "51", corrected: true },
            { value: "15", corrected: false },
          ],
        },
      ]);
    },
  );

  it.each(WITHOUT_ASSESSMENT)("are refused to others and in a closed year: %s", async (formKey) => {
    const town = await context.municipality("ためし市", { formKey });
    const sheet = await publishedSheet(town);
    const stranger = (await context.municipality("よその市", { formKey })).actorFor("HEAD");
    const before = await everything(town);
    for (const role of ["SUPERVISOR", "LEADER", "MAYORS_OFFICE"] as const) {
      const actor = town.actorFor(role);
      expect((await getReadings(actor, sheet.id))?.recording?.code).toBe("FORBIDDEN");
      await expect(recordReading(actor, reading(sheet))).rejects.toMatchObject({ code: "FORBIDDEN" });
    }
    for (const actor of [stranger, town.actorFor("OTHER_HEAD")]) {
      await expect(getReadings(actor, sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(recordReading(actor, reading(sheet))).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    await town.inTenant((tx) => tx.fiscalYear.updateMany({ data: { state: "CLOSED" } }));
    const head = town.actorFor("HEAD");
    const closed = { reason: "yearNotOpen" };
    expect((await getReadings(head, sheet.id))?.recording).toMatchObject(closed);
    await expect(recordReading(head, reading(sheet))).rejects.toMatchObject(closed);
    expect(await everything(town)).toEqual(before);
  });

  it("stand on the sheet's own page only there: an assessed sheet has a page for them", async () => {
    const town = await context.municipality();
    const sheet = await publishedSheet(town);
    expect(await getReadings(town.actorFor("HEAD"), sheet.id)).toBeNull();
  });
});

describeOnDatabases("actual figures through the year", (context) => {
  it("give the attainment with its sum, and the level that the scale proposes", async () => {
    const town = await context.municipality();
    const sheet = await publishedSheet(town);
    await recordReading(town.actorFor("STAFF"), reading(sheet));
    await recordReading(town.actorFor("HEAD"), reading(sheet, { date: "2025-02-28", value: "12.6" }));
    const [goal] = (await getAssessment(town.actorFor("HEAD"), sheet.id)).goals;
    expect(goal?.figures[0]).toMatchObject({
      ...{ baseline: "18", target: "12", latest: "12.6" },
      sum: { formula: "PROGRESS", percent: "90" },
    });
    expect(goal?.percent).toBe("90");
    expect(goal?.proposed?.order).toBe(4);
  });

  it("keep the earlier value when one is corrected", async () => {
    const town = await context.municipality();
    const sheet = await publishedSheet(town);
    const head = town.actorFor("HEAD");
    const wrong = await recordReading(head, reading(sheet, { value: "51" }));
    await recordReading(head, reading(sheet, { correctsId: wrong, note: "入力の誤り" }));
    const [goal] = (await getAssessment(head, sheet.id)).goals;
    expect(goal?.figures[0]?.latest).toBe("15");
    expect(goal?.figures[0]?.readings).toMatchObject([
      { value: "51", corrected: true },
      { value: "15", corrected: false, note: "入力の誤り" },
    ]);
    const before = await everything(town);
    await expect(recordReading(head, reading(sheet, { correctsId: wrong }))).rejects.toMatchObject({
      code: "CONFLICT",
    });
    expect(await everything(town)).toEqual(before);
  });

  it("are not entered by others, on a figure of another sheet, or from another municipality", async () => {
    const town = await context.municipality();
    const sheet = await publishedSheet(town);
    const stranger = (await context.municipality("よその市")).actorFor("HEAD");
    const before = await everything(town);
    for (const role of ["SUPERVISOR", "LEADER", "MAYORS_OFFICE"] as const) {
      await expect(recordReading(town.actorFor(role), reading(sheet))).rejects.toMatchObject({
        code: "FORBIDDEN",
      });
    }
    for (const actor of [stranger, town.actorFor("OTHER_HEAD")]) {
      await expect(recordReading(actor, reading(sheet))).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    const elsewhere = reading(sheet, { targetMetricId: sheet.goalId });
    await expect(recordReading(town.actorFor("HEAD"), elsewhere)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    expect(await everything(town)).toEqual(before);
  });
});
