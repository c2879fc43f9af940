import { describe, expect, it } from "vitest";
import { findLikelyMetric, findSameMetric, isSameName, namesFigure } from "../../../lib/metrics/same-metric";

const known = [
  { id: "a", name: "市税の現年課税分収納率", unit: "%" },
  { id: "b", name: "図書館の年間貸出冊数", unit: "冊" },
  { id: "c", name: "特定健診の受診率（40歳以上）", unit: "%" },
  { id: "d", name: "肺がん検診の受診率", unit: "%" },
  { id: "e", name: "家庭訪問を受けた世帯の割合（乳児）", unit: "%" },
  { id: "f", name: "講座の参加者数", unit: "人" },
  { id: "g", name: "採用後3年以内の離職率", unit: "%" },
];

describe("last year's figure", () => {
  it.each([
    ["市税現年課税分の収納率", "%", "a"],
    ["特定健診受診率", "%", "c"],
    ["令和8年度の特定健診の受診者の割合", "%", "c"],
    ["図書館の貸出冊数", "冊", "b"],
    ["講座の延べ参加人数", "人", "f"],
    ["講座の参加者数", "人", "f"],
    ["講座の参加者", "人", "f"],
  ])("is recognised in %s, which differs in generic words alone", (name, unit, id) => {
    expect(findSameMetric({ name, unit }, known)?.id).toBe(id);
  });

  it.each([
    ["図書館の年間貸出冊数", "%"],
    ["住宅の耐震化率", "%"],
    ["", "%"],
    ["乳がん検診の受診率", "%"],
    ["がん検診の受診率", "%"],
    ["受診率", "%"],
    ["特定健診の受診率（75歳以上）", "%"],
    ["家庭訪問を受けた世帯の割合（高齢者）", "%"],
    ["講座の新規参加者数", "人"],
    ["採用後1年以内の離職率", "%"],
  ])("is not taken for %s in %s, which measures another matter", (name, unit) => {
    expect(findSameMetric({ name, unit }, known)).toBeNull();
  });

  it.each([
    ["年間貸出冊数", "冊", "b"],
    ["市民講座の参加者数", "人", "f"],
    ["検診の受診率", "%", "d"],
  ])("may be %s, which says less or more", (name, unit, id) => {
    expect(findLikelyMetric({ name, unit }, known)?.id).toBe(id);
  });

  it.each([
    ["乳がん検診の受診率", "%"],
    ["住宅の耐震化率", "%"],
    ["窓口の来庁者数", "人"],
    ["", "%"],
  ])("is not even likely to be %s, which has another word in its place", (name, unit) => {
    expect(findLikelyMetric({ name, unit }, known)).toBeNull();
  });

  it("is not likely where no more than a word of it is said", () => {
    expect(findLikelyMetric({ name: "受診率", unit: "%" }, known)).toBeNull();
  });

  it("may say more in one place without being another", () => {
    const calls = [{ name: "見守りを受けていない高齢者", unit: "人" }];
    expect(findLikelyMetric({ name: "だれの見守りも受けていない高齢者", unit: "人" }, calls)).toBe(calls[0]);
  });

  it("may be reworded about its time limit", () => {
    const limits = [{ name: "申請から2か月以内に決定を受けた人の割合", unit: "%" }];
    expect(findLikelyMetric({ name: "申請後に決定を受けた人の割合", unit: "%" }, limits)).toBe(limits[0]);
  });
});

describe("a name", () => {
  it("is what a figure is called where it says the same or less, and not where it says more or else", () => {
    const known = "駅前の駐輪場の利用者数";
    expect(["駅前の駐輪場の利用者", "駐輪場の利用者数"].map((name) => namesFigure(name, known))).toEqual([
      true,
      true,
    ]);
    expect(
      ["駅前の駐車場の利用者数", "駅前と港の駐輪場の利用者数", ""].map((name) => namesFigure(name, known)),
    ).toEqual([false, false, false]);
  });

  it("is the same in another width and spacing, and another one with another word", () => {
    expect(isSameName("ＡＩ相談の 件数", "AI相談の件数")).toBe(true);
    expect(isSameName("相談の件数", "相談件数")).toBe(false);
  });
});
