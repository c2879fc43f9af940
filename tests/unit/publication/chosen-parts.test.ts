import { describe, expect, it } from "vitest";
import { hasSameText, parseSnapshot, sealSnapshot } from "@/lib/publication/edition";
import { publicTexts } from "@/lib/publication/labels";
import { renderManifesto } from "@/lib/publication/render";
import { type EditionBody, snapshotSchema } from "@/lib/publication/snapshot-schema";
import { editionBody, snapshotOf, storedGoal } from "./edition-fixture";

const EDITION = {
  number: 1,
  kind: "MANIFESTO",
  publishedOn: "2024-05-31",
  changeNote: "初版です。",
} as const;

const withoutItems = storedGoal(1, {
  policyNumbers: [],
  policyBasis: "ORDINANCE",
  policyBasisText: "まちづくり条例 第3条",
});
const missionsOf = (sdgs: number[]) => [
  { id: "mission-id", text: "環境を守ります。", sdgs, goals: [storedGoal(1)] },
];

function page(body: EditionBody, locale: "ja" | "en" = "ja"): Promise<string> {
  const frame = { texts: publicTexts(locale), stylesheet: "/s.css", site: null, breadcrumbs: [] };
  return renderManifesto(
    { ...frame, otherLanguage: null, address: "", isSample: false, hidden: false },
    { snapshot: snapshotOf(body), years: [], editions: [], standing: "DRAFT" },
  );
}

describe("what a goal rests on that serves no item of the plan", () => {
  it("is published in the place of the items, and read under their label", async () => {
    const body = editionBody({ goals: [withoutItems] });
    expect(body.missions[0]?.goals[0]?.policyBasis).toEqual({
      kind: "ORDINANCE",
      text: "まちづくり条例 第3条",
    });
    const html = await page(body);
    expect(html).toContain("関連の施策・基本事業No");
    expect(html).toContain("条例：まちづくり条例 第3条");
    expect(await page(body, "en")).toContain("Ordinance: まちづくり条例 第3条");
  });

  it("is published neither beside items nor on a form that does not ask for items", () => {
    const beside = { ...withoutItems, policyNumbers: ["7-1-1"] };
    expect(editionBody({ goals: [beside] }).missions[0]?.goals[0]).not.toHaveProperty("policyBasis");
    const unasked = editionBody({ formKey: "iga-2021", goals: [withoutItems] });
    expect(unasked.missions[0]?.goals[0]).not.toHaveProperty("policyBasis");
  });
});

describe("the Sustainable Development Goals of a mission", () => {
  it("are published with the form that has a place for them, and read by name", async () => {
    const body = editionBody({ formKey: "miyazu-2023", missions: missionsOf([11, 13]) });
    expect(body.missions[0]?.sdgs).toEqual([11, 13]);
    const html = await page(body);
    expect(html).toContain("11 住み続けられるまちづくりを");
    expect(html).toContain("13 気候変動に具体的な対策を");
    expect(await page(body, "en")).toContain("13 Climate action");
  });

  it("are published on no other form", () => {
    const body = editionBody({ formKey: "iga-2024", missions: missionsOf([11]) });
    expect(body.missions[0]).not.toHaveProperty("sdgs");
  });
});

describe("editions made before these were asked for", () => {
  const bodies = [editionBody(), editionBody({ formKey: "miyazu-2023", missions: missionsOf([]) })];

  it("say the same as a sheet in which nothing of it was chosen", () => {
    for (const body of bodies) {
      const text = sealSnapshot(body, EDITION, null).snapshot;
      expect(text).not.toMatch(/"sdgs":|"policyBasis":/);
      expect(hasSameText(parseSnapshot(text), body)).toBe(true);
    }
  });

  it("are read with and without it, and with nothing else", () => {
    const snapshot = snapshotOf(editionBody({ goals: [withoutItems] }));
    expect(snapshotSchema.safeParse(snapshot).success).toBe(true);
    const [mission] = snapshot.missions;
    const odd = (sdgs: number[]) => ({ ...snapshot, missions: [{ ...mission, sdgs }] });
    expect(snapshotSchema.safeParse(odd([1, 17])).success).toBe(true);
    expect(snapshotSchema.safeParse(odd([18])).success).toBe(false);
    expect(snapshotSchema.safeParse({ ...snapshot, unheardOf: true }).success).toBe(false);
  });
});
