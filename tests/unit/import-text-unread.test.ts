import { describe, expect, it } from "vitest";
import { importText } from "@/lib/imports/import-text";
import { formOf, goalsOf, proposalOf } from "../support/proposals";

const unreadOf = (form: string, source: string) =>
  proposalOf(form, source)
    .doubts.filter(({ path }) => path === "")
    .map(({ excerpt }) => excerpt);

const policy = (head: string, ...rows: string[]) =>
  [
    "平成31年度 茶業部の運営方針\n\n茶業部長\n\n緑 茶太郎\n\n茶業部の組織体制\n\n生産課",
    `\n基本方針\n\n- 香りを守る\n畑を守ります。\n${head}\n現状と課題\n\n- 担い手\n足りません。`,
    "\n重点的に取り組む施策・事業\n\n\t重点施策・事業\t取組内容\t達成目標",
    ...rows,
  ].join("\n");

const sheet = (...rows: string[]) =>
  `部局名\t防災部\n役職\t部長\n\n業績目標\t表題\t現状や課題\t達成水準\n◎部局目標1\n${rows.join("\n")}\n`;
const GOAL = "守ります。\t訓練\t【課題】住民の訓練が遠い所で開かれる。\t【目標数値】住民の訓練を2回開く。";

describe("words that stand in no field", () => {
  it("are doubted although they are the end of a sentence that was read", () => {
    const row = "1\t茶の販路\t商談会を海外で開きます。\t12月末までに3回。";
    expect(unreadOf("kikugawa-2019", policy("", row))).toEqual([]);
    expect(unreadOf("kikugawa-2019", policy("", row, "海外で開きます。"))).toEqual(["海外で開きます。"]);
  });

  it("are doubted although another field says the same", () => {
    const row = "1\t茶の販路\t商談会を開きます。\t商談会を開きます。";
    expect(unreadOf("kikugawa-2019", policy("", row))).toEqual([]);
    expect(unreadOf("kikugawa-2019", policy("", row, "商談会を開きます。"))).toEqual(["商談会を開きます。"]);
  });

  it("are doubted although a doubt quotes the same from a field", () => {
    const cut = "守ります。\t訓練\t【課題】坂が多い。道が細い。避難に時間が掛かる人\t【目標数値】2回";
    expect(unreadOf("iga-2024", sheet(cut))).toEqual([]);
    expect(unreadOf("iga-2024", sheet(cut, "避難に時間が掛かる人"))).toEqual(["避難に時間が掛かる人"]);
  });

  it("are doubted although they read like a mission or a department of the timetable", () => {
    expect(unreadOf("iga-2024", `${sheet(GOAL)}守ります。\n`)).toEqual(["守ります。"]);
    const timetable =
      "港湾局\n\n月日\t時間\t\t\t部局\t基本事業数\t協議者\n2022年4月11日(月)\t9:00\t10:00\t1:00\t港湾局\t4\t・市長";
    expect(unreadOf("iga-2022", timetable)).toEqual(["港湾局"]);
  });

  it("are doubted where a comma tells them from what was read", () => {
    const row = "1\t茶の販路\t畑と蔵、店を直します。\t12月末までに3回。";
    expect(unreadOf("kikugawa-2019", policy("蔵店を直します。", row))).toEqual([]);
    expect(unreadOf("kikugawa-2019", policy("", row, "蔵店を直します"))).toEqual(["蔵店を直します"]);
  });

  it("are doubted where they stand in a line of printed words or figures", () => {
    const row = "1\t茶の販路\t商談会を開きます。\t12月末までに3回。";
    const title = "茶業部の運営方針は毎年見直します";
    expect(unreadOf("kikugawa-2019", policy("", row, title))).toEqual([title]);
    expect(unreadOf("kikugawa-2019", policy("", row, "達成目標 1,250"))).toEqual(["達成目標 1,250"]);
    expect(unreadOf("kikugawa-2019", policy("", row, "【内訳】"))).toEqual(["【内訳】"]);
  });

  it("are doubted where a row of headings ran into the first goal", () => {
    const row = "1\t茶の販路\t商談会を開きます。\t12月末までに3回。";
    const source = policy("", row).replace("達成目標\n1\t", "達成目標1\t");
    expect(unreadOf("kikugawa-2019", source).join("\n")).toContain("商談会を開きます。");
  });

  it("are not doubted where lines were joined, list signs added and a mission stands beside two goals", () => {
    const other = GOAL.replace("訓練\t", "備蓄\t").replaceAll("住民の", "町の");
    const source = `${sheet(GOAL)}◎部局目標2\n${other}\n`;
    const proposal = proposalOf("iga-2024", source);
    expect(goalsOf(proposal)).toHaveLength(2);
    expect(proposal.missions).toHaveLength(1);
    expect(unreadOf("iga-2024", source)).toEqual([]);
  });

  it("are looked for in little time, however many there are", () => {
    const lines = Array.from({ length: 60_000 }, (_, index) => `${index}番の茶畑`).join("。");
    const row = `1\t茶の販路\t${lines.slice(0, 45_000)}\t12月末までに3回。`;
    const readingTime = () => {
      const start = performance.now();
      importText(formOf("kikugawa-2019"), policy("", row, lines));
      return performance.now() - start;
    };
    // A machine that pauses once is not a slow reading.
    expect(Math.min(readingTime(), readingTime(), readingTime())).toBeLessThan(1000);
  });

  it("are doubted where nothing but a level's range is left of it", () => {
    const scale = "業績目標の標語\n\nよく届いた(100%)\n(60%未満)\n";
    const proposal = proposalOf("iga-2024", `${sheet(GOAL)}\n${scale}`);
    expect(proposal.scale.map(({ label }) => label)).toEqual(["よく届いた"]);
    expect(proposal.doubts.map(({ excerpt }) => excerpt)).toContain("(60%未満)");
  });

  it("are doubted where a level ran into the heading above it", () => {
    const levels = `${sheet(GOAL)}\n達成状況(自己評価)4\t理由\n\t晴れた。\n`;
    expect(unreadOf("iga-2024", levels).join("\n")).toContain("達成状況(自己評価)4");
  });
});
