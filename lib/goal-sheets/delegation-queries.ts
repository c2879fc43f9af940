import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { shownName } from "@/lib/people/person-name";
import { validOn } from "@/lib/people/validity";
import { blockedReason } from "./policy";
import { loadSheet } from "./queries";

export type Candidate = { personId: string; name: string };

/** The department's staff of today, whom a head may name drafters. */
export async function departmentStaff(tx: Transaction, departmentId: string): Promise<Candidate[]> {
  const grants = await tx.roleGrant.findMany({
    where: { departmentId, role: "STAFF", revokedAt: null, ...validOn(todayInTokyo()) },
    distinct: ["personId"],
    orderBy: [{ personId: "asc" }, { id: "asc" }],
    select: { personId: true, person: { select: { name: true, nameAtWork: true } } },
  });
  return grants.map(({ personId, person }) => ({ personId, name: shownName(person) }));
}

/** Who may still be named a drafter of the sheet; empty for people who may not name one. */
export function listCandidates(actor: Actor, sheetId: string): Promise<Candidate[]> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    if (blockedReason(actor, "delegate", sheet)) return [];
    const named = await tx.draftDelegation.findMany({ where: { sheetId, revokedAt: null } });
    const staff = await departmentStaff(tx, sheet.departmentId);
    return staff.filter(({ personId }) => !named.some((drafter) => drafter.personId === personId));
  });
}
