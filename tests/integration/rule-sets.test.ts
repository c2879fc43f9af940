import { expect, it } from "vitest";
import { createFiscalYear } from "../../lib/fiscal-years/mutations";
import { replaceRuleSet, setSeverities, setWords } from "../../lib/fiscal-years/rule-set-mutations";
import { getRuleSetSettings } from "../../lib/fiscal-years/rule-set-queries";
import { getWritingCheck } from "../../lib/goal-sheets/finding-queries";
import { openYearWithSheets } from "../../lib/goal-sheets/year-mutations";
import { defaultRuleSet } from "../../lib/writing/default-rules/rule-set";
import { describeOnDatabases } from "../support/database";
import type { Town } from "../support/municipality";

const vague = { "vague-target": "off" as const };
const severityOf = (rules: { rules: { id: string; severity: string }[] }) =>
  rules.rules.find(({ id }) => id === "vague-target")?.severity;
const versions = (town: Town) =>
  town.inTenant((tx) => tx.writingRuleSet.findMany({ orderBy: [{ name: "asc" }, { version: "asc" }] }));
const rulesOf = (town: Town, year: number) => getRuleSetSettings(town.actorFor("ADMINISTRATOR"), year);

describeOnDatabases("the rules of the writing check", (context) => {
  it("are the built-in ones until somebody changes them, with a reason in an open year", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const standing = await rulesOf(town, 2024);
    expect(standing).toMatchObject({ version: null, state: "OPEN" });
    expect(standing.ruleSet).toEqual(defaultRuleSet);
    const change = { year: 2024, seen: standing.seen, severities: vague };
    await expect(setSeverities(office, { ...change, reason: "" })).rejects.toMatchObject({
      code: "LIMIT",
      reason: "ruleChangeNeedsReason",
    });
    expect(await versions(town)).toEqual([]);
    await setSeverities(office, { ...change, reason: "下書きのたびに鳴るため。" });
    const changed = await rulesOf(town, 2024);
    expect(changed.version).toBe(1);
    expect(severityOf(changed.ruleSet)).toBe("off");
    const others = (rules: typeof defaultRuleSet) => rules.rules.filter(({ id }) => id !== "vague-target");
    expect(others(changed.ruleSet)).toEqual(others(defaultRuleSet));
    const events = await town.inTenant((tx) =>
      tx.auditEvent.findMany({ where: { action: "year.rulesChanged" } }),
    );
    expect(events).toMatchObject([{ data: { year: 2024, version: 1, reason: "下書きのたびに鳴るため。" } }]);
  });

  it("show every version with who brought it, when and why, and each as it was", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const change = async (reason: string, severity: "off" | "must") => {
      const { seen } = await rulesOf(town, 2024);
      await setSeverities(office, { year: 2024, seen, reason, severities: { "vague-target": severity } });
    };
    expect((await rulesOf(town, 2024)).versions).toEqual([]);
    await change("研修の後から確かめるため。", "off");
    await change("研修が済んだため。", "must");
    const { versions, isCurrent } = await rulesOf(town, 2024);
    const byName = town.person("MAYORS_OFFICE").name;
    expect(isCurrent).toBe(true);
    expect(versions).toMatchObject([
      { version: 2, isChange: true, byName, reason: "研修が済んだため。", since: expect.any(Date) },
      { version: 1, isChange: true, byName, reason: "研修の後から確かめるため。" },
      { version: 0, isChange: false, since: null, reason: "" },
    ]);
    const first = await getRuleSetSettings(office, 2024, 1);
    expect([first.isCurrent, first.version, severityOf(first.ruleSet)]).toEqual([false, 1, "off"]);
    const builtIn = await getRuleSetSettings(office, 2024, 0);
    expect([builtIn.isCurrent, builtIn.version, builtIn.ruleSet]).toEqual([false, null, defaultRuleSet]);
    for (const version of [3, -1, Number.NaN])
      await expect(getRuleSetSettings(office, 2024, version)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(getRuleSetSettings(town.actorFor("HEAD"), 2024, 1)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("are what the year's sheets are checked by", async () => {
    const town = await context.municipality();
    const sheet = await town.sheet();
    const { seen } = await rulesOf(town, 2024);
    const about = { year: 2024, seen, reason: "条例による。" };
    const words = {
      vocabulary: { ...defaultRuleSet.vocabulary, wishes: ["渇望され"] },
      synonyms: defaultRuleSet.synonyms,
      glossary: [{ word: "スキーム", instead: "仕組み" }],
    };
    await setWords(town.actorFor("ADMINISTRATOR"), { ...about, words });
    const { ruleSet } = await getWritingCheck(town.actorFor("HEAD"), sheet.id);
    expect(ruleSet.vocabulary.wishes).toEqual(["渇望され"]);
    expect(ruleSet.glossary).toHaveLength(1);
    expect(ruleSet.rules).toEqual(defaultRuleSet.rules);
  });

  it("stay with a year as they were when it was opened, while the next year goes on from them", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    await createFiscalYear(office, { year: 2025, formKey: "iga-2024" });
    const prepared = await rulesOf(town, 2025);
    await setSeverities(office, { year: 2025, seen: prepared.seen, reason: "", severities: vague });
    await openYearWithSheets(office, { year: 2025, version: 1 });
    await createFiscalYear(office, { year: 2026, formKey: "iga-2024" });
    const next = await rulesOf(town, 2026);
    expect(severityOf(next.ruleSet)).toBe("off");
    await setSeverities(office, {
      year: 2026,
      seen: next.seen,
      reason: "",
      severities: { "vague-target": "must" },
    });
    expect(severityOf((await rulesOf(town, 2026)).ruleSet)).toBe("must");
    expect(severityOf((await rulesOf(town, 2025)).ruleSet)).toBe("off");
    expect(severityOf((await rulesOf(town, 2024)).ruleSet)).toBe(severityOf(defaultRuleSet));
  });

  it("are kept at the opening also where nobody changed them", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    await createFiscalYear(office, { year: 2025, formKey: "iga-2024" });
    expect((await rulesOf(town, 2025)).version).toBeNull();
    await openYearWithSheets(office, { year: 2025, version: 1 });
    const kept = await rulesOf(town, 2025);
    expect(kept.version).toBe(1);
    expect(kept.ruleSet).toEqual(defaultRuleSet);
    const byName = town.person("MAYORS_OFFICE").name;
    expect(kept.versions).toMatchObject([{ version: 1, isChange: false, byName, reason: "" }]);
  });

  it("are replaced by another guideline as a new version, which then holds", async () => {
    const town = await context.municipality();
    const office = town.actorFor("MAYORS_OFFICE");
    const { seen } = await rulesOf(town, 2024);
    const reason = "新しい手引き";
    const ours = { ...defaultRuleSet, key: "ours", name: { ja: "わがまちの手引き", en: "Our guideline" } };
    await setSeverities(office, { year: 2024, seen, reason, severities: vague });
    const second = await rulesOf(town, 2024);
    await replaceRuleSet(office, { year: 2024, seen: second.seen, reason, ruleSet: ours });
    const third = await rulesOf(town, 2024);
    expect(third.ruleSet.key).toBe("ours");
    expect(third.version).toBe(2);
    expect(await versions(town)).toHaveLength(2);
  });

  it("are not changed by who may not, over somebody else's change, or in a closed year", async () => {
    const town = await context.municipality();
    const closed = await context.municipality("とじた市", { yearState: "CLOSED" });
    const { seen } = await rulesOf(town, 2024);
    const change = { year: 2024, seen, reason: "なし", severities: vague };
    await setSeverities(town.actorFor("MAYORS_OFFICE"), change);
    const before = await versions(town);
    const refused: [() => Promise<void>, string][] = [
      [() => setSeverities(town.actorFor("HEAD"), change), "NOT_FOUND"],
      [() => setSeverities(town.actorFor("LEADER"), change), "NOT_FOUND"],
      [() => setSeverities(town.actorFor("MAYORS_OFFICE"), change), "CONFLICT"],
      [() => setSeverities(closed.actorFor("MAYORS_OFFICE"), change), "INVALID_TRANSITION"],
      [() => setSeverities(town.actorFor("MAYORS_OFFICE"), { ...change, year: 2030 }), "NOT_FOUND"],
    ];
    for (const [act, code] of refused) await expect(act()).rejects.toMatchObject({ code });
    expect(await versions(town)).toEqual(before);
    expect(await versions(closed)).toEqual([]);
    await expect(getRuleSetSettings(town.actorFor("HEAD"), 2024)).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
