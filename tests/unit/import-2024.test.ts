import { describe, expect, it } from "vitest";
import { REAL_DOCUMENTS_ABSENT, realDocument, realDocumentPath, sampleDocument } from "../support/documents";
import { bare, goalsOf, lostPieces, proposalOf, textsOf } from "../support/proposals";

const sources = [
  { name: "the made-up document", text: sampleDocument(), absent: false, policy: "2" },
  {
    name: `the real document (${REAL_DOCUMENTS_ABSENT})`,
    text: realDocument("iga-2024"),
    absent: realDocumentPath("iga-2024") === null,
    policy: "7",
  },
];

const LABELS = {
  background: ["これまでの経緯"],
  purpose: ["取り組む目的"],
  currentState: ["現状分析及び課題", "現状分析・課題", "現状分析"],
  issues: ["課題"],
  targets: ["目標数値"],
  achievedState: ["達成された状態"],
  means: ["手段・工程"],
} as const;

/** What stands behind a label in the row of a goal, read from the source by itself. */
function behindLabel(source: string, title: string, labels: readonly string[]): string | null {
  const row = source.split("\n").find((line) => bare(line.split("\t")[1] ?? "") === bare(title)) ?? "";
  for (const label of labels) {
    const found = row.split(`【${label}】`)[1];
    if (found !== undefined) return bare(found.split(/【|\t/)[0] ?? "") || null;
  }
  return null;
}

describe.each(sources)("iga-2024: $name", ({ text, absent, policy }) => {
  const read = () => proposalOf("iga-2024", text);
  const cell = (label: string) =>
    text
      .split("\n")
      .find((line) => line.startsWith(`${label}\t`))
      ?.split("\t")[1];
  const doubtsAt = (path: string) => read().doubts.filter((doubt) => doubt.path === path);

  it.skipIf(absent)("reads the header with contact and keeps the space within the name", () => {
    expect(read().header).toEqual({
      departmentName: cell("部局名"),
      post: cell("役 職"),
      headName: cell("氏 名"),
      contact: cell("連絡先"),
      aspiration: null,
      conductGuideline: null,
      basicPolicies: [],
      issues: [],
      sections: [],
    });
    expect(read().header.headName).toMatch(/^\S+ \S+$/);
    expect(read().header.contact).toMatch(/^[\d-]+\(内線\d+\)$/);
  });

  it.skipIf(absent)("finds six goals under three missions, numbered through the sheet", () => {
    const { missions } = read();
    expect(missions.map(({ goals }) => goals.map(({ number }) => number))).toEqual([[1, 2], [3, 4, 5], [6]]);
    for (const mission of missions) expect(mission.text).toMatch(/^[^\s]+。$/);
  });

  it.skipIf(absent)("joins the cut-off missions by their beginning and doubts them", () => {
    const [doubt, ...others] = doubtsAt("/missions/1/text");
    expect(others).toEqual([]);
    expect(doubt?.excerpt).not.toBe("");
    expect(read().missions[1]?.text?.startsWith(doubt?.excerpt ?? "?")).toBe(true);
  });

  it.skipIf(absent)("writes policy numbers with hyphens, and none where a dash is printed", () => {
    expect(goalsOf(read()).map(({ policyNumbers }) => policyNumbers)).toEqual([
      [`${policy}-1-1`],
      [`${policy}-1-2`],
      [`${policy}-3-1`],
      [`${policy}-3-2`],
      [`${policy}-3-3`],
      [],
    ]);
    expect(doubtsAt("/missions/2/goals/0/policyNumbers")).toEqual([]);
  });

  it.skipIf(absent)("puts each bracketed part into its own field, whole and without its label", () => {
    for (const goal of goalsOf(read())) {
      for (const [field, labels] of Object.entries(LABELS)) {
        const expected = behindLabel(text, goal.title ?? "", labels);
        if (expected === null) continue;
        const value = goal[field as keyof typeof LABELS];
        if (field === "issues" && goal.issues === null) continue;
        expect(bare(value ?? ""), `${goal.number} ${field}`).toBe(expected);
      }
    }
    expect(JSON.stringify(read().missions)).not.toMatch(/[【】]/);
  });

  it.skipIf(absent)("reads a combined present state and issues as the present state", () => {
    const [first, second, third] = goalsOf(read());
    expect([first?.issues, third?.issues]).toEqual([null, null]);
    expect(first?.currentState?.split("\n")).toHaveLength(3);
    expect(second?.issues?.split("\n")).toHaveLength(2);
    expect(doubtsAt("/missions/0/goals/0/issues")).toEqual([]);
  });

  it.skipIf(absent)("puts every bullet on a line of its own, also where several stand on one", () => {
    const [first] = goalsOf(read());
    expect(first?.targets).toMatch(/^・[^\n]+\n・[^\n]+$/);
    expect(first?.means).toMatch(/^・[^\n]+。\n・[^\n]+。$/);
    expect(goalsOf(read())[5]?.targets).toMatch(/^(・[^\n]+\n?)+$/);
  });

  it.skipIf(absent)("leaves no markup and no space between Japanese characters", () => {
    const proposal = read();
    const texts = textsOf([proposal.missions, proposal.scale]).join("\n");
    expect(texts).not.toMatch(/<|&[a-z]+;/);
    expect(texts).not.toMatch(/[ぁ-んァ-ヶ一-龠、。][ \u3000]+[ぁ-んァ-ヶ一-龠、。]/);
  });

  it.skipIf(absent)("reads six levels with their ranges, the lowest first", () => {
    const { scale } = read();
    const ranges = scale.map((level) => [
      level.order,
      level.min,
      level.minInclusive,
      level.max,
      level.maxInclusive,
    ]);
    expect(ranges).toEqual([
      [1, null, false, null, false],
      [2, null, false, 60, false],
      [3, 60, true, 90, false],
      [4, 90, true, 100, false],
      [5, 100, true, 100, true],
      [6, 100, false, null, false],
    ]);
    for (const { label } of scale) expect(label).not.toMatch(/[\d%()]/);
  });

  it.skipIf(absent)("invents no assessment and no deadline from stray signs", () => {
    for (const goal of goalsOf(read())) expect([goal.assessments, goal.deadline]).toEqual([[], null]);
    expect(read()).toMatchObject({ schedule: [], panelists: [] });
    expect(doubtsAt("/missions/1/goals/0").map(({ excerpt }) => excerpt)).toEqual(["1"]);
  });

  it.skipIf(absent)("leaves empty and doubts what the file lost", () => {
    const goals = goalsOf(read());
    const empty = (goal: number, ...fields: string[]) => fields.map((field) => [goal, field] as const);
    const lost = [
      ...empty(2, "targets", "achievedState", "means"),
      ...empty(3, "targets", "achievedState", "means"),
      ...empty(4, "background", "purpose", "currentState", "issues", "targets"),
      ...empty(5, "currentState"),
    ];
    for (const [index, field] of lost) {
      const path = index === 5 ? `/missions/2/goals/0/${field}` : `/missions/1/goals/${index - 2}/${field}`;
      expect(goals[index]?.[field as "targets"], path).toBeNull();
      expect(doubtsAt(path).length, path).toBe(1);
    }
  });

  it.skipIf(absent)("keeps a text whose label was cut in the doubt, not in a field", () => {
    const [doubt] = doubtsAt("/missions/1/goals/0/targets");
    expect(doubt?.excerpt.split("\n").length).toBeGreaterThan(1);
    const fields = bare(textsOf(read().missions).join("\n"));
    expect(fields).not.toContain(bare(doubt?.excerpt ?? ""));
  });

  it.skipIf(absent)(
    "doubts a text without label that only one field can hold, and one that is cut off",
    () => {
      expect(goalsOf(read())[3]?.background).not.toBeNull();
      expect(doubtsAt("/missions/1/goals/1/background")).toHaveLength(1);
      expect(doubtsAt("/missions/2/goals/0/background")).toHaveLength(1);
      expect(doubtsAt("/missions/1/goals/1/currentState")).toHaveLength(1);
    },
  );

  it.skipIf(absent)(
    "has every sentence in a field or in a doubt, and every doubt points at something",
    () => {
      const proposal = read();
      expect(lostPieces(text, proposal)).toEqual([]);
      for (const { path, message } of proposal.doubts) {
        expect(message).not.toBe("");
        const place = path
          .split("/")
          .slice(1)
          .reduce<unknown>((at, key) => (at as Record<string, unknown>)?.[key], proposal);
        expect(path === "" || path.endsWith("/0") || place !== undefined, path).toBe(true);
      }
    },
  );
});
