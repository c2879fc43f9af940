import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { DepartmentCard } from "@/components/public/department-card";
import { MetricFigure } from "@/components/public/metric-figure";
import { publicTexts } from "@/lib/publication/labels";
import { editionBody, snapshotOf, storedGoal } from "./edition-fixture";

const texts = publicTexts("ja");
const WITHOUT_LEVELS = ["miyazu-2023", "kikugawa-2019"];

function figureOf(formKey: string, readings: { date: string; value: string; note: null }[]): string {
  const metrics = storedGoal(1).metrics.map((metric) => ({ ...metric, readings }));
  const body = editionBody({ formKey, goals: [storedGoal(1, { metrics })] });
  const metric = body.missions[0]?.goals[0]?.metrics[0];
  if (!metric) throw new Error("no metric");
  return renderToStaticMarkup(createElement(MetricFigure, { snapshot: body, metric, texts }));
}

describe("a figure that was not measured yet", () => {
  it("says so where a level will rest on it", () => {
    expect(figureOf("iga-2024", [])).toContain("実績はまだありません");
  });

  it.each(WITHOUT_LEVELS)("promises no actual figure where nothing is assessed: %s", (formKey) => {
    const html = figureOf(formKey, []);
    expect(html).not.toMatch(/最新|まだ/);
    expect(html).toContain('aria-label="満足度：基準 49.4 %、目標 53 %以上"');
  });

  it.each(WITHOUT_LEVELS)("shows the actual figure once it is published: %s", (formKey) => {
    const html = figureOf(formKey, [{ date: "2024-09-30", value: "51.2", note: null }]);
    expect(html).toContain("最新 51.2 %、");
    expect(html).toContain("令和6年9月30日");
  });
});

describe("the card of a department whose last edition brought what became of its goals", () => {
  const card = (formKey: string) =>
    renderToStaticMarkup(
      createElement(DepartmentCard, {
        snapshot: snapshotOf(editionBody({ formKey }), { kind: "RESULTS" }),
        href: "/tameshi/2024/general-affairs",
        texts,
      }),
    );

  it("speaks of results where goals are given levels, and of actual figures elsewhere", () => {
    expect(card("iga-2024")).toContain("結果を公表");
    expect(card("miyazu-2023")).toContain("実績を公表");
    expect(card("miyazu-2023")).not.toContain("結果");
  });
});
