import "server-only";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { shownName } from "@/lib/people/person-name";
import { validOn } from "@/lib/people/validity";
import type { Actor, MunicipalRole } from "./actor";

function validSession(tx: Transaction, municipalityId: string, sessionId: string) {
  const valid = { where: validOn(todayInTokyo()), select: { departmentId: true } };
  return tx.signInSession.findFirst({
    where: {
      id: sessionId,
      municipalityId,
      revokedAt: null,
      expiresAt: { gt: new Date() },
      account: { disabledAt: null },
    },
    select: {
      account: {
        select: {
          person: {
            select: {
              id: true,
              name: true,
              nameAtWork: true,
              roles: {
                where: { revokedAt: null, ...validOn(todayInTokyo()) },
                select: { role: true, departmentId: true },
              },
              posts: valid,
              supervises: valid,
              drafts: {
                where: { revokedAt: null },
                select: { sheetId: true, sheet: { select: { departmentId: true } } },
              },
            },
          },
        },
      },
    },
  });
}

/**
 * Who acts in this sign-in session, with the rights of this moment.
 * Null when the session was ended or ran out, belongs to another municipality, or its account is disabled.
 */
export function loadActor(municipalityId: string, sessionId: string): Promise<Actor | null> {
  return inTenant({ municipalityId }, async (tx) => {
    const session = await validSession(tx, municipalityId, sessionId);
    if (!session) return null;
    const { person } = session.account;
    const municipal = person.roles.map((grant) => grant.role).filter((role) => role !== "STAFF");
    const staffOf = person.roles
      .filter((grant) => grant.role === "STAFF")
      .flatMap((grant) => grant.departmentId ?? []);
    return {
      municipalityId,
      personId: person.id,
      sessionId,
      name: shownName(person),
      roles: [...new Set<MunicipalRole>(municipal)],
      headOf: [...new Set(person.posts.map((post) => post.departmentId))],
      staffOf: [...new Set(staffOf)],
      supervisorOf: [...new Set(person.supervises.map((line) => line.departmentId))],
      // A drafter is one of the department's staff: who left it drafts no more.
      draftsFor: person.drafts
        .filter((draft) => staffOf.includes(draft.sheet.departmentId))
        .map((draft) => draft.sheetId),
    };
  });
}
