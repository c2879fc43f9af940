import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import type { Actor } from "../../lib/auth/actor";
import { toIsoDate } from "../../lib/db/civil-date";
import { acceptProposal, createProposal } from "../../lib/imports/mutations";
import { getProposal } from "../../lib/imports/queries";
import { makeRound } from "../../lib/imports/round-mutations";
import { describeOnDatabases } from "../support/database";
import {
  REAL_DOCUMENTS_ABSENT,
  realDocument,
  realDocumentPath,
  TIMETABLE_DOCUMENT_PATH,
} from "../support/documents";
import type { Town } from "../support/municipality";

const ROUND = { name: "春の行政経営協議", season: "SPRING" as const, room: "庁議室" };

function read(town: Town, actor: Actor, document: string) {
  return createProposal(actor, {
    year: town.year.year,
    departmentId: town.departments.affairs.id,
    formKey: "",
    fileName: null,
    document,
    locale: "ja",
  });
}

const madeUp = () => readFileSync(TIMETABLE_DOCUMENT_PATH, "utf8");

const stored = (town: Town) =>
  town.inTenant(async (tx) => ({
    rounds: await tx.consultationRound.findMany({ include: { panelists: true, sessions: true } }),
    proposals: await tx.importProposal.findMany(),
    events: await tx.auditEvent.count(),
  }));

async function refusedUnchanged(town: Town, reason: string, attempt: () => Promise<unknown>) {
  const before = await stored(town);
  await expect(attempt()).rejects.toMatchObject({ reason });
  expect(await stored(town)).toEqual(before);
}

describeOnDatabases("making a document's timetable a round of consultations", (context) => {
  it("matches departments by name and makes sessions, reserve slots and panelists at once", async () => {
    const town = await context.municipality("日程の市", { year: 2026, formKey: "iga-2022" });
    const office = town.actorFor("MAYORS_OFFICE");
    const sheet = await town.sheet();
    const proposalId = await read(town, office, madeUp());
    const { timetable } = await getProposal(office, proposalId);
    expect(timetable.blocked).toBeNull();
    const { id: departmentId } = town.departments.affairs;
    expect(timetable.slots.map((slot) => slot.departmentId)).toEqual([departmentId, null, null]);
    const rows = timetable.slots.map((slot) => ({ departmentId: slot.departmentId }));
    const roundId = await makeRound(office, { proposalId, ...ROUND, rows });
    const round = await town.inTenant((tx) =>
      tx.consultationRound.findUniqueOrThrow({
        where: { id: roundId },
        include: {
          panelists: { orderBy: { order: "asc" } },
          sessions: { orderBy: [{ date: "asc" }, { startMinute: "asc" }], include: { sheets: true } },
        },
      }),
    );
    expect([toIsoDate(round.startsOn), toIsoDate(round.endsOn), round.releasedAt]).toEqual([
      "2026-05-18",
      "2026-05-20",
      null,
    ]);
    expect(round.panelists.map(({ title }) => title)).toEqual(["市長", "副市長", "財政課長"]);
    expect(
      round.sessions.map(({ kind, startMinute, endMinute, basicProjects }) => [
        kind,
        startMinute,
        endMinute,
        basicProjects,
      ]),
    ).toEqual([
      ["DEPARTMENT", 600, 690, 6],
      ["RESERVE", 690, 720, null],
    ]);
    expect(round.sessions[0]?.sheets.map(({ sheetId }) => sheetId)).toEqual([sheet.id]);
    const screen = await getProposal(office, proposalId);
    expect(screen.roundId).toBe(roundId);
    await refusedUnchanged(town, "importRoundMade", () => makeRound(office, { proposalId, ...ROUND, rows }));
  });

  it("puts a department that was chosen by hand in the place of a name that nobody bears", async () => {
    const town = await context.municipality("日程の市", { year: 2026, formKey: "iga-2022" });
    const office = town.actorFor("MAYORS_OFFICE");
    const proposalId = await read(town, office, madeUp());
    const { affairs, education } = town.departments;
    const rows = [{ departmentId: affairs.id }, { departmentId: null }, { departmentId: education.id }];
    const roundId = await makeRound(office, { proposalId, ...ROUND, rows });
    const sessions = await town.inTenant((tx) => tx.consultationSession.findMany({ where: { roundId } }));
    expect(sessions.map((session) => session.departmentId)).toContain(education.id);
    const stranger = (await context.municipality("よその市")).departments.affairs.id;
    const again = await read(town, office, madeUp());
    await refusedUnchanged(town, "notFound", () =>
      makeRound(office, {
        proposalId: again,
        ...ROUND,
        rows: [{ departmentId: stranger }, ...rows.slice(1)],
      }),
    );
  });

  it("is the mayor's office's alone, in the timetable's own year, while that is not closed", async () => {
    const town = await context.municipality("日程の市", { year: 2026, formKey: "iga-2022" });
    const head = town.actorFor("HEAD");
    const proposalId = await read(town, head, madeUp());
    const rows = Array.from({ length: 3 }, () => ({ departmentId: null }));
    expect((await getProposal(head, proposalId)).timetable.slots).toEqual([]);
    await refusedUnchanged(town, "onlyMayorsOffice", () => makeRound(head, { proposalId, ...ROUND, rows }));
    await refusedUnchanged(town, "notFound", () =>
      makeRound(town.actorFor("LEADER"), { proposalId, ...ROUND, rows }),
    );
    const other = await context.municipality("ほかの年度の市", { year: 2025, formKey: "iga-2022" });
    const office = other.actorFor("MAYORS_OFFICE");
    const early = await read(other, office, madeUp());
    await refusedUnchanged(other, "importTimetableOfOtherYear", () =>
      makeRound(office, { proposalId: early, ...ROUND, rows }),
    );
    await town.inTenant((tx) => tx.fiscalYear.updateMany({ data: { state: "CLOSED" } }));
    await refusedUnchanged(town, "yearNotOpen", () =>
      makeRound(town.actorFor("MAYORS_OFFICE"), { proposalId, ...ROUND, rows }),
    );
  });

  it("can be made after the goals were accepted, and refuses a form for another timetable", async () => {
    const town = await context.municipality("日程の市", { year: 2026, formKey: "iga-2022" });
    const office = town.actorFor("MAYORS_OFFICE");
    const proposalId = await read(town, office, madeUp());
    const { seen } = await getProposal(office, proposalId);
    await acceptProposal(office, { proposalId, seen, corrections: new Map(), replace: false });
    const rows = [{ departmentId: town.departments.affairs.id }];
    await refusedUnchanged(town, "changedMeanwhile", () => makeRound(office, { proposalId, ...ROUND, rows }));
    const all = [...rows, { departmentId: null }, { departmentId: null }];
    expect(await makeRound(office, { proposalId, ...ROUND, rows: all })).toMatch(/^[0-9a-f-]{36}$/);
  });

  it.skipIf(realDocumentPath("iga-2022") === null)(
    `makes 14 sessions and 5 reserve slots of the real timetable (${REAL_DOCUMENTS_ABSENT})`,
    async () => {
      const town = await context.municipality("日程の市", { year: 2022, formKey: "iga-2022" });
      const office = town.actorFor("MAYORS_OFFICE");
      const proposalId = await read(town, office, realDocument("iga-2022"));
      const { timetable } = await getProposal(office, proposalId);
      const { affairs, education } = town.departments;
      const matched = timetable.slots.filter(({ departmentId }) => departmentId !== null);
      expect(matched.map(({ session }) => session.basicProjects)).toEqual([6]);
      const rows = timetable.slots.map(({ session, departmentId }) => ({
        departmentId: session.reserve ? null : (departmentId ?? education.id),
      }));
      const roundId = await makeRound(office, { proposalId, ...ROUND, rows });
      const round = await town.inTenant((tx) =>
        tx.consultationRound.findUniqueOrThrow({
          where: { id: roundId },
          include: { sessions: true, panelists: true },
        }),
      );
      const kinds = round.sessions.map(({ kind }) => kind);
      expect(kinds.filter((kind) => kind === "DEPARTMENT")).toHaveLength(14);
      expect(kinds.filter((kind) => kind === "RESERVE")).toHaveLength(5);
      expect(round.panelists).toHaveLength(10);
      expect([toIsoDate(round.startsOn), toIsoDate(round.endsOn)]).toEqual(["2022-04-11", "2022-04-25"]);
      const own = round.sessions.find(({ departmentId }) => departmentId === affairs.id);
      expect(own).toMatchObject({ startMinute: 600, endMinute: 690, basicProjects: 6 });
    },
  );
});
