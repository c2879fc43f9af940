import { describe, expect, it } from "vitest";
import { matchedLastYear } from "../../../lib/goal-sheets/last-year";

const goal = (id: string, title: string, ...policyNumbers: string[]) => ({ id, title, policyNumbers });
const step = (fromId: string, toId: string | null) => ({ fromId, toId });

const ROADS = goal("a", "生活道路の計画的な補修", "4-1-2");
const BRIDGES = goal("b", "橋の点検と長寿命化", "4-1-2");
const PARKS = goal("c", "公園の遊具を安全に保つ", "4-3-1");

const found = (...matches: ReturnType<typeof matchedLastYear>) =>
  matches.map(({ goal: of, by }) => [of.id, by]);

describe("which goal of last year stands beside one of this year", () => {
  it("is the one that it goes on from, or all of those", () => {
    const lineage = [step("a", "x"), step("c", "x"), step("b", null)];
    const matches = matchedLastYear(
      goal("x", "橋の点検と長寿命化", "4-1-2"),
      [ROADS, BRIDGES, PARKS],
      lineage,
    );
    expect(found(...matches)).toEqual([
      ["a", "lineage"],
      ["c", "lineage"],
    ]);
  });

  it("is without lineage the one with a title like it", () => {
    const matches = matchedLastYear(goal("x", "公園の遊具の安全を保つ"), [ROADS, BRIDGES, PARKS], []);
    expect(found(...matches)).toEqual([["c", "title"]]);
  });

  it("is the one with the policy number, however it is printed, if only one has it", () => {
    const matches = matchedLastYear(goal("x", "子どもの遊び場づくり", "4-3・①"), [ROADS, BRIDGES, PARKS], []);
    expect(found(...matches)).toEqual([["c", "policyNumber"]]);
  });

  it("is of several with the number the one whose title is nearer, and none where no title is near", () => {
    const near = matchedLastYear(goal("x", "橋の点検を早める", "4-1-2"), [ROADS, BRIDGES], []);
    expect(found(...near)).toEqual([["b", "policyNumber"]]);
    expect(matchedLastYear(goal("x", "除雪", "4-1-2"), [ROADS, BRIDGES], [])).toEqual([]);
  });

  it("leaves out goals that another goal goes on from, not those that have ended", () => {
    const title = "公園の遊具を安全に保つ";
    expect(matchedLastYear(goal("x", title), [PARKS], [step("c", "y")])).toEqual([]);
    expect(found(...matchedLastYear(goal("x", title), [PARKS], [step("c", null)]))).toEqual([["c", "title"]]);
  });

  it("is none for a goal without words", () => {
    expect(matchedLastYear(goal("x", ""), [ROADS, goal("d", "")], [])).toEqual([]);
  });
});
