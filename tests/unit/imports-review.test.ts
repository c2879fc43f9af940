import { describe, expect, it } from "vitest";
import { applyCorrections, unreadableDates } from "../../lib/imports/corrections";
import { anchorOf, doubtsByPlace } from "../../lib/imports/doubt-places";
import { reviewImportSchema } from "../../lib/imports/input-schema";
import { leftOutTexts, proposalView, shownPlaces } from "../../lib/imports/proposal-fields";
import { proposedContent } from "../../lib/imports/proposed-content";
import { sheetContentSchema } from "../../lib/sheet-forms/sheet-content";
import { sampleDocument } from "../support/documents";
import { formOf, proposalOf } from "../support/proposals";

const form = formOf("iga-2024");
const own = { target: form, reading: form };
const proposal = () => proposalOf("iga-2024", sampleDocument());
const SEEN = "0".repeat(64);
const ID = "00000000-0000-4000-8000-000000000000";

describe("correcting a proposal that awaits acceptance", () => {
  it("changes what was typed and nothing else", () => {
    const before = proposal();
    const after = applyCorrections(before, new Map([["/missions/0/goals/0/title", "  新しい表題\r\n"]]));
    expect(after.missions[0]?.goals[0]?.title).toBe("新しい表題");
    const [first] = before.missions;
    if (first?.goals[0]) first.goals[0].title = "新しい表題";
    expect(after).toEqual(before);
  });

  it("takes an emptied field as absent", () => {
    const after = applyCorrections(proposal(), new Map([["/missions/0/goals/0/purpose", " "]]));
    expect(after.missions[0]?.goals[0]?.purpose).toBeNull();
  });

  it("names typed dates that are none", () => {
    const typed = (text: string) => unreadableDates(new Map([["/missions/0/goals/0/deadline", text]]));
    expect(["2026-09-30", "", "2028-02-29"].flatMap(typed)).toEqual([]);
    expect(["9月末", "2026-02-30", "2026-13-01"].flatMap(typed)).toHaveLength(3);
  });

  it("reads a form's fields by their pointers and gives errors back to the field", () => {
    const path = "/missions/0/goals/0/deadline";
    const given = { proposalId: ID, seen: SEEN, intent: "accept", [path]: "2026-09-30", $other: "x" };
    const parsed = reviewImportSchema.parse(given);
    expect(parsed).toMatchObject({ intent: "accept", replace: false });
    expect([...parsed.corrections]).toEqual([[path, "2026-09-30"]]);
    const wrong = reviewImportSchema.safeParse({ ...given, [path]: "来年" });
    expect(wrong.error?.issues.map((issue) => [issue.path.join("."), issue.message])).toEqual([
      [path, "badDate"],
    ]);
  });
});

describe("showing a proposal that awaits acceptance", () => {
  it("marks every doubt at its field, its goal or its mission, and the rest above", () => {
    const shown = shownPlaces(proposalView(own, proposal()));
    const doubt = (path: string) => ({ path, message: "m", excerpt: "e" });
    const places = doubtsByPlace(
      [
        doubt("/missions/0/goals/0/targets"),
        doubt("/missions/0/goals/0/assessments/0/level"),
        doubt("/missions/0/text"),
        doubt("/scale"),
        doubt(""),
      ],
      shown,
    );
    expect([...places].map(([place, list]) => [place, list.length])).toEqual([
      ["/missions/0/goals/0/targets", 1],
      ["/missions/0/goals/0", 1],
      ["/missions/0/text", 1],
      [null, 2],
    ]);
    expect(anchorOf("/missions/0/text")).toBe("field-missions-0-text");
  });

  it("shows every goal's fields in the form's order", () => {
    const view = proposalView(own, proposal());
    const goal = view.missions[0]?.goals[0];
    expect(goal?.fields.map(({ path }) => path.split("/").at(-1))).toEqual(
      form.goal.map(({ field }) => field),
    );
  });

  it("gives a sheet's content that the editor accepts, with an empty goal where none was read", () => {
    expect(sheetContentSchema.safeParse(proposedContent(form, proposal())).success).toBe(true);
    const empty = proposedContent(form, { ...proposal(), missions: [] });
    expect(empty.missions[0]?.goals).toHaveLength(1);
    expect(sheetContentSchema.safeParse(empty).success).toBe(true);
  });
});

describe("a proposal for a year whose form lacks fields of the document's", () => {
  const kikugawa = formOf("kikugawa-2019");
  const twoMissions = () => {
    const read = proposal();
    const goals = read.missions.flatMap((mission) => mission.goals).slice(0, 2);
    const [first, second] = goals.map((goal) => ({ ...goal, number: 1, deadline: "2026-09-30" }));
    if (!first || !second) throw new Error("the sample has two goals at least");
    const header = { ...read.header, aspiration: "一年を大切にします。" };
    const missions = [
      { text: "町を守る", goals: [first] },
      { text: "人を育てる", goals: [second] },
    ];
    return { ...read, header, missions };
  };

  it("marks every text that would stay behind, under the document's label, and no empty field", () => {
    const view = proposalView({ target: kikugawa, reading: form }, twoMissions());
    const left = leftOutTexts(view);
    const places = left.map(({ path }) => path);
    expect(places).toEqual(
      expect.arrayContaining([
        "/header/aspiration",
        "/missions/0/text",
        "/missions/0/goals/0/background",
        "/missions/1/goals/0/deadline",
      ]),
    );
    expect(places).not.toContain("/missions/0/goals/0/means");
    expect(left.every(({ value }) => value !== "")).toBe(true);
    expect(left.find(({ path }) => path.endsWith("/currentState"))?.label.ja).toBe("現状分析");
    expect([...shownPlaces(view)]).toEqual(expect.arrayContaining(places));
    expect(leftOutTexts(proposalView(own, proposal()))).toEqual([]);
  });

  it("marks a headed paragraph once, with its heading", () => {
    const read = proposal();
    const issues = [{ title: "道路", text: "傷みが進む。" }];
    const view = proposalView(own, { ...read, header: { ...read.header, issues } });
    expect(leftOutTexts(view)).toMatchObject([{ path: "/header/issues/0", value: "道路\n傷みが進む。" }]);
  });

  it("takes over exactly what was not marked", () => {
    const given = twoMissions();
    const content = proposedContent(kikugawa, given);
    expect(content.header).toMatchObject({ aspiration: null, contact: null });
    expect(content.missions).toHaveLength(1);
    expect(content.missions[0]?.text).toBeNull();
    expect(content.missions[0]?.goals.map(({ number }) => number)).toEqual([1, 2]);
    const [goal] = content.missions[0]?.goals ?? [];
    expect(goal).toMatchObject({
      title: given.missions[0]?.goals[0]?.title,
      background: null,
      deadline: null,
    });
    expect(sheetContentSchema.safeParse(content).success).toBe(true);
  });

  it("keeps a mission that has no goals", () => {
    const content = proposedContent(form, { ...proposal(), missions: [{ text: "町を守る", goals: [] }] });
    expect(content.missions.map(({ text, goals }) => [text, goals.length])).toEqual([["町を守る", 1]]);
  });
});
