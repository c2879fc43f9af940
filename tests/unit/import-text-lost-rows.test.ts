import { describe, expect, it } from "vitest";
import type { Proposal } from "@/lib/imports/schema";
import { goalsOf, proposalOf } from "../support/proposals";

const rows = (...lines: string[][]) => lines.map((cells) => cells.join("\t")).join("\n");
const pathsOf = ({ doubts }: Proposal) => doubts.map(({ path }) => path);

const POLICY = (head: string, ...goals: string[][]) =>
  `平成31年度 茶業部の運営方針\n\n茶業部長\n\n${head}茶業部の組織体制\n\n生産課\n\n基本方針\n\n- 香りを守る\n畑を守ります。\n\n現状と課題\n\n- 担い手\n足りません。\n\n${rows(["", "重点施策・事業", "取組内容", "達成目標"], ...goals)}\n`;
const goal = (number: string) => [number, `茶の販路${number}`, "商談会を開きます。", "3回。"];

describe("a line that was lost", () => {
  it("lets no heading be taken for the name that stood above it", () => {
    const proposal = proposalOf("kikugawa-2019", POLICY("", goal("1")));
    expect(proposal.header).toMatchObject({ headName: null, sections: ["生産課"] });
    expect(pathsOf(proposal)).toContain("/header/headName");
  });

  it("is noticed by the number of its goal", () => {
    const proposal = proposalOf("kikugawa-2019", POLICY("緑 茶太郎\n\n", goal("1"), goal("4")));
    expect(goalsOf(proposal).map(({ number }) => number)).toEqual([1, 4]);
    expect(proposal.doubts.map(({ path, message }) => [path, message])).toEqual([
      ["/missions", expect.stringContaining("2, 3")],
    ]);
  });

  it("is noticed within a mission whose goals count anew", () => {
    const part = "【施策】見守り【達成すべき指標】20人【指標を実現するための取組・手段等】募る";
    const tiers = `所属 福祉部\n\n【行動指針】\n\nよく聴く\n\n${rows(["1", "安心な町にします。", ""], ["運営目標", "②", part])}\n`;
    expect(pathsOf(proposalOf("miyazu-2023", tiers))).toEqual(["/missions/0"]);
  });

  const assessed = (...levels: string[][]) => {
    const goals = [1, 2].flatMap((number) => [
      [`◎部局目標${number}`, "", "", ""],
      ["守ります。", `訓練${number}`, "【課題】細い。", "【目標数値】2回"],
    ]);
    const table = rows(["業績目標", "表題", "現状や課題", "達成水準"], ...goals);
    return `部局名\t防災部\n\n${table}\n\n${rows(["達成状況", "理由"], ...levels)}\n`;
  };

  it("is noticed by the goal that is left without its row of assessment", () => {
    const whole = proposalOf("iga-2024", assessed(["5", "晴れた。"], ["4", "雨だった。"]));
    expect(pathsOf(whole)).not.toContain("/missions");
    expect(pathsOf(proposalOf("iga-2024", assessed(["4", "雨だった。"])))).toContain("/missions");
    expect(pathsOf(proposalOf("iga-2024", assessed(["", ""])))).not.toContain("/missions");
  });

  it("is noticed where the reason of an assessment ends within a sentence", () => {
    const proposal = proposalOf("iga-2024", assessed(["5", "晴れた。人が集ま"], ["4", "雨だった。"]));
    expect(pathsOf(proposal)).toContain("/missions/0/goals/0/assessments");
  });

  it("is noticed by sessions that overlap, and so is one that stands twice", () => {
    const session = "2026年5月18日(月)\t9:00\t10:00\t1:00\t港湾局\t4";
    const timetable = rows(["月日", "時間", "", "", "部局", "基本事業数"], [session], [session]);
    expect(pathsOf(proposalOf("iga-2022", timetable))).toContain("/schedule/1/date");
  });

  it("is noticed by a heading that is left without its text, where the others have one", () => {
    const whole = POLICY("緑 茶太郎\n\n", goal("1")).replace("現状と課題", "- 店を増やす\n\n現状と課題");
    const proposal = proposalOf("kikugawa-2019", whole);
    expect(proposal.doubts.map(({ path, excerpt }) => [path, excerpt])).toEqual([
      ["/header/basicPolicies/1/title", "店を増やす"],
    ]);
  });

  it("parts no sections: each line is one, and one that stands twice is doubted", () => {
    const source = POLICY("緑 茶太郎\n\n", goal("1")).replace("生産課", "生産課\n\n- 販売課\n広報課\n販売課");
    const proposal = proposalOf("kikugawa-2019", source);
    expect(proposal.header.sections).toEqual(["生産課", "販売課", "広報課"]);
    expect(proposal.doubts.map(({ path, excerpt }) => [path, excerpt])).toEqual([["", "販売課"]]);
  });
});
