import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { goalAttainment, proposedLevel } from "../../lib/assessments/attainment";
import { readSampleTown, SAMPLE_FOLDER, SAMPLE_TOWNS, type SampleTown } from "../../lib/cli/sample/files";
import { SHEET_STATES } from "../../lib/goal-sheets/workflow";
import { normalizePolicyNumber } from "../../lib/policy-plans/policy-number";
import { builtInForms } from "../../lib/sheet-forms/built-in-forms";
import { REAL_DOCUMENTS_ABSENT } from "../support/documents";

const DOCUMENTS = path.resolve("../shared/documents");
const RUN = 15;
const JAPANESE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u;

let town: SampleTown;
beforeAll(async () => {
  town = await readSampleTown("mihon");
});

const goals = () => town.sheets.flatMap((sheet) => sheet.missions.flatMap((mission) => mission.goals));

describe("the sample town with the whole cycle", () => {
  it("has eight departments, one of them outside the mayor's line, with a sheet in each of two years", () => {
    const { departments, years } = town.municipality;
    expect(departments).toHaveLength(8);
    expect(departments.filter(({ outsideMayorsLine }) => outsideMayorsLine)).toHaveLength(1);
    expect(years.map(({ year, state }) => [year, state])).toEqual([
      [2025, "CLOSED"],
      [2026, "OPEN"],
    ]);
    for (const { slug } of departments) {
      expect(town.sheets.filter(({ department }) => department === slug).map(({ year }) => year)).toEqual([
        2025, 2026,
      ]);
    }
  });

  it("shows a working copy in every state, with and without an edition in force", () => {
    const open = town.sheets.filter(({ year }) => year === 2026);
    expect(new Set(open.map(({ state }) => state))).toEqual(new Set(SHEET_STATES));
    const approved = open.filter(({ state }) => state === "APPROVED");
    expect(approved.map(({ editions }) => editions.length).sort()).toEqual([0, 1]);
    expect(open.some(({ state, editions }) => state === "DRAFTING" && editions.length > 0)).toBe(true);
  });

  it("published every sheet of the closed year with results, one of them amended before", () => {
    const closed = town.sheets.filter(({ year }) => year === 2025);
    const kinds = closed.map(({ editions }) => editions.map(({ kind }) => kind).join(" "));
    expect(kinds.filter((kind) => kind === "MANIFESTO AMENDMENT RESULTS")).toHaveLength(1);
    expect(kinds.filter((kind) => kind === "MANIFESTO RESULTS")).toHaveLength(7);
  });

  it("has forty goals at least, most with figures and readings, several going on from the year before", () => {
    expect(goals().length).toBeGreaterThanOrEqual(40);
    const metrics = goals().flatMap((goal) => goal.metrics);
    expect(metrics.length).toBeGreaterThan(50);
    expect(metrics.filter(({ readings }) => readings.length > 0).length).toBeGreaterThan(40);
    expect(goals().filter(({ from }) => from.length > 0).length).toBeGreaterThanOrEqual(8);
  });

  it("names only policy items, sections and levels that it has", () => {
    const numbers = new Set(
      (town.plan?.items ?? []).flatMap(({ items }) =>
        items.flatMap((measure) => measure.items.map(({ number }) => number)),
      ),
    );
    const form = builtInForms.find(({ key }) => key === town.municipality.form);
    for (const sheet of town.sheets) {
      const department = town.municipality.departments.find(({ slug }) => slug === sheet.department);
      for (const goal of sheet.missions.flatMap((mission) => mission.goals)) {
        for (const number of goal.policyNumbers) expect(numbers).toContain(number);
        for (const section of goal.sections) expect(department?.sections).toContain(section);
        for (const row of [goal.assessment?.self, goal.assessment?.supervisor]) {
          if (row) expect(form?.scale?.map(({ order }) => order)).toContain(row.level);
        }
      }
    }
    expect(new Set([...numbers].map(normalizePolicyNumber)).size).toBe(numbers.size);
  });

  it("gives no goal with one figure a higher level than its readings make, unless a cause from outside is named", () => {
    const form = builtInForms.find(({ key }) => key === town.municipality.form);
    const levels = (form?.scale ?? []).map((level) => ({ ...level, id: level.label }));
    const assessed = goals().filter(({ assessment }) => assessment && !assessment.self.externalCause);
    const computed = assessed.flatMap(({ title, metrics, assessment }) => {
      if (metrics.length !== 1) return [];
      const figures = metrics.map((metric) => ({
        ...metric,
        latest: metric.readings.at(-1)?.value ?? null,
        weight: "1",
      }));
      const level = proposedLevel({ id: "", key: "", name: "", levels }, goalAttainment(figures));
      return level ? [{ title, written: assessment?.self.level ?? 0, level: level.order }] : [];
    });
    expect(computed.length).toBeGreaterThan(0);
    expect(computed.filter(({ written, level }) => written > level)).toEqual([]);
  });

  it("has every sheet but the half-written and the returned one complete and within the form's lengths", () => {
    const form = builtInForms.find(({ key }) => key === town.municipality.form);
    const fields = ["background", "purpose", "currentState", "targets", "achievedState", "means"] as const;
    const halfWritten = town.sheets.filter((sheet) =>
      sheet.missions.some(({ goals }) => goals.some((goal) => fields.some((field) => goal[field] === ""))),
    );
    expect(halfWritten.map(({ department, year, state }) => `${year} ${department} ${state}`)).toEqual([
      "2026 general-affairs DRAFTING",
    ]);
    for (const { field, maxLength } of form?.goal ?? []) {
      if (maxLength === null || !(field in (goals()[0] ?? {}))) continue;
      for (const goal of goals())
        expect(String(goal[field as "title"]).length).toBeLessThanOrEqual(maxLength);
    }
  });

  it("writes every item of a list on a line of its own, behind a middle dot", () => {
    for (const goal of goals()) {
      for (const text of [goal.targets, goal.means].filter((each) => each !== "")) {
        for (const line of text.split("\n")) expect(line).toMatch(/^・\S/);
      }
    }
  });

  it("uses no telephone number that could be somebody's", () => {
    for (const { contact } of town.municipality.departments) expect(contact).toMatch(/^0000-/);
  });
});

const SMALLER = [
  { name: "asagi", form: "miyazu-2023", layout: "TIER" },
  { name: "kawabe", form: "kikugawa-2019", layout: "NONE" },
] as const;

describe.each(SMALLER)("the smaller sample town $name", ({ name, form: key, layout }) => {
  const form = builtInForms.find((each) => each.key === key);
  const read = () => readSampleTown(name);

  it("has three departments, a closed year that is published with its actual figures and an open one in several states", async () => {
    const { municipality, sheets } = await read();
    expect(municipality).toMatchObject({ slug: name, form: key });
    expect(municipality.departments).toHaveLength(3);
    expect(sheets).toHaveLength(6);
    const [closed, open] = [2025, 2026].map((year) => sheets.filter((sheet) => sheet.year === year));
    expect(closed?.map(({ state, editions }) => [state, editions.map(({ kind }) => kind)])).toEqual(
      Array(3).fill(["APPROVED", ["MANIFESTO", "RESULTS"]]),
    );
    expect(new Set(open?.map(({ state }) => state)).size).toBe(3);
  });

  it("writes what its form asks for, and no assessment", async () => {
    const { sheets } = await read();
    expect(form?.missionLayout).toBe(layout);
    for (const sheet of sheets) {
      expect(sheet.conductGuideline !== null).toBe(layout === "TIER");
      expect(sheet.basicPolicies.length > 0 && sheet.issues.length > 0).toBe(layout === "NONE");
      expect(sheet.missions.every(({ text }) => (text !== null) === (layout === "TIER"))).toBe(true);
      const written = sheet.missions.flatMap((mission) => mission.goals);
      expect(written.filter(({ assessment }) => assessment)).toEqual([]);
      if (sheet.state === "DRAFTING") continue;
      for (const goal of written) for (const text of [goal.targets, goal.means]) expect(text).not.toBe("");
    }
  });

  it("prints two sign-ins and uses no telephone number that could be somebody's", async () => {
    const { people, municipality } = await read();
    expect(people.filter(({ label }) => label)).toHaveLength(2);
    for (const { email } of people) expect(email).toMatch(new RegExp(`@${name}\\.example$`));
    for (const { contact } of municipality.departments) expect(contact).toMatch(/^0000-/);
  });
});

function textOfSample(): string {
  expect(readdirSync(SAMPLE_FOLDER).sort()).toEqual([...SAMPLE_TOWNS].sort());
  const files = readdirSync(SAMPLE_FOLDER, { recursive: true, encoding: "utf8" });
  return files
    .filter((name) => name.endsWith(".json"))
    .map((name) => readFileSync(path.join(SAMPLE_FOLDER, name), "utf8"))
    .join("\n");
}

/** Runs of Japanese letters, whole or cut into overlapping pieces of the length that counts as copied. */
function pieces(text: string): Set<string> {
  const found = new Set<string>();
  let run = "";
  for (const letter of `${text}\n`) {
    if (JAPANESE.test(letter)) {
      run += letter;
      continue;
    }
    const letters = [...run];
    for (let at = 0; at + RUN <= letters.length; at += 1) found.add(letters.slice(at, at + RUN).join(""));
    run = "";
  }
  return found;
}

describe.skipIf(!existsSync(DOCUMENTS))(
  `the sample towns beside the real documents (${REAL_DOCUMENTS_ABSENT})`,
  () => {
    it("shares no run of fifteen Japanese letters with them", () => {
      const real = new Set<string>();
      for (const name of readdirSync(DOCUMENTS)) {
        for (const piece of pieces(readFileSync(path.join(DOCUMENTS, name), "utf8"))) real.add(piece);
      }
      expect(real.size).toBeGreaterThan(100);
      expect([...pieces(textOfSample())].filter((piece) => real.has(piece))).toEqual([]);
    });
  },
);
