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
