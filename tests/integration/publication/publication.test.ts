import { expect, it } from "vitest";
import { verifyChain } from "@/lib/publication/edition";
import { approveSheet, publishEdition, withdrawEdition } from "@/lib/publication/mutations";
import { listEditionsInForce, listPublishedYears } from "@/lib/publication/public-queries";
import { getPreview, getPublication } from "@/lib/publication/queries";
import { describeOnDatabases } from "../../support/database";
import { agreedSheet, NOT_THE_OFFICE, NOTE } from "./agreed-sheet";

describeOnDatabases("publication", (context) => {
  it("approves the agreed sheet with number and date of the decision, and records it", async () => {
    const { sheet, office, approve, eventsOf } = await agreedSheet(context);
    await approve();
    const { sheet: approved, approvals } = await getPublication(office, sheet.id);
    expect(approved).toMatchObject({ state: "APPROVED", version: sheet.version + 1 });
    expect(approvals).toEqual([
      { number: "総第1号", decidedOn: "2024-05-20", enteredBy: office.name, forThisVersion: true },
    ]);
    expect(await eventsOf("sheet.approved")).toHaveLength(1);
  });

  it("refuses an approval without number where the municipality asks for one, and changes nothing", async () => {
    const { sheet, office, publish, setMunicipality, everythingWritten } = await agreedSheet(context);
    const before = await everythingWritten();
    const unnumbered = { sheetId: sheet.id, version: sheet.version, number: "", decidedOn: "" };
    await expect(approveSheet(office, unnumbered)).rejects.toMatchObject({ reason: "approvalNotRecorded" });
    expect(await everythingWritten()).toEqual(before);
    await setMunicipality({ approvalRecordRequired: false });
    await approveSheet(office, unnumbered);
    expect((await publish()).number).toBe(1);
  });

  it("refuses an approval of a version that changed meanwhile", async () => {
    const { sheet, office, everythingWritten } = await agreedSheet(context);
    const before = await everythingWritten();
    const stale = { sheetId: sheet.id, version: sheet.version + 7, number: "1", decidedOn: "2024-05-20" };
    await expect(approveSheet(office, stale)).rejects.toMatchObject({ code: "CONFLICT" });
    expect(await everythingWritten()).toEqual(before);
  });

  it.each(NOT_THE_OFFICE)(
    "refuses %s to approve, publish and withdraw, and nothing is written",
    async (role, code) => {
      const { sheet, actor, approve, publish, everythingWritten } = await agreedSheet(context);
      const approval = { sheetId: sheet.id, version: sheet.version, number: "1", decidedOn: "2024-05-20" };
      const agreed = await everythingWritten();
      await expect(approveSheet(actor(role), approval)).rejects.toMatchObject({ code });
      expect(await everythingWritten()).toEqual(agreed);
      await approve();
      const { id } = await publish();
      const published = await everythingWritten();
      const edition = { sheetId: sheet.id, kind: "AMENDMENT", changeNote: NOTE } as const;
      await expect(publishEdition(actor(role), edition)).rejects.toMatchObject({ code });
      await expect(withdrawEdition(actor(role), { editionId: id, reason: "誤り" })).rejects.toMatchObject({
        code,
      });
      expect(await everythingWritten()).toEqual(published);
    },
  );

  it("answers the mayor's office of another municipality as not found", async () => {
    const { sheet, approve, publish, everythingWritten } = await agreedSheet(context);
    await approve();
    const { id } = await publish();
    const stranger = (await context.municipality("よその市")).actorFor("MAYORS_OFFICE");
    const before = await everythingWritten();
    const edition = { sheetId: sheet.id, kind: "AMENDMENT", changeNote: NOTE } as const;
    for (const attempt of [
      () => publishEdition(stranger, edition),
      () => withdrawEdition(stranger, { editionId: id, reason: "誤り" }),
      () => getPublication(stranger, sheet.id),
      () => getPreview(stranger, sheet.id),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await everythingWritten()).toEqual(before);
  });

  it("does not publish before the approval, nor the same text twice", async () => {
    const { approve, publish, everythingWritten } = await agreedSheet(context);
    const before = await everythingWritten();
    await expect(publish()).rejects.toMatchObject({ code: "INVALID_TRANSITION" });
    expect(await everythingWritten()).toEqual(before);
    await approve();
    await publish();
    const published = await everythingWritten();
    await expect(publish("MANIFESTO")).rejects.toMatchObject({ reason: "editionInForce" });
    await expect(publish("AMENDMENT")).rejects.toMatchObject({ reason: "nothingNewToPublish" });
    expect(await everythingWritten()).toEqual(published);
  });

  it("shows citizens what was approved, from the moment of publication on", async () => {
    const { town, office, approve, publish, publicManifesto, eventsOf } = await agreedSheet(context);
    await approve();
    expect(await publicManifesto()).toBeNull();
    expect(await listPublishedYears(town.id)).toEqual([]);
    const { sha256 } = await publish();
    const found = await publicManifesto();
    expect(found?.edition).toMatchObject({ number: 1, sha256 });
    expect(found?.edition.snapshot).toMatchObject({
      edition: { number: 1, kind: "MANIFESTO", publishedOn: "2024-05-31", changeNote: NOTE },
      department: { slug: "general-affairs", name: "総務部" },
      header: { heads: [{ post: "部長", name: town.person("HEAD").name, kind: "REGULAR" }] },
      missions: [{ goals: [{ title: "窓口の待ち時間を短くする", policyNumbers: ["7-1-1"] }] }],
      results: null,
    });
    expect(await listPublishedYears(town.id)).toEqual([{ year: 2024, departments: 1 }]);
    const [event] = await eventsOf("edition.published");
    expect(event).toMatchObject({ actorId: office.personId, data: { number: 1, kind: "MANIFESTO", sha256 } });
    const told = await town.inTenant((tx) =>
      tx.outboxMessage.findMany({ where: { kind: "edition.published" } }),
    );
    expect(told.map(({ recipientId }) => recipientId)).toEqual([town.person("HEAD").id]);
  });

  it("keeps the edition in force while an amendment is being written, then links the next one to it", async () => {
    const { approve, publish, publicManifesto, changeTitle, setState } = await agreedSheet(context);
    await approve();
    const first = await publish();
    await setState("DRAFTING");
    await changeTitle("書きかけの題");
    expect(JSON.stringify(await publicManifesto())).not.toContain("書きかけの題");
    await expect(publish("AMENDMENT")).rejects.toMatchObject({ reason: "sheetDRAFTING" });
    await setState("APPROVED");
    const second = await publish("AMENDMENT", new Date("2024-10-01T00:00:00Z"));
    expect(second.number).toBe(2);
    const found = await publicManifesto();
    expect(found?.edition.snapshot).toMatchObject({
      previousSha256: first.sha256,
      edition: { number: 2, kind: "AMENDMENT", publishedOn: "2024-10-01" },
    });
    expect(found?.editions.map(({ number }) => number)).toEqual([2, 1]);
    expect((await publicManifesto(1))?.edition.snapshot.missions[0]?.goals[0]?.title).toBe(
      "窓口の待ち時間を短くする",
    );
  });

  it("asks for a decision on paper for the amended version", async () => {
    const { town, sheet, approve, publish, changeTitle } = await agreedSheet(context);
    await approve();
    await publish();
    await changeTitle("改めた題");
    await town.inTenant((tx) =>
      tx.goalSheet.update({ where: { id: sheet.id }, data: { version: { increment: 3 } } }),
    );
    await expect(publish("AMENDMENT")).rejects.toMatchObject({ reason: "approvalNotRecorded" });
  });

  it("withdraws with a reason: citizens read the edition before it, or nothing", async () => {
    const { town, office, approve, publish, publicManifesto, changeTitle, eventsOf } =
      await agreedSheet(context);
    await approve();
    const first = await publish();
    await changeTitle("改めた題");
    const second = await publish("AMENDMENT");
    await withdrawEdition(office, { editionId: second.id, reason: "数値の誤り" });
    expect((await publicManifesto())?.edition.number).toBe(1);
    expect(await publicManifesto(2)).toBeNull();
    await expect(withdrawEdition(office, { editionId: second.id, reason: "再び" })).rejects.toMatchObject({
      reason: "editionNotPublished",
    });
    await withdrawEdition(office, { editionId: first.id, reason: "様式の誤り" });
    expect(await publicManifesto()).toBeNull();
    expect(await listEditionsInForce(town.id, 2024)).toEqual([]);
    const [event] = await eventsOf("edition.withdrawn");
    expect(event).toMatchObject({ subjectId: second.id, data: { number: 2, reason: "数値の誤り" } });
  });

  it("goes on with the next number and the same chain after a withdrawal", async () => {
    const { sheet, office, approve, publish } = await agreedSheet(context);
    await approve();
    const first = await publish();
    await withdrawEdition(office, { editionId: first.id, reason: "誤り" });
    const second = await publish("MANIFESTO");
    expect(second.number).toBe(2);
    const { chain, editions } = await getPublication(office, sheet.id);
    expect(chain).toEqual({ holds: true });
    expect(editions.map(({ number, state, inForce }) => [number, state, inForce])).toEqual([
      [2, "PUBLISHED", true],
      [1, "WITHDRAWN", false],
    ]);
  });

  it("gives editions published at the same time numbers of one chain, and only one of them", async () => {
    const { town, approve, publish } = await agreedSheet(context);
    await approve();
    const attempts = await Promise.allSettled([publish(), publish(), publish()]);
    expect(attempts.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const rows = await town.inTenant((tx) => tx.edition.findMany({ orderBy: { number: "asc" } }));
    expect(rows.map(({ number }) => number)).toEqual([1]);
    expect(verifyChain(rows)).toEqual({ holds: true });
  });

  it("previews the working copy for people who may read it, and writes nothing", async () => {
    const { sheet, actor, changeTitle, setState, everythingWritten } = await agreedSheet(context);
    await setState("DRAFTING");
    await changeTitle("書きかけの題");
    const before = await everythingWritten();
    for (const role of ["HEAD", "DRAFTER", "STAFF", "SUPERVISOR", "LEADER", "MAYORS_OFFICE"] as const) {
      const { snapshot } = await getPreview(actor(role), sheet.id);
      expect(snapshot.missions[0]?.goals[0]?.title).toBe("書きかけの題");
    }
    for (const role of ["ADMINISTRATOR", "OTHER_HEAD"] as const) {
      await expect(getPreview(actor(role), sheet.id)).rejects.toMatchObject({ code: "NOT_FOUND" });
    }
    expect(await everythingWritten()).toEqual(before);
  });
});
