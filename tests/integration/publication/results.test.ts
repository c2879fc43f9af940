import { expect, it } from "vitest";
import { describeOnDatabases } from "../../support/database";
import { type AgreedSheet, agreedSheet } from "./agreed-sheet";

async function assess(
  { town, sheet }: AgreedSheet,
  kind: "SELF" | "SUPERVISOR",
  reason: string,
  state: "OPEN" | "HANDED_IN" | "FINAL",
) {
  await town.inTenant(async (tx) => {
    const level = await tx.evaluationLevel.findFirstOrThrow({ where: { order: kind === "SELF" ? 4 : 2 } });
    const common = { municipalityId: town.id };
    const { id: sheetAssessmentId } = await tx.sheetAssessment.create({
      data: { ...common, sheetId: sheet.id, kind, state },
    });
    await tx.assessment.create({
      data: { ...common, sheetAssessmentId, goalId: sheet.goalId, levelId: level.id, reason },
    });
  });
}

describeOnDatabases("the publication of results", (context) => {
  it("publishes results with the head's rows only, also while the working copy is under amendment", async () => {
    const agreed = await agreedSheet(context);
    const { sheet, approve, publish, publicManifesto, changeTitle, setState } = agreed;
    await approve();
    await publish();
    await expect(publish("RESULTS")).rejects.toMatchObject({ reason: "selfAssessmentNotHandedIn" });
    await assess(agreed, "SELF", "自己評価の理由", "HANDED_IN");
    await assess(agreed, "SUPERVISOR", "指導者評価の理由", "FINAL");
    await setState("DRAFTING");
    await changeTitle("書きかけの題");
    expect(await publish("RESULTS")).toMatchObject({ number: 2 });
    const { snapshot } = (await publicManifesto())?.edition ?? {};
    expect(snapshot?.results).toEqual([
      expect.objectContaining({
        kind: "SELF",
        goalId: sheet.goalId,
        levelOrder: 4,
        reason: "自己評価の理由",
      }),
    ]);
    expect(JSON.stringify(snapshot)).not.toMatch(/指導者評価の理由|書きかけ|SUPERVISOR/);
    await expect(publish("RESULTS")).rejects.toMatchObject({ reason: "nothingNewToPublish" });
  });

  it("publishes the supervisor's rows where the municipality expressly says so, once they are final", async () => {
    const agreed = await agreedSheet(context);
    const { town, approve, publish, publicManifesto, setMunicipality } = agreed;
    await setMunicipality({ publishesSupervisorRows: true });
    await approve();
    await publish();
    await assess(agreed, "SELF", "自己評価の理由", "FINAL");
    await assess(agreed, "SUPERVISOR", "指導者評価の理由", "HANDED_IN");
    await publish("RESULTS");
    expect((await publicManifesto())?.edition.snapshot.results?.map(({ kind }) => kind)).toEqual(["SELF"]);
    await town.inTenant((tx) =>
      tx.sheetAssessment.updateMany({ where: { kind: "SUPERVISOR" }, data: { state: "FINAL" } }),
    );
    await publish("RESULTS");
    expect((await publicManifesto())?.edition.snapshot.results?.map(({ kind }) => kind)).toEqual([
      "SELF",
      "SUPERVISOR",
    ]);
  });

  it("keeps published results in a later amendment", async () => {
    const agreed = await agreedSheet(context);
    const { approve, publish, publicManifesto, changeTitle } = agreed;
    await approve();
    await publish();
    await assess(agreed, "SELF", "自己評価の理由", "FINAL");
    await publish("RESULTS");
    await changeTitle("改めた題");
    await publish("AMENDMENT");
    const { snapshot } = (await publicManifesto())?.edition ?? {};
    expect(snapshot?.missions[0]?.goals[0]?.title).toBe("改めた題");
    expect(snapshot?.results?.map(({ reason }) => reason)).toEqual(["自己評価の理由"]);
  });
});
