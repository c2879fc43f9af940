import { describe, expect, it } from "vitest";
import {
  policyNodes,
  policyTree,
  searchPolicyItems,
  togglePolicyNumber,
} from "@/lib/policy-plans/policy-tree";

const ITEMS = [
  { number: "1", title: "健やかな暮らし", level: 1 },
  { number: "1-1", title: "こども・若者", level: 2 },
  { number: "1-1・①", title: "子育てサポートの充実", level: 3 },
  { number: "1-1・②", title: "学童クラブ", level: 3 },
  { number: "7", title: "開かれた市役所", level: 1 },
  { number: "7-1", title: "窓口", level: 2 },
  { number: "7-1・①", title: "手続きのデジタル化", level: 3 },
  { number: "7-10", title: "職員", level: 2 },
  { number: "7-10・①", title: "人材を育てる", level: 3 },
];

const tree = policyTree(ITEMS);
const nodes = policyNodes(tree);
const found = (typed: string) => searchPolicyItems(nodes, typed).map(({ number }) => number);

describe("the plan's tree", () => {
  it("stands below one another as printed, with the titles above each item", () => {
    expect(tree.map(({ number }) => number)).toEqual(["1", "7"]);
    expect(tree[0]?.children[0]?.children.map(({ key }) => key)).toEqual(["1-1-1", "1-1-2"]);
    expect(nodes.find(({ key }) => key === "7-10-1")?.path).toEqual(["開かれた市役所", "職員"]);
    expect(nodes.map(({ number }) => number)).toEqual(ITEMS.map(({ number }) => number));
  });

  it("keeps an item whose parent is missing", () => {
    const lone = policyTree([{ number: "3-2・①", title: "ひとつだけ", level: 3 }]);
    expect(lone.map(({ key, path }) => [key, path])).toEqual([["3-2-1", []]]);
  });

  it("is empty without a plan", () => {
    expect(policyTree([])).toEqual([]);
  });
});

describe("searching the plan", () => {
  it.each(["1-1-2", "1-1・②", "１－１－２", "1-1-(2)", "1ー1ー02"])(
    "finds an item by its number, written %s",
    (typed) => {
      expect(found(typed)[0]).toBe("1-1・②");
    },
  );

  it("puts the number itself first, then what stands below it, then longer numbers", () => {
    expect(found("7-1")).toEqual(["7-1", "7-1・①", "7-10", "7-10・①"]);
    expect(found("7")).toEqual(["7", "7-1", "7-1・①", "7-10", "7-10・①"]);
  });

  it.each([
    ["デジタル", "7-1・①"],
    ["でじたる", "7-1・①"],
    ["ﾃﾞｼﾞﾀﾙ", "7-1・①"],
    ["サポート", "1-1・①"],
    ["クラブ", "1-1・②"],
  ])("finds an item by the word %s, whatever its letters", (typed, number) => {
    expect(found(typed)).toEqual([number]);
  });

  it("finds what stands below a title too, after the titles themselves", () => {
    expect(found("窓口")).toEqual(["7-1", "7-1・①"]);
    expect(found("市役所 人材")).toEqual(["7-10・①"]);
  });

  it("offers everything before anything is typed, and nothing for what the plan does not know", () => {
    expect(found(" ")).toHaveLength(ITEMS.length);
    expect(found("9-9-9")).toEqual([]);
    expect(found("宇宙")).toEqual([]);
  });
});

describe("choosing several numbers", () => {
  it("adds a number behind the others, and takes it away in any writing", () => {
    const two = togglePolicyNumber(["1-1・①"], "7-1・①");
    expect(two).toEqual(["1-1・①", "7-1・①"]);
    expect(togglePolicyNumber(two, "1-1-1")).toEqual(["7-1・①"]);
  });

  it("keeps a number that the plan does not know", () => {
    expect(togglePolicyNumber(["9-9-9"], "7-1・①")).toEqual(["9-9-9", "7-1・①"]);
  });
});
