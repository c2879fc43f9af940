import { describe, expect, it } from "vitest";
import { type FigureRow, figureRows } from "../../../lib/goal-sheets/figure-pairing";
import type { StoredMetric } from "../../../lib/goal-sheets/sheet-view";
import { type AnswerView, FIGURE_RULE } from "../../../lib/goal-sheets/writing-check";
import { locateMetrics } from "../../../lib/metrics/extract";

const TEXT = "窓口の待ち時間 12分以内（令和7年度 18分）";

const metric = (change: Partial<StoredMetric> = {}): StoredMetric => ({
  id: "m1",
  name: "窓口の待ち時間",
  unit: "分",
  comparator: "<=",
  direction: "DOWN",
  baseline: "18",
  baselineFiscalYear: 2025,
  target: "12",
  targetFiscalYear: null,
  readings: [],
  ...change,
});

type Known = Partial<Parameters<typeof figureRows>[2]>;

const rowsOf = (text: string, known: Known = {}): FigureRow[] =>
  figureRows(text, locateMetrics(text, "target"), {
    metrics: [],
    answers: [],
    lastYear: [],
    unnamed: "目標数値",
    ...known,
  });
const states = (text: string, known?: Known) => rowsOf(text, known).map(({ state }) => state);

describe("the figures beside a text", () => {
  it("are offered with everything that the text says of them", () => {
    expect(rowsOf(TEXT)).toMatchObject([
      {
        state: "offered",
        lastYear: null,
        figure: {
          name: "窓口の待ち時間",
          unit: "分",
          comparator: "<=",
          direction: "DOWN",
          baseline: 18,
          baselineFiscalYear: 2025,
          target: 12,
        },
      },
    ]);
  });

  it("are in step with a row that says the same, also where the row says more", () => {
    expect(states(TEXT, { metrics: [metric()] })).toEqual(["inStep"]);
    expect(states(TEXT, { metrics: [metric({ targetFiscalYear: 2026 })] })).toEqual(["inStep"]);
  });

  it("differ from a row when the text says another number, and keep the row's fuller name and what the text leaves open", () => {
    const row = metric({ name: "市民課の窓口の待ち時間", targetFiscalYear: 2026 });
    expect(rowsOf(TEXT.replace("12分", "10分"), { metrics: [row] })).toMatchObject([
      {
        state: "differs",
        metric: { id: "m1" },
        figure: { name: "市民課の窓口の待ち時間", target: 10, baseline: 18, targetFiscalYear: 2026 },
        other: null,
      },
    ]);
  });

  const opened = metric({
    name: "申請から2か月以内に決定を受けた人の割合",
    unit: "%",
    comparator: ">=",
    direction: "UP",
    baseline: "44.5",
    target: "65",
  });

  it.each([
    "・里親家庭への訪問率 65％以上（R7:44.5%）",
    "・手話を学んだ職員の割合 65％以上（R7:44.5%）",
    "・手話を学んだ職員の割合 65％",
  ])("are offered where another figure has a row's number: %s", (text) => {
    expect(states(text, { metrics: [opened] })).toEqual(["notInText", "offered"]);
  });

  it("differ from a row that they reword, and give it the text's name or become a figure of their own", () => {
    const [row, ...others] = rowsOf("・申請後に決定を受けた人の割合 65％以上（R7:44.5%）", {
      metrics: [opened],
    });
    const name = "申請後に決定を受けた人の割合";
    expect(row).toMatchObject({ state: "differs", figure: { name, target: 65 }, other: { name } });
    expect(others).toEqual([]);
    const taken = metric({ ...opened, name });
    expect(states("・申請後に決定を受けた人の割合 65％以上（R7:44.5%）", { metrics: [taken] })).toEqual([
      "inStep",
    ]);
  });

  it.each([
    ["本庁の窓口の待ち時間", "窓口の待ち時間"],
    ["窓口の待ち時間（昼休み）", null],
    ["窓口での平均待ち時間", null],
  ])("are in step with a row named %s, and offer their name where it is a shorter one", (name, renamed) => {
    const [row] = rowsOf(TEXT, { metrics: [metric({ name })] });
    expect(row).toMatchObject({ state: "inStep", renamed: renamed && { name: renamed, target: 12 } });
  });

  it("belong to the row with their number where the text gives them no name", () => {
    expect(states("65％以上", { metrics: [opened] })).toEqual(["inStep"]);
    expect(
      states("65％以上", { metrics: [opened, metric({ ...opened, id: "m2", name: "訪問率" })] }),
    ).toEqual(["notInText", "notInText", "offered"]);
  });

  it("leave a row alone whose figure is gone from the text", () => {
    expect(states("手続きの案内を改める。", { metrics: [metric()] })).toEqual(["notInText"]);
  });

  it("do not take one row twice", () => {
    const text = `${TEXT}\n電話の待ち時間 12分以内`;
    expect(states(text, { metrics: [metric()] }).sort()).toEqual(["inStep", "offered"]);
  });

  it("are recognised as last year's metric", () => {
    const lastYear = [{ metricId: "i1", name: "窓口の平均待ち時間", unit: "分" }];
    expect(rowsOf(TEXT, { lastYear })).toMatchObject([
      { state: "offered", lastYear: { figure: { metricId: "i1" }, isSure: true } },
    ]);
    expect(
      rowsOf(TEXT, { lastYear: [{ metricId: "i3", name: "市民課の窓口の待ち時間", unit: "分" }] }),
    ).toMatchObject([{ lastYear: { figure: { metricId: "i3" }, isSure: false } }]);
    expect(rowsOf(TEXT, { lastYear: [{ metricId: "i2", name: "窓口の待ち時間", unit: "%" }] })).toMatchObject(
      [{ lastYear: null }],
    );
  });

  it("stay dismissed for the same words, and are offered again for others", () => {
    const [offered] = rowsOf(TEXT);
    const excerpt = offered?.state === "offered" ? offered.excerpt : "";
    const answer: AnswerView = {
      id: "a1",
      goalId: "g1",
      field: "targets",
      rule: FIGURE_RULE,
      excerpt,
      reason: "",
      answeredByName: "",
    };
    expect(rowsOf(`まえがき。\n${TEXT}`, { answers: [answer] })).toMatchObject([
      { state: "dismissed", answerId: "a1" },
    ]);
    expect(states(TEXT.replace("12分", "10分"), { answers: [answer] })).toEqual(["offered"]);
  });
});
