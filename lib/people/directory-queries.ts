import "server-only";
import { z } from "zod";
import type { Actor } from "@/lib/auth/actor";
import { todayInTokyo, toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound, refuse } from "@/lib/errors";
import { isLastAdministrator } from "./administrator-queries";
import { type PersonDetails, shownName } from "./person-name";
import { detailsOf, detailsSeen } from "./person-queries";
import { blockedReason, type PeopleFacts } from "./policy";

/** Departments by the name of their newest year, in that year's order. */
async function departmentNames(tx: Transaction, municipalityId: string): Promise<Map<string, string>> {
  const rows = await tx.departmentYear.findMany({
    where: { municipalityId },
    select: { departmentId: true, name: true },
    orderBy: [{ fiscalYear: "asc" }, { order: "asc" }],
  });
  const names = new Map<string, string>();
  for (const { departmentId, name } of rows) {
    names.delete(departmentId);
    names.set(departmentId, name);
  }
  return names;
}

function peopleOf(tx: Transaction, municipalityId: string, personId?: string) {
  const today = new Date(todayInTokyo());
  const notOver = { OR: [{ validTo: null }, { validTo: { gte: today } }] };
  return tx.person.findMany({
    where: { municipalityId, id: personId },
    include: {
      account: true,
      roles: { where: { revokedAt: null, ...notOver }, orderBy: [{ validFrom: "asc" }, { id: "asc" }] },
      posts: { where: notOver, orderBy: [{ validFrom: "asc" }, { id: "asc" }] },
      supervises: { where: notOver, orderBy: [{ validFrom: "asc" }, { id: "asc" }] },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
}

type PersonRow = Awaited<ReturnType<typeof peopleOf>>[number];
type Span = { validFrom: Date; validTo: Date | null };

const isoSpan = ({ validFrom, validTo }: Span) => ({
  validFrom: toIsoDate(validFrom),
  validTo: validTo && toIsoDate(validTo),
});

function toListed(person: PersonRow, departments: Map<string, string>) {
  const nameOf = (departmentId: string | null) =>
    departmentId ? (departments.get(departmentId) ?? "") : null;
  const { account } = person;
  const isLocked = account?.lockedUntil ? account.lockedUntil > new Date() : false;
  return {
    id: person.id,
    name: shownName(person),
    nameReading: person.nameReading,
    email: account?.email ?? null,
    account: !account ? "NONE" : account.disabledAt ? "DISABLED" : isLocked ? "LOCKED" : "ACTIVE",
    roles: person.roles.map((grant) => ({
      id: grant.id,
      role: grant.role,
      department: nameOf(grant.departmentId),
      ...isoSpan(grant),
    })),
    posts: person.posts.map((post) => ({
      id: post.id,
      kind: post.kind,
      title: post.title,
      department: nameOf(post.departmentId) ?? "",
      ...isoSpan(post),
    })),
    supervises: person.supervises.map((line) => ({
      id: line.id,
      title: line.title,
      department: nameOf(line.departmentId) ?? "",
      ...isoSpan(line),
    })),
  } as const;
}

export type ListedPerson = ReturnType<typeof toListed>;

function refuseStrangers(actor: Actor) {
  refuse(blockedReason(actor, "read", { municipalityId: actor.municipalityId, isLastAdministrator: false }));
}

/** Everybody of the municipality with what they hold today or will; throws NOT_FOUND for all but administrators. */
export function listPeople(actor: Actor): Promise<ListedPerson[]> {
  return inTenant(actor, async (tx) => {
    refuseStrangers(actor);
    const departments = await departmentNames(tx, actor.municipalityId);
    return (await peopleOf(tx, actor.municipalityId)).map((person) => toListed(person, departments));
  });
}

export type PersonToManage = {
  person: ListedPerson;
  facts: PeopleFacts;
  departments: { id: string; name: string }[];
  details: PersonDetails;
  /** For the form that corrects the details. */
  seen: string;
};

/** One person with what the policy needs to know; throws NOT_FOUND. */
export async function getPerson(actor: Actor, personId: string): Promise<PersonToManage> {
  if (!z.guid().safeParse(personId).success) throw notFound();
  return inTenant(actor, async (tx) => {
    refuseStrangers(actor);
    const { municipalityId } = actor;
    const departments = await departmentNames(tx, municipalityId);
    const [person] = await peopleOf(tx, municipalityId, personId);
    const details = await detailsOf(tx, municipalityId, personId);
    if (!person || !details) throw notFound();
    const last = await isLastAdministrator(tx, municipalityId, personId);
    return {
      person: toListed(person, departments),
      facts: { municipalityId, isLastAdministrator: last },
      departments: [...departments].map(([id, name]) => ({ id, name })),
      details,
      seen: detailsSeen(details),
    };
  });
}
