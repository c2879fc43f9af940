import { describe, expect, it } from "vitest";
import type { Locale } from "@/lib/i18n/locale";
import { publicTexts } from "@/lib/publication/labels";
import type { PublicFrame } from "@/lib/publication/public-frame";
import {
  renderFault,
  renderHome,
  renderManifesto,
  renderMunicipality,
  renderNotFound,
  renderYear,
} from "@/lib/publication/render";
import type { EditionBody } from "@/lib/publication/snapshot-schema";
import { editionBody, resultRow, snapshotOf, storedGoal } from "./edition-fixture";

const FORMS = ["iga-2021", "iga-2022", "iga-2024", "miyazu-2023", "kikugawa-2019"];

function frame(locale: Locale = "ja", changes: Partial<PublicFrame> = {}): PublicFrame {
  return {
    texts: publicTexts(locale),
    stylesheet: "/assets/public-test.css",
    site: { href: "/tameshi", label: "ためし市" },
    breadcrumbs: [{ href: "/tameshi/2024", label: "令和6年度" }],
    otherLanguage: "/tameshi/en/2024/general-affairs",
    address: "https://city.example/tameshi/2024/general-affairs",
    isSample: false,
    hidden: false,
    ...changes,
  };
}

function manifestoOf(
  body: EditionBody,
  locale: Locale = "ja",
  standing: "IN_FORCE" | "EARLIER" | "DRAFT" = "IN_FORCE",
) {
  const snapshot = snapshotOf(body);
  return renderManifesto(frame(locale), {
    snapshot,
    years: [2024, 2023].map((year) => ({ year, href: `/tameshi/${year}/general-affairs` })),
    editions: standing === "DRAFT" ? [] : [{ ...snapshot.edition, href: "/tameshi/2024/general-affairs" }],
    standing,
  });
}

const withResults = (): EditionBody => ({
  ...editionBody(),
  results: [resultRow("goal-id-1", { externalCause: "DISASTER", externalCauseOn: "2024-08-01" })],
});

/** Levels of the headings in their order. */
const headings = (html: string) => [...html.matchAll(/<h([1-6])[\s>]/g)].map((found) => Number(found[1]));

async function everyPage(): Promise<[string, string][]> {
  const body = withResults();
  const year = { municipality: "ためし市", year: 2024, otherYears: [] };
  const departments = [{ snapshot: snapshotOf(body), href: "/tameshi/2024/general-affairs" }];
  const forms = await Promise.all(
    FORMS.map(
      async (formKey): Promise<[string, string]> => [formKey, await manifestoOf(editionBody({ formKey }))],
    ),
  );
  return [
    ...forms,
    ["results", await manifestoOf(body)],
    ["English", await manifestoOf(body, "en")],
    ["draft", await manifestoOf(body, "ja", "DRAFT")],
    ["year", await renderYear(frame(), { ...year, departments })],
    [
      "municipality",
      await renderMunicipality(frame(), "ためし市", [{ href: "/tameshi/2024", label: "令和6年度" }]),
    ],
    ["home", await renderHome(frame("ja", { site: null }), [])],
    ["not found", await renderNotFound(frame())],
    ["fault", await renderFault(frame(), "1234abcd")],
  ];
}

const pages = await everyPage();

describe("every public page", () => {
  it.each(pages)("%s: runs nothing, styles nothing inline, loads its stylesheet alone", (_, html) => {
    expect(html).toMatch(/^<!doctype html><html lang="(ja|en)">/);
    expect(html).not.toMatch(/<script|javascript:|<iframe|<object|<style/i);
    expect(html).not.toMatch(/<[^>]*\s(on[a-z]+|style)=/i);
    expect([...html.matchAll(/<link [^>]*>/g)].map(String)).toEqual([
      '<link rel="icon" href="/assets/icon.svg" type="image/svg+xml"/>',
      '<link rel="stylesheet" href="/assets/public-test.css"/>',
    ]);
  });

  it.each(pages)("%s: has one title, headings in order, one main part, and no id twice", (_, html) => {
    const levels = headings(html);
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
    });
    expect(html.match(/<main /g)).toHaveLength(1);
    expect(html).toContain('href="#main"');
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map((found) => found[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of html.matchAll(/href="#([^"]*)"/g)) expect(ids).toContain(target);
  });
});

describe("a manifesto", () => {
  it("shows every part of a goal under the form's labels, in the form's order", async () => {
    const html = await manifestoOf(editionBody({ goals: [storedGoal(1)] }));
    const article = html.slice(html.indexOf("<article"));
    const places = [
      "これまでの経緯",
      "取り組む目的",
      "現状分析",
      "課題",
      "目標数値",
      "達成された状態",
      "手段・工程",
    ].map((label) => article.indexOf(`>${label}<`));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual([...places].sort((one, other) => one - other));
    expect(article).toContain("去年から続けています。");
  });

  it("leaves out parts without a text", async () => {
    const html = await manifestoOf(editionBody({ goals: [storedGoal(1, { issues: "" })] }));
    expect(html).not.toContain(">課題<");
  });

  it("shows typed text as text, never as markup", async () => {
    const html = await manifestoOf(
      editionBody({ goals: [storedGoal(1, { title: "<img src=x onerror=alert(1)>" })] }),
    );
    expect(html).not.toContain("<img");
    expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
  });

  it("writes bulleted lines as a list", async () => {
    const html = await manifestoOf(editionBody());
    expect(html).toContain("<li>手順書を作る</li><li>予約を受ける</li>");
  });

  it("says a figure in words and draws it with the same words", async () => {
    const html = await manifestoOf(editionBody());
    expect(html).toContain("49.4 % → 53 %以上");
    expect(html).toMatch(/<svg role="img" aria-label="満足度：基準 49.4 %、最新 51.2 %、目標 53 %以上"/);
  });

  it("groups Miyazu-like goals below their tier and starts their numbers anew", async () => {
    const missions = ["一つ目の組織目標", "二つ目の組織目標"].map((text, index) => ({
      id: `mission-${index}`,
      text,
      sdgs: [],
      goals: [storedGoal(1, { id: `goal-${index}`, title: `施策${index}` })],
    }));
    const html = await manifestoOf(editionBody({ formKey: "miyazu-2023", missions }));
    const tiers = [...html.matchAll(/>([^<]*)<\/p><h2 id="mission-\d"[^>]*>([^<]*)</g)];
    expect(tiers.map(([, kind, title]) => [kind, title])).toEqual([
      ["組織目標1", "一つ目の組織目標"],
      ["組織目標2", "二つ目の組織目標"],
    ]);
    expect(html.match(/運営目標1</g)).toHaveLength(2);
    expect(html).toContain('id="goal-2"');
  });

  it("lists Miyazu-like promises in two tiers", async () => {
    const missions = [
      { id: "m", text: "一つ目の組織目標", sdgs: [], goals: [storedGoal(1, { title: "施策の名" })] },
    ];
    const html = await manifestoOf(editionBody({ formKey: "miyazu-2023", missions }));
    const promises = html.slice(html.indexOf('id="promises"'), html.indexOf('id="mission-1"'));
    expect(promises).toContain('<a href="#mission-1">一つ目の組織目標</a>');
    expect(promises).toContain('<a href="#goal-1">施策の名</a>');
  });

  it("prints Kikugawa-like goals as a table under the form's column headings", async () => {
    const html = await manifestoOf(editionBody({ formKey: "kikugawa-2019", goals: [storedGoal(1)] }));
    const table = html.slice(html.indexOf("<table"), html.indexOf("</table>"));
    const headings = [...table.matchAll(/<th scope="col"[^>]*>([^<]*)</g)].map(([, heading]) => heading);
    expect(headings).toEqual(["番号", "重点施策・事業", "取組内容", "達成目標"]);
    expect(table.match(/<th scope="rowgroup"/g)).toHaveLength(1);
    expect(html).not.toContain("<article");
  });

  it("puts Kikugawa-like paragraphs before the goals", async () => {
    const header = {
      basicPolicies: [{ id: "1", title: "見出しの一", text: "方針の文" }],
      issues: [{ id: "2", title: "見出しの二", text: "課題の文" }],
    };
    const html = await manifestoOf(editionBody({ formKey: "kikugawa-2019", header }));
    const goals = html.indexOf("<table");
    for (const text of ["見出しの一", "方針の文", "見出しの二", "課題の文", "<li>総務課</li>"]) {
      expect(html.indexOf(text)).toBeGreaterThan(0);
      expect(html.indexOf(text)).toBeLessThan(goals);
    }
  });

  it("shows levels and reasons once there are results, and says where none was given", async () => {
    const html = await manifestoOf(withResults());
    expect(html).toContain("段階4／6");
    expect(html).toContain("予約の受付が遅れました。");
    expect(html).toContain("災害（令和6年8月1日(木)）");
    expect(html).toContain("評価なし");
    expect(await manifestoOf(editionBody())).not.toContain("段階");
  });

  it("marks typed text as Japanese on the English page and labels in English", async () => {
    const html = await manifestoOf(editionBody(), "en");
    expect(html).toContain('<html lang="en">');
    expect(html).toContain("General Affairs</h1>");
    expect(html).toContain(">Background<");
    expect(html).toMatch(/<h3[^>]* lang="ja"[^>]*>目標その1</);
  });

  it("is stamped and hidden from search engines as a draft, without an edition line", async () => {
    const draft = await renderManifesto(frame("ja", { hidden: true }), {
      snapshot: snapshotOf(editionBody()),
      years: [],
      editions: [],
      standing: "DRAFT",
    });
    expect(draft).toContain(">案</strong>");
    expect(draft).toContain('<meta name="robots" content="noindex"/>');
    expect(draft).not.toContain("第1版");
  });

  it("says on every page of a made-up municipality that it is one", async () => {
    const html = await renderNotFound(frame("ja", { isSample: true }));
    expect(html).toContain("見本の自治体");
  });
});

describe("a year", () => {
  it("lists departments with their goals and counts results by level, as a table", async () => {
    const departments = [withResults(), editionBody()].map((body, index) => ({
      snapshot: snapshotOf({ ...body, department: { ...body.department, slug: `d-${index}` } }),
      href: `/tameshi/2024/d-${index}`,
    }));
    const html = await renderYear(frame(), {
      municipality: "ためし市",
      year: 2024,
      departments,
      otherYears: [],
    });
    expect(html.match(/目標2件/g)).toHaveLength(2);
    expect(html).toContain("<caption");
    expect(html).toMatch(/わずかに目標の達成水準に達しなかった<\/th><td[^>]*>1<\/td><td[^>]*>100.0 %/);
  });

  it("has no overview of results before there are any", async () => {
    const departments = [{ snapshot: snapshotOf(editionBody()), href: "/tameshi/2024/general-affairs" }];
    const html = await renderYear(frame(), {
      municipality: "ためし市",
      year: 2024,
      departments,
      otherYears: [],
    });
    expect(html).not.toContain("<table");
  });
});
