import "server-only";
import { todayInTokyo } from "@/lib/db/civil-date";
import { Prisma } from "@/lib/db/generated/client";
import { inTenantSql, type SqlTransaction } from "@/lib/db/tenancy";
import type { Actor } from "./actor";
import { toActor } from "./rights-queries";
import type { SessionToken } from "./session-token";

type PersonWithRights = Parameters<typeof toActor>[0];

/**
 * Who acts in this sign-in session, with the rights of this moment; one statement, since every request asks it.
 * Null when the session was ended or ran out, belongs to another municipality, or its account is disabled.
 */
export async function readActor(
  tx: SqlTransaction,
  { municipalityId, sessionId }: SessionToken,
): Promise<Actor | null> {
  const today = todayInTokyo();
  const valid = Prisma.sql`"validFrom" <= ${today}::date and ("validTo" is null or "validTo" >= ${today}::date)`;
  const [person] = await tx.$queryRaw<PersonWithRights[]>`
    select p.id, p.name, p."nameAtWork",
      array(select json_build_object('role', g.role, 'departmentId', g."departmentId")
        from "RoleGrant" g where g."personId" = p.id and g."revokedAt" is null and ${valid}) as roles,
      array(select json_build_object('departmentId', h."departmentId")
        from "Post" h where h."personId" = p.id and ${valid}) as posts,
      array(select json_build_object('departmentId', v."departmentId")
        from "Supervisor" v where v."personId" = p.id and ${valid}) as supervises,
      array(select json_build_object('sheetId', d."sheetId", 'sheet', json_build_object('departmentId', s."departmentId"))
        from "DraftDelegation" d join "GoalSheet" s on s.id = d."sheetId"
        where d."personId" = p.id and d."revokedAt" is null) as drafts
    from "SignInSession" i join "Account" a on a.id = i."accountId" join "Person" p on p.id = a."personId"
    where i.id = ${sessionId}::uuid and i."municipalityId" = ${municipalityId}::uuid and i."revokedAt" is null
      and i."expiresAt" > ${new Date()} and a."disabledAt" is null`;
  return person ? toActor(person, municipalityId, sessionId) : null;
}

/** The same in a transaction of its own. */
export function loadActor(municipalityId: string, sessionId: string): Promise<Actor | null> {
  return inTenantSql({ municipalityId }, (tx) => readActor(tx, { municipalityId, sessionId }));
}
