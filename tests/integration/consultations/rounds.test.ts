import { expect, it } from "vitest";
import { createRound, editRound, releaseRound } from "@/lib/consultations/mutations";
import { listRounds } from "@/lib/consultations/queries";
import { recordSession } from "@/lib/consultations/record-mutations";
import { getRound } from "@/lib/consultations/round-queries";
import { addSession, cancelSession, moveSession } from "@/lib/consultations/session-mutations";
import { describeOnDatabases } from "../../support/database";
import { everything, MONDAY, recordInput, releasedRound, roundInput } from "./town-round";

describeOnDatabases("rounds and their timetable", (context) => {
  it("lays out a draft that only the secretariat and the leaders see until it is released", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const roundId = await createRound(office, roundInput(town));
    const year = town.year.year;
    expect(await listRounds(town.actorFor("HEAD"), year)).toEqual([]);
    expect(await listRounds(town.actorFor("LEADER"), year)).toHaveLength(1);
    await expect(getRound(town.actorFor("STAFF"), roundId)).rejects.toMatchObject({ code: "NOT_FOUND" });

    await releaseRound(office, { roundId, version: 1 });
    const seen = await getRound(town.actorFor("STAFF"), roundId);
    expect(seen.panelists.map(({ title }) => title)).toEqual(["市長", "財政課長"]);
    expect(seen.warnings).toEqual([]);
    expect(await listRounds(town.actorFor("ADMINISTRATOR"), year)).toEqual([]);
  });

  it("places a department with its basic projects and sheet, and a reserve slot", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { affairs, education } = town.departments;
    await town.inTenant((tx) =>
      tx.departmentYear.update({ where: { id: affairs.yearId }, data: { basicProjectCountOverride: 6 } }),
    );
    const sheet = await town.sheet({ state: "SUBMITTED" });
    const roundId = await createRound(office, roundInput(town));
    const span = { date: MONDAY, start: 600, end: 690 };
    await addSession(office, { roundId, kind: "DEPARTMENT", departmentId: affairs.id, ...span });
    await addSession(office, { roundId, kind: "RESERVE", departmentId: affairs.id, ...span });

    const view = await getRound(office, roundId);
    expect(view.slots).toMatchObject([
      { kind: "DEPARTMENT", departmentName: "総務部", basicProjects: 6, sheetState: "SUBMITTED" },
      { kind: "RESERVE", departmentId: null, basicProjects: null },
    ]);
    expect(view.unplaced.map(({ departmentId }) => departmentId)).toEqual([education.id]);
    expect(view.warnings.map(({ key }) => key)).toEqual(["roomTaken", "roomTaken", "departmentUnplaced"]);
    const links = await town.inTenant((tx) => tx.sessionSheet.findMany());
    expect(links.map(({ sheetId }) => sheetId)).toEqual([sheet.id]);
  });

  it("tells the heads of placed departments of the release, of a move and of a cancellation", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { sessionId } = await releasedRound(town);
    await moveSession(office, { sessionId, version: 1, date: "2024-04-16", start: 780, end: 840 });
    await cancelSession(office, { sessionId, version: 2 });
    const told = await town.inTenant((tx) => tx.outboxMessage.findMany({ orderBy: { id: "asc" } }));
    expect(told.map(({ kind, recipientId }) => [kind, recipientId])).toEqual([
      ["round.released", town.person("HEAD").id],
      ["session.moved", town.person("HEAD").id],
      ["session.cancelled", town.person("HEAD").id],
    ]);
    expect(told[1]?.data).toMatchObject({ date: "2024-04-16", start: "13:00" });
    const session = await town.inTenant((tx) =>
      tx.consultationSession.findUniqueOrThrow({ where: { id: sessionId } }),
    );
    expect(session).toMatchObject({ state: "CANCELLED", startMinute: 780, version: 3 });
  });

  it("keeps panelists' rows when a round is edited, and those who sat in a session", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    await town.sheet({ state: "SUBMITTED" });
    const { roundId, sessionId } = await releasedRound(town);
    const [mayor, other] = (await getRound(office, roundId)).panelists;
    const { year: _, ...fields } = roundInput(town);
    const keep = { id: mayor?.id ?? null, title: "市長", personId: mayor?.personId ?? null, required: true };
    await recordSession(office, await recordInput(town, sessionId));
    const before = await everything(town);
    const without = { ...fields, roundId, version: 2, panelists: [keep] };
    await expect(editRound(office, without)).rejects.toMatchObject({ reason: "panelistHasAttended" });
    expect(await everything(town)).toEqual(before);

    const renamed = { id: other?.id ?? null, title: "財政部長", personId: null, required: true };
    await editRound(office, { ...without, room: "第1会議室", panelists: [renamed, keep] });
    const view = await getRound(office, roundId);
    expect(view.round.room).toBe("第1会議室");
    expect(view.panelists.map(({ id, title }) => [id, title])).toEqual([
      [other?.id, "財政部長"],
      [mayor?.id, "市長"],
    ]);
  });

  it("warns of a panelist who sits in another round at the time", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { roundId } = await releasedRound(town);
    const otherId = await createRound(office, { ...roundInput(town), name: "追加の協議", room: "第2会議室" });
    const departmentId = town.departments.education.id;
    const span = { date: MONDAY, start: 630, end: 690 };
    await addSession(office, { roundId: otherId, kind: "DEPARTMENT", departmentId, ...span });
    const { warnings } = await getRound(office, roundId);
    expect(warnings.filter(({ key }) => key !== "departmentUnplaced")).toMatchObject([
      { key: "panelistElsewhere", title: "市長", roundName: "追加の協議" },
    ]);
  });

  it("leaves everything as it was after a refusal", async () => {
    const town = await context.municipality();
    const stranger = (await context.municipality("よその市")).actorFor("MAYORS_OFFICE");
    const office = town.actorFor("MAYORS_OFFICE");
    const { roundId, sessionId } = await releasedRound(town);
    const before = await everything(town);
    const span = { date: MONDAY, start: 700, end: 760 };
    const slot = { roundId, kind: "RESERVE" as const, departmentId: null, ...span };
    const foreign = { ...slot, kind: "DEPARTMENT" as const, departmentId: town.year.id };

    await expect(addSession(town.actorFor("HEAD"), slot)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(addSession(town.actorFor("ADMINISTRATOR"), slot)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(addSession(stranger, slot)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(addSession(office, foreign)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(releaseRound(office, { roundId, version: 2 })).rejects.toMatchObject({
      reason: "roundReleased",
    });
    await expect(moveSession(office, { sessionId, version: 7, ...span })).rejects.toMatchObject({
      code: "CONFLICT",
    });
    await expect(moveSession(stranger, { sessionId, version: 1, ...span })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(cancelSession(town.actorFor("LEADER"), { sessionId, version: 1 })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    await expect(getRound(stranger, roundId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getRound(office, "no-id")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await everything(town)).toEqual(before);
  });
});
