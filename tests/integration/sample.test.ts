import { beforeAll, expect, it } from "vitest";
import { passwordMatches } from "../../lib/auth/password";
import { holdsOnlySamples, loadSample, SAMPLE_PASSWORD } from "../../lib/cli/sample/load";
import { inTenant } from "../../lib/db/tenancy";
import { findMunicipality, listMunicipalities } from "../../lib/municipalities/queries";
import { parseSnapshot, verifyChain } from "../../lib/publication/edition";
import { describeOnDatabases } from "../support/database";

describeOnDatabases("loading the sample towns", () => {
  let emptyBefore: number;
  let signIns: { email: string; password: string; label: string }[];
  let municipalityId: string;

  beforeAll(async () => {
    emptyBefore = (await listMunicipalities()).length;
    ({ signIns } = await loadSample());
    municipalityId = (await findMunicipality("mihon"))?.id ?? "";
  });

  it("fills an empty database with municipalities marked as samples", async () => {
    expect(emptyBefore).toBe(0);
    expect(await holdsOnlySamples()).toBe(true);
    const towns = await listMunicipalities();
    expect(towns.map(({ slug, isSample }) => [slug, isSample]).sort()).toEqual([
      ["asagi", true],
      ["kawabe", true],
      ["mihon", true],
    ]);
  });

  it("writes nothing twice when it is called again", async () => {
    const count = () => inTenant({ municipalityId }, (tx) => tx.auditEvent.count());
    const before = await count();
    await loadSample();
    expect(await listMunicipalities()).toHaveLength(3);
    expect(await count()).toBe(before);
  });

  it("gives sign-ins that the stored accounts answer to", async () => {
    const expected = ["shichoshitsu", "shicho", "fukushicho", "kanri", "soumu", "soumu-staff", "kyoiku"];
    expect(signIns.map(({ email }) => email)).toEqual(
      expect.arrayContaining(expected.map((name) => `${name}@mihon.example`)),
    );
    const accounts = await inTenant({ municipalityId }, (tx) => tx.account.findMany());
    const printed = signIns.map(({ email }) => email);
    expect(accounts.map(({ email }) => email).sort()).toEqual(
      printed.filter((email) => email.endsWith("@mihon.example")).sort(),
    );
    expect(printed.filter((email) => !email.endsWith("@mihon.example"))).toEqual([
      "shichoshitsu@asagi.example",
      "soumu@asagi.example",
      "shichoshitsu@kawabe.example",
      "kikaku@kawabe.example",
    ]);
    expect(await passwordMatches(accounts[0]?.passwordHash, SAMPLE_PASSWORD)).toBe(true);
  });

  it("writes sheets, goals and figures of both years", async () => {
    const counts = await inTenant({ municipalityId }, async (tx) => ({
      sheets: await tx.goalSheet.count(),
      goals: await tx.goal.count(),
      withPolicyItem: await tx.goalPolicyItem.count({ where: { policyItemId: { not: null } } }),
      unknownPolicyItem: await tx.goalPolicyItem.count({ where: { policyItemId: null } }),
      lineage: await tx.goalLineage.count({ where: { toId: { not: null } } }),
      sources: await tx.goalSource.count(),
      renamed: await tx.departmentLink.count({ where: { kind: "RENAMED" } }),
      reserve: await tx.consultationSession.count({ where: { kind: "RESERVE" } }),
      decisions: await tx.decision.count(),
    }));
    expect(counts).toMatchObject({
      sheets: 16,
      goals: 50,
      unknownPolicyItem: 0,
      sources: 1,
      renamed: 1,
      reserve: 4,
    });
    expect(counts.withPolicyItem).toBeGreaterThanOrEqual(50);
    expect(counts.lineage).toBeGreaterThanOrEqual(8);
    expect(counts.decisions).toBeGreaterThanOrEqual(8);
  });

  it("keeps one identity for a figure that both years use", async () => {
    const twice = await inTenant({ municipalityId }, (tx) =>
      tx.metric.findMany({
        where: { targets: { some: {} } },
        include: { _count: { select: { targets: true } } },
      }),
    );
    expect(twice.filter(({ _count }) => _count.targets === 2).length).toBeGreaterThanOrEqual(5);
  });

  it("publishes editions whose chains of hashes hold", async () => {
    const editions = await inTenant({ municipalityId }, (tx) =>
      tx.edition.findMany({ orderBy: [{ sheetId: "asc" }, { number: "asc" }] }),
    );
    expect(editions).toHaveLength(19);
    for (const sheetId of new Set(editions.map((edition) => edition.sheetId))) {
      const chain = editions.filter((edition) => edition.sheetId === sheetId);
      expect(verifyChain(chain)).toEqual({ holds: true });
    }
  });

  it("says in the first edition what the amendment changed, and no reading of a later day", async () => {
    const editions = await inTenant({ municipalityId }, (tx) =>
      tx.edition.findMany({
        where: { departmentSlug: "general-affairs", fiscalYear: 2025 },
        orderBy: { number: "asc" },
      }),
    );
    const first = editions.map(({ snapshot }) => parseSnapshot(snapshot).missions[0]?.goals[0]);
    expect(first.map((goal) => goal?.metrics[0]?.target)).toEqual(["26", "22", "22"]);
    expect(first[0]?.targets).toContain("26団体");
    expect(first.map((goal) => goal?.metrics[0]?.readings.length)).toEqual([0, 0, 2]);
  });

  it("publishes the heads' rows and nothing of the supervisors'", async () => {
    const { results, texts } = await inTenant({ municipalityId }, async (tx) => ({
      results: await tx.edition.findMany({ where: { kind: "RESULTS" } }),
      texts: await tx.assessment.findMany({ where: { sheetAssessment: { kind: "SUPERVISOR" } } }),
    }));
    expect(results).toHaveLength(8);
    expect(texts).toHaveLength(18);
    for (const { snapshot } of results) {
      expect(parseSnapshot(snapshot).results?.every(({ kind }) => kind === "SELF")).toBe(true);
      for (const { reason } of texts) expect(snapshot).not.toContain(reason);
    }
  });

  it("lets citizens read the published editions", async () => {
    const read = await inTenant({ municipalityId, reader: "public" }, (tx) => tx.edition.count());
    expect(read).toBe(19);
  });

  it.each(["asagi", "kawabe"])(
    "publishes the closed year of %s without anything of an assessment",
    async (slug) => {
      const town = { municipalityId: (await findMunicipality(slug))?.id ?? "" };
      const { editions, assessments, sheets } = await inTenant(town, async (tx) => ({
        editions: await tx.edition.findMany({ orderBy: [{ sheetId: "asc" }, { number: "asc" }] }),
        assessments: await tx.sheetAssessment.count(),
        sheets: await tx.goalSheet.count(),
      }));
      expect([assessments, sheets]).toEqual([0, 6]);
      const closed = editions.filter(({ fiscalYear }) => fiscalYear === 2025);
      expect(closed.map(({ kind }) => kind)).toEqual(Array(3).fill(["MANIFESTO", "RESULTS"]).flat());
      for (const edition of editions) {
        const chain = editions.filter(({ sheetId }) => sheetId === edition.sheetId);
        expect(verifyChain(chain)).toEqual({ holds: true });
        const snapshot = parseSnapshot(edition.snapshot);
        expect(snapshot).toMatchObject({ scale: null, results: null });
        const figures = snapshot.missions.flatMap(({ goals }) => goals.flatMap(({ metrics }) => metrics));
        const measured = figures.map(({ readings }) => readings.length > 0);
        expect(new Set(measured)).toEqual(new Set([edition.kind === "RESULTS"]));
      }
    },
  );
});
