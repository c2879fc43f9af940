import { describe, expect, it } from "vitest";
import { extractMetrics, locateMetrics } from "../../../lib/metrics/extract";
import { printedNumbers } from "../../../lib/metrics/numbers";
import { yearMentions } from "../../../lib/metrics/years";

const [first] = [(text: string) => extractMetrics(text)[0]];

describe("printed numbers", () => {
  it.each([
    ["1万2千", 12_000],
    ["45億6千万", 4_560_000_000],
    ["3憶2,500万", 325_000_000],
    ["六百五十人", 650],
    ["ゼロ", 0],
  ])("%s is %d", (text, value) => {
    expect(printedNumbers(text)[0]?.value).toBe(value);
  });

  it("leaves a single scale to the unit", () => {
    expect(first("使用料収入 1,500万円")).toMatchObject({ target: 1500, unit: "万円" });
    expect(first("使用料収入 3憶円")).toMatchObject({ target: 3, unit: "億円" });
  });
});

describe("years", () => {
  it.each([
    ["令和5年度", 2023],
    ["R6.3末", 2023],
    ["2025(令和7)年度", 2025],
    ["平成32年1月", 2019],
    ["平成32年", 2020],
    ["令和6年4月1日", 2024],
  ])("%s is fiscal year %d", (text, year) => {
    expect(yearMentions(text)[0]?.fiscalYear).toBe(year);
  });

  it("leaves an unprinted year open", () => {
    expect(yearMentions("前年度")[0]?.fiscalYear).toBeNull();
    expect(yearMentions("9月末")[0]?.fiscalYear).toBeNull();
  });

  it("repeats the last year at 同年度", () => {
    expect(yearMentions("令和6年度末、同年度").map(({ fiscalYear }) => fiscalYear)).toEqual([2024, 2024]);
  });
});

describe("figures", () => {
  it("are named by the words before a row of values", () => {
    expect(first("水道有収率 R5:88.2%⇒R6:89.0%⇒R8:90.0%")?.name).toBe("水道有収率");
  });

  it("read full-width digits", () => {
    expect(first("利用率５３．５％以上（令和５年度４９．４％）")).toEqual({
      name: "利用率",
      target: 53.5,
      unit: "%",
      comparator: ">=",
      baseline: 49.4,
      baselineFiscalYear: 2023,
      targetFiscalYear: null,
      direction: "up",
    });
  });

  it.each([
    ["以内", "<="],
    ["未満", "<"],
    ["を超える", ">"],
    ["とする", "="],
    ["を目指す", null],
    ["以上とする", ">="],
  ])("a target with %s has the comparator %s", (word, comparator) => {
    expect(first(`相談の件数を200件${word}。`)?.comparator).toBe(comparator);
  });

  it("take △ as a direction on a change and as a sign on a state", () => {
    expect(first("電力使用量 対R2年度比△12%")).toMatchObject({
      target: 12,
      direction: "down",
      baselineFiscalYear: 2020,
    });
    expect(first("単年度収支 △300万円→△100万円")).toMatchObject({
      target: -100,
      baseline: -300,
      direction: "up",
    });
  });

  it("tell a baseline in the target's unit", () => {
    expect(first("寄附額 1.5億円(前年度 9,800万円)")).toMatchObject({
      target: 1.5,
      unit: "億円",
      baseline: 0.98,
    });
  });

  it("give a bare 全校 without a number and 全14校 with one", () => {
    expect(first("読書通帳の導入：全校")).toMatchObject({ target: null, unit: "校" });
    expect(first("読書通帳を全14校に導入する")).toMatchObject({ target: 14, unit: "校" });
  });

  it.each(["currentState", "scale", "policyNo", "header", "result"])("are none in %s", (field) => {
    expect(extractMetrics("収納率98.2%(前年度97.9%)", field)).toEqual([]);
  });

  it("are none for counts in the means, and one where a rise is aimed at", () => {
    expect(extractMetrics("講座を全5回開く", "means")).toEqual([]);
    expect(extractMetrics("利用率 40%→55%", "means")).toHaveLength(1);
  });

  it("have their place in the text as given", () => {
    const text = "𠮷野町：①受診率　４２％以上";
    const [metric] = locateMetrics(text);
    expect(text.slice(metric?.start, metric?.end)).toBe("４２％");
  });
});

/** Target, baseline and their years, for figures of which only these matter. */
const steps = (text: string) =>
  extractMetrics(text).map((one) => [
    one.baseline,
    one.baselineFiscalYear,
    one.target,
    one.targetFiscalYear,
    one.unit,
  ]);

describe("the values of one figure", () => {
  it.each([
    ["参加率 R4 12% R5 13% R6目標 15%", [13, 2023, 15, 2024, "%"]],
    ["参加率 R5 64%、6年度 70%、7年度 78%", [64, 2023, 78, 2025, "%"]],
    ["集積率 H30 41%→R5 52%→R10 60%", [52, 2023, 60, 2028, "%"]],
    ["耐震補強 令和6年度 4橋(最終目標:令和10年度 22橋)", [null, null, 22, 2028, "橋"]],
    ["登録数 R5 3.1万件(同年度の目標2.5万件)、R6目標 4万件", [3.1, 2023, 4, 2024, "万件"]],
    [
      "工賃を令和8年度までに20,000円(令和6年度は18,500円)とする。※令和4年度実績 17,120円",
      [17120, 2022, 20000, 2026, "円"],
    ],
    ["回収量を85tから90tへ", [85, null, 90, null, "t"]],
    ["登録者 KPI:12,000人 / R5末:9,318人", [9318, 2023, 12000, null, "人"]],
    ["設置率 100%《令和5年度末 83%》", [83, 2023, 100, null, "%"]],
    ["待機児童数ゼロ(R6.4.1:17名)", [17, 2024, 0, null, "名"]],
    ["参加施設 31→40施設", [31, null, 40, null, "施設"]],
    ["現在の24協定を維持", [null, null, 24, null, "協定"]],
    ["受診率を前年度(97.8%)以上とする", [null, null, 97.8, null, "%"]],
    ["満足度を91%とする。令和6年度は86%であった。", [86, 2024, 91, null, "%"]],
    ["登録者数 累計700人(R6末 累計610人)", [610, 2024, 700, null, "人"]],
    ["待ち時間 1分30秒以内(R6 2分20秒)", [140, 2024, 90, null, "秒"]],
    ["参加者数を2倍とする(R6:40人)", [null, null, 2, null, "倍"]],
    ["電子化率40%(80件/200件)", [null, null, 40, null, "%"]],
  ])("are told apart in %s", (text, expected) => {
    expect(steps(text)).toEqual([expected]);
  });

  it("are paired by name where one bracket holds those of several", () => {
    expect(steps("出現率 小学校1.2%以下、中学校5%以下(令和5年度 小学校1.54%、中学校6.12%)")).toEqual([
      [1.54, 2023, 1.2, null, "%"],
      [6.12, 2023, 5, null, "%"],
    ]);
  });

  it("leave out a change, an average of others and a part beside them", () => {
    expect(steps("収納率 99.35%(対前年度0.05ポイント増)")).toEqual([[null, null, 99.35, null, "%"]]);
    expect(steps("資源化率30%以上(R4実績は26.8%、県平均は20.1%)")).toEqual([[26.8, 2022, 30, null, "%"]]);
    expect(steps("受講者43名(各隊2名以上)")).toEqual([[null, null, 43, null, "名"]]);
  });
});

describe("tables in a line", () => {
  it.each([
    "指標名|単位|現状値(R5)|目標値(R8) 受診率|%|38.4|45.0",
    "指標\t現状(R5)\t目標(R8)\n受診率\t38.4%\t45.0%",
    "現状値/目標値 38.4%(R5)/45.0%(R8) 受診率",
    "受診率(%) 現状(R5)38.4 目標(R8)45.0",
  ])("are read from %j", (text) => {
    expect(steps(text)).toEqual([[38.4, 2023, 45, 2026, "%"]]);
    expect(first(text)?.name).toBe("受診率");
  });

  it("have the place of the target", () => {
    const text = "指標 単位 現状値 目標値 年度 収納率 % 98.9 99.3 R7";
    const [metric] = locateMetrics(text);
    expect(text.slice(metric?.start, metric?.end)).toBe("99.3");
    expect(metric?.targetFiscalYear).toBe(2025);
  });
});

describe("what a sentence says of a figure", () => {
  it("is said of each in a row", () => {
    expect(extractMetrics("受診率を男性45%、女性50%に引き上げる").map(({ direction }) => direction)).toEqual([
      "up",
      "up",
    ]);
  });

  it("is not said of the next clause", () => {
    const text = "徴収率を25%まで引き上げるとともに、未済額を2億円以下に縮減する";
    expect(extractMetrics(text).map(({ direction }) => direction)).toEqual(["up", "down"]);
  });

  it("may be a figure in words", () => {
    expect(first("離職者数を半減させる")).toMatchObject({ target: 50, unit: "%", direction: "down" });
    expect(first("成約件数を倍増する")).toMatchObject({ target: 2, unit: "倍", direction: "up" });
    expect(extractMetrics("件数を半減(110件→55件)")).toHaveLength(1);
  });
});

describe("numbers that aim at nothing", () => {
  it.each([
    ["公立5園の入所率 85%", 85],
    ["通いの場(週1回以上開催)の箇所数 92か所", 92],
    ["8,000歩以上歩く市民の割合 35%", 35],
    ["応需率(輪番5病院) 85%以上", 85],
    ["小6国語の正答率 70%", 70],
  ])("stand in the name of a figure: %s", (text, target) => {
    expect(extractMetrics(text).map((one) => one.target)).toEqual([target]);
  });

  it.each([
    "手数料を300円に改定する条例案を提出する。",
    "0歳から18歳までの支援体制を構築する。",
    "監査の指摘3項目について計画を提出する。",
    "「地域共生社会2025プラン」の素案を作成する。",
    "十分な避難所の確保に向けた方針をまとめる。",
    "病児保育の予約を24時間受け付ける。",
    "市民の三人に二人以上が備えている。",
    "重い事故を1件も起こさない。",
    "3地区で懇談会を開催する。",
    "届出の様式を2種類に統一する。",
    "町道2-7号線ほか4路線の認定替えを行う。",
  ])("stand alone: %s", (text) => {
    expect(extractMetrics(text)).toEqual([]);
  });
});
