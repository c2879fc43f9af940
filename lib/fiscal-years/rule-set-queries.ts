import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound, refuse } from "@/lib/errors";
import { defaultRuleSet } from "@/lib/writing/default-rules/rule-set";
import { type RuleSet, storedRuleSetSchema } from "@/lib/writing/schema";
import { blockedReason } from "./policy";
import type { RuleVersion } from "./rule-set-schema";
import { listRuleVersions } from "./rule-version-queries";
import type { YearState } from "./workflow";

export type YearRuleSet = {
  ruleSet: RuleSet;
  /** The stored version; null for the rules that every municipality starts with. */
  version: number | null;
  /** Names what was read, so that a change of it can tell whether somebody was faster. */
  seen: string;
};

/** What stands in place of a stored version's id. */
const BUILT_IN: YearRuleSet = { ruleSet: defaultRuleSet, version: null, seen: "default" };

// A version never changes once it is stored, and its patterns are compiled once per object.
const read = new Map<string, RuleSet>();
const MOST_KEPT = 50;

function ruleSetOf(id: string, definition: unknown): RuleSet {
  const known = read.get(id);
  if (known) return known;
  const ruleSet = storedRuleSetSchema.parse(definition);
  if (read.size >= MOST_KEPT) read.clear();
  read.set(id, ruleSet);
  return ruleSet;
}

/**
 * The rules by which a year's sheets are checked: its own newest version. A year in preparation without one takes
 * those of the year before it that has one; else the built-in rules hold. Throws NOT_FOUND without such a year.
 */
export async function yearRuleSet(tx: Transaction, year: number): Promise<YearRuleSet> {
  const row = await tx.fiscalYear.findFirst({ where: { year }, select: { state: true } });
  if (!row) throw notFound();
  const standing = row.state === "PREPARING" ? { lte: year } : year;
  const newest = await tx.writingRuleSet.findFirst({
    where: { fiscalYear: { year: standing } },
    orderBy: [{ fiscalYear: { year: "desc" } }, { version: "desc" }],
  });
  if (!newest) return BUILT_IN;
  const { id, version, definition } = newest;
  return { ruleSet: ruleSetOf(id, definition), version, seen: id };
}

export type RuleSetSettings = YearRuleSet & {
  year: number;
  state: YearState;
  municipalityId: string;
  versions: RuleVersion[];
  /** Whether these rules hold; an earlier version is only read. */
  isCurrent: boolean;
};

type Standing = { versions: RuleVersion[]; fiscalYearId: string };

async function earlierRuleSet(
  tx: Transaction,
  version: number,
  { versions, fiscalYearId }: Standing,
): Promise<YearRuleSet> {
  if (!versions.some((known) => known.version === version)) throw notFound();
  if (version === 0) return BUILT_IN;
  const row = await tx.writingRuleSet.findFirstOrThrow({ where: { fiscalYearId, version } });
  return { ruleSet: ruleSetOf(row.id, row.definition), version, seen: row.id };
}

/**
 * A year's rules for the settings: those that hold, or an earlier version of them.
 *
 * @throws NOT_FOUND for who may not read them, and for a version that the year does not have
 */
export function getRuleSetSettings(actor: Actor, year: number, version?: number): Promise<RuleSetSettings> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    refuse(blockedReason(actor, "read", { municipalityId, state: "PREPARING" }));
    const row = await tx.fiscalYear.findFirst({
      where: { municipalityId, year },
      select: { id: true, state: true },
    });
    if (!row) throw notFound();
    const versions = await listRuleVersions(tx, row.id);
    const current = await yearRuleSet(tx, year);
    const isCurrent = version === undefined || version === versions[0]?.version;
    const shown = isCurrent ? current : await earlierRuleSet(tx, version, { versions, fiscalYearId: row.id });
    return { ...shown, year, state: row.state, municipalityId, versions, isCurrent };
  });
}
