import { expect, it } from "vitest";
import { takeBooklet } from "../../../lib/overview/booklet-mutations";
import type { BookletChoice } from "../../../lib/overview/booklet-schema";
import { bookletTexts } from "../../../lib/publication/labels";
import { renderBooklet } from "../../../lib/publication/render-booklet";
import { crowd } from "../../support/crowded-town";
import { describeOnDatabases } from "../../support/database";
import type { Town } from "../../support/municipality";

const CHOICE: BookletChoice = {
  year: 2024,
  stamp: "CARE",
  states: ["SUBMITTED", "IN_CONSULTATION", "AGREED", "APPROVED"],
  departments: [],
};

const html = (booklet: Awaited<ReturnType<typeof takeBooklet>>) =>
  renderBooklet({ booklet, texts: bookletTexts("ja"), stylesheet: "/s.css", portraits: {}, back: "/desk" });

const taken = (town: Town) =>
  town.inTenant((tx) => tx.auditEvent.findMany({ where: { action: "booklet.taken" } }));

describeOnDatabases("the booklet for the leaders' meeting", (context) => {
  async function townWithSheets() {
    const town = await context.municipality();
    const { affairs, education } = town.departments;
    const submitted = await town.sheet({ departmentId: affairs.id, state: "SUBMITTED" });
    const draft = await town.sheet({ departmentId: education.id, state: "DRAFTING" });
    return { town, affairs, education, submitted, draft };
  }

  it("holds the submitted sheets in the official order, and says which are left out and why", async () => {
    const { town } = await townWithSheets();
    const now = new Date("2024-04-12T09:00:00+09:00");
    const booklet = await takeBooklet(town.actorFor("MAYORS_OFFICE"), CHOICE, now);
    expect(booklet).toMatchObject({ fiscalYear: 2024, madeOn: "2024-04-12", stamp: "CARE", landscape: true });
    expect(
      booklet.entries.map(({ department, state, sheet }) => [department.name, state, sheet !== null]),
    ).toEqual([
      ["総務部", "SUBMITTED", true],
      ["教育委員会", "DRAFTING", false],
    ]);
    const page = await html(booklet);
    for (const text of [
      "窓口の待ち時間を短くする",
      "平均で18分お待ちいただいています。",
      "手順書を作る",
      "7-1-1",
    ])
      expect(page).toContain(text);
    expect(page).toContain("収録なし");
    expect(page).not.toContain("<script");
  });

  it("takes drafts where they are asked for, and marks them", async () => {
    const { town, education } = await townWithSheets();
    const choice = { ...CHOICE, states: ["DRAFTING" as const], departments: [education.id] };
    const booklet = await takeBooklet(town.actorFor("LEADER"), choice);
    expect(booklet.entries.map(({ department }) => department.name)).toEqual(["教育委員会"]);
    expect(await html(booklet)).toContain("作成中の原稿です。提出されたものではありません。");
  });

  it("tells the latest revision of each sheet", async () => {
    const { town, submitted } = await townWithSheets();
    const at = new Date("2024-04-10T14:03:00+09:00");
    await town.inTenant((tx) =>
      tx.revision.createMany({
        data: ["title", "means"].map((field) => ({
          municipalityId: town.id,
          sheetId: submitted.id,
          personId: town.person("HEAD").id,
          subjectKind: "goal",
          subjectId: submitted.goalId,
          field,
          lastSavedAt: at,
        })),
      }),
    );
    const booklet = await takeBooklet(town.actorFor("MAYORS_OFFICE"), CHOICE);
    expect(booklet.entries[0]?.sheet?.revision).toEqual({ count: 2, at });
    expect(await html(booklet)).toContain("改訂2　令和6年4月10日(水) 14:03");
  });

  it("is for those who follow departments: a supervisor sees the own ones, a head none, and nothing is recorded", async () => {
    const { town } = await townWithSheets();
    const all = { ...CHOICE, states: ["DRAFTING" as const, "SUBMITTED" as const] };
    const own = await takeBooklet(town.actorFor("SUPERVISOR"), all);
    expect(own.entries.map(({ department }) => department.name)).toEqual(["総務部"]);
    for (const role of ["HEAD", "STAFF", "DRAFTER", "ADMINISTRATOR"] as const)
      await expect(takeBooklet(town.actorFor(role), all)).rejects.toMatchObject({ code: "NOT_FOUND" });
    const other = await context.municipality();
    const stranger = { ...town.actorFor("MAYORS_OFFICE"), municipalityId: other.id };
    const theirs = await takeBooklet(stranger, all);
    expect(theirs.entries.every(({ sheet }) => sheet === null)).toBe(true);
    const events = await taken(town);
    expect(events.map(({ actorId }) => actorId)).toEqual([town.person("SUPERVISOR").id]);
    expect(events[0]?.data).toMatchObject({ year: 2024, stamp: "CARE", sheets: 1 });
  });

  it("holds sixty departments of twenty long goals", async () => {
    const town = await context.municipality();
    await crowd(town, 60, 20);
    const began = performance.now();
    const booklet = await takeBooklet(town.actorFor("MAYORS_OFFICE"), CHOICE);
    const read = performance.now();
    const page = await html(booklet);
    const rendered = performance.now();
    console.log(
      `1,200 goals: read in ${Math.round(read - began)} ms, written in ${Math.round(rendered - read)} ms`,
      `as ${Math.round(page.length / 1000)} thousand characters`,
    );
    expect(page.match(/<section id="sheet-/g)).toHaveLength(60);
    expect(page.match(/目標その20/g)).toHaveLength(60);
    expect(page.match(/@page sheet-/g)).toHaveLength(60);
  });
});
