import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound, refuse } from "@/lib/errors";
import { holdMunicipality } from "@/lib/municipalities/mutations";
import type { RuleSet } from "@/lib/writing/schema";
import { blockedReason } from "./policy";
import { yearRuleSet } from "./rule-set-queries";
import type { RuleSetInput, SeveritiesInput, WordsInput } from "./rule-set-schema";
import { RULES_CHANGED } from "./rule-version-queries";

type YearRow = { id: string; municipalityId: string };

async function store(tx: Transaction, { id, municipalityId }: YearRow, ruleSet: RuleSet): Promise<number> {
  const name = ruleSet.name.ja;
  const { _max } = await tx.writingRuleSet.aggregate({
    where: { municipalityId, name },
    _max: { version: true },
  });
  // Versions of the year count on as well, because its newest is the one that holds.
  const ofYear = await tx.writingRuleSet.aggregate({ where: { fiscalYearId: id }, _max: { version: true } });
  const version = Math.max(_max.version ?? 0, ofYear._max.version ?? 0) + 1;
  await tx.writingRuleSet.create({
    data: { municipalityId, fiscalYearId: id, name, version, definition: ruleSet },
  });
  return version;
}

/** An opened year keeps the rules it has at that moment, whatever is changed for others later. */
export async function keepRuleSet(tx: Transaction, year: YearRow & { year: number }): Promise<void> {
  const standing = await tx.writingRuleSet.count({ where: { fiscalYearId: year.id } });
  if (standing > 0) return;
  const { ruleSet } = await yearRuleSet(tx, year.year);
  await store(tx, year, ruleSet);
}

type Change = { year: number; seen: string; reason: string };

/**
 * Stores a new version of a year's rules.
 *
 * @throws LIMIT `ruleChangeNeedsReason` in an open year without a reason, CONFLICT when `seen` no longer holds
 */
function changeRules(actor: Actor, input: Change, change: (rules: RuleSet) => RuleSet): Promise<void> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const { year, seen, reason } = input;
    await holdMunicipality(tx, municipalityId);
    const row = await tx.fiscalYear.findFirst({ where: { municipalityId, year } });
    if (!row) throw notFound();
    refuse(blockedReason(actor, "setRules", row));
    if (row.state === "OPEN" && reason === "") throw new DomainError("LIMIT", "ruleChangeNeedsReason");
    const standing = await yearRuleSet(tx, year);
    if (standing.seen !== seen) throw new DomainError("CONFLICT", "changedMeanwhile");
    const version = await store(tx, row, change(standing.ruleSet));
    await appendAuditEvent(tx, actor, {
      action: RULES_CHANGED,
      subjectKind: "fiscalYear",
      subjectId: row.id,
      data: { year, version, reason },
    });
  });
}

/** Sets how grave each named rule is for a year; rules that are not named stay as they are. */
export function setSeverities(actor: Actor, { severities, ...about }: SeveritiesInput): Promise<void> {
  const set = <Rule extends { id: string; severity: RuleSet["rules"][number]["severity"] }>(
    rule: Rule,
  ): Rule => ({
    ...rule,
    severity: severities[rule.id] ?? rule.severity,
  });
  return changeRules(actor, about, (rules) => ({
    ...rules,
    rules: rules.rules.map(set),
    sheetRules: rules.sheetRules.map(set),
  }));
}

/** Replaces the lists of words that a year's rules look for. */
export function setWords(actor: Actor, { words, ...about }: WordsInput): Promise<void> {
  return changeRules(actor, about, (rules) => ({ ...rules, ...words }));
}

/** Replaces a year's rules by another guideline's. */
export function replaceRuleSet(actor: Actor, { ruleSet, ...about }: RuleSetInput): Promise<void> {
  return changeRules(actor, about, () => ruleSet);
}
