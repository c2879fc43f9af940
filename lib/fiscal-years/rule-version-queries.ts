import "server-only";
import { z } from "zod";
import type { Transaction } from "@/lib/db/tenancy";
import { personNames } from "@/lib/people/queries";
import type { RuleVersion } from "./rule-set-schema";
import { YEAR_TRANSITIONS } from "./workflow";

/** What the event of a change is called. */
export const RULES_CHANGED = "year.rulesChanged";
const OPENED = YEAR_TRANSITIONS.open.records;

const changeSchema = z.object({ version: z.number(), reason: z.string() });

async function recordOf(tx: Transaction, fiscalYearId: string) {
  const events = await tx.auditEvent.findMany({
    where: { subjectKind: "fiscalYear", subjectId: fiscalYearId, action: { in: [RULES_CHANGED, OPENED] } },
    orderBy: { id: "desc" },
    select: { action: true, at: true, actorId: true, data: true },
  });
  const names = await personNames(
    tx,
    events.flatMap(({ actorId }) => actorId ?? []),
  );
  return events.map(({ action, at, actorId, data }) => ({
    change: action === RULES_CHANGED ? changeSchema.parse(data) : null,
    since: at,
    byName: names.get(actorId ?? "") ?? "",
  }));
}

/** The versions of a year, newest first, as the record tells of them. */
export async function listRuleVersions(tx: Transaction, fiscalYearId: string): Promise<RuleVersion[]> {
  const rows = await tx.writingRuleSet.findMany({
    where: { fiscalYearId },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  const events = await recordOf(tx, fiscalYearId);
  const opening = events.find(({ change }) => change === null);
  const versions = rows.map(({ version }) => {
    const changed = events.find(({ change }) => change?.version === version);
    const { since = null, byName = "" } = changed ?? opening ?? {};
    return { version, isChange: changed !== undefined, since, byName, reason: changed?.change?.reason ?? "" };
  });
  // An open year without a version of its own is checked by the built-in rules; only a change in it has a reason.
  const builtIn = { version: 0, isChange: false, since: null, byName: "", reason: "" };
  return versions.at(-1)?.reason ? [...versions, builtIn] : versions;
}
