import { expect, it } from "vitest";
import { recordReading } from "@/lib/assessments/reading-mutations";
import { getPublication } from "@/lib/publication/queries";
import { describeOnDatabases } from "../../support/database";
import { waitingTime } from "../assessments/published-sheet";
import { agreedSheet } from "./agreed-sheet";

describeOnDatabases("recorded figures of goals that are given no level", (context) => {
  it("come to the citizens' page with an edition of their own, also while an amendment is drafted", async () => {
    const agreed = await agreedSheet(context, { formKey: "kikugawa-2019" });
    const { town, sheet, actor, office, approve, publish, publicManifesto, changeTitle, setState } = agreed;
    const targetMetricId = await waitingTime(town, sheet.goalId);
    const record = (date: string, value: string) =>
      recordReading(actor("STAFF"), {
        ...{ sheetId: sheet.id, targetMetricId, date, value, note: "庁内の覚え書き", correctsId: null },
      });
    await approve();
    await publish();
    const nothingNew = await agreed.everythingWritten();
    await expect(publish("RESULTS")).rejects.toMatchObject({ reason: "nothingNewToPublish" });
    expect(await agreed.everythingWritten()).toEqual(nothingNew);

    await record("2024-09-30", "15");
    const first = (await publicManifesto())?.edition.snapshot;
    expect(first?.missions[0]?.goals[0]?.metrics[0]?.readings).toEqual([]);
    await setState("DRAFTING");
    await changeTitle("書きかけの題");
    expect((await getPublication(office, sheet.id)).kinds).toContain("RESULTS");
    expect(await publish("RESULTS")).toMatchObject({ number: 2 });

    const { snapshot } = (await publicManifesto())?.edition ?? {};
    expect(snapshot?.results).toBeNull();
    expect(snapshot?.missions[0]?.goals[0]?.metrics[0]?.readings).toEqual([
      { date: "2024-09-30", value: "15" },
    ]);
    expect(JSON.stringify(snapshot)).not.toMatch(/書きかけ|覚え書き/);
    await expect(publish("RESULTS")).rejects.toMatchObject({ reason: "nothingNewToPublish" });
  });

  it("are not published by the department itself, before a first edition or in a closed year", async () => {
    const agreed = await agreedSheet(context, { formKey: "miyazu-2023" });
    const { town, sheet, actor, approve, publish } = agreed;
    await waitingTime(town, sheet.goalId);
    await approve();
    const before = await agreed.everythingWritten();
    await expect(publish("RESULTS")).rejects.toMatchObject({ reason: "noEditionInForce" });
    expect(await agreed.everythingWritten()).toEqual(before);
    await publish();
    const { allowed } = await getPublication(actor("HEAD"), sheet.id);
    expect(allowed.RESULTS?.code).toBe("FORBIDDEN");
    await town.inTenant((tx) => tx.fiscalYear.updateMany({ data: { state: "CLOSED" } }));
    await expect(publish("RESULTS")).rejects.toMatchObject({ reason: "yearNotOpen" });
  });
});
