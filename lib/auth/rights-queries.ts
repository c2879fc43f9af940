import "server-only";
import type { Prisma } from "@/lib/db/generated/client";
import { shownName } from "@/lib/people/person-name";
import { validOn } from "@/lib/people/validity";
import type { Actor, MunicipalRole } from "./actor";

/** What is read of a person to say what they may do on a civil date (ISO). */
export function rightsSelect(today: string) {
  const valid = { where: validOn(today), select: { departmentId: true } };
  return {
    id: true,
    name: true,
    nameAtWork: true,
    roles: {
      where: { revokedAt: null, ...validOn(today) },
      select: { role: true, departmentId: true },
    },
    posts: valid,
    supervises: valid,
    drafts: {
      where: { revokedAt: null },
      select: { sheetId: true, sheet: { select: { departmentId: true } } },
    },
  } satisfies Prisma.PersonSelect;
}

type PersonWithRights = Prisma.PersonGetPayload<{ select: ReturnType<typeof rightsSelect> }>;

/** The person as an actor; `sessionId` is empty for one whom the server itself writes to. */
export function toActor(person: PersonWithRights, municipalityId: string, sessionId: string): Actor {
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
}
