import "server-only";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import type { SamplePeople } from "./schema";
import type { TownKeys } from "./town-keys";

type Period = { from: string; to: string | null };

function validity({ from, to }: Period) {
  return { validFrom: fromIsoDate(from), validTo: to && fromIsoDate(to) };
}

/** People in the order in which lists show them, their accounts with one common password, and their rights. */
export async function writePeople(
  tx: Transaction,
  keys: TownKeys,
  people: SamplePeople,
  passwordHash: string,
) {
  const { municipalityId } = keys;
  const now = Date.now();
  await tx.person.createMany({
    data: people.map(({ key, name, nameReading, nameAtWork }, index) => ({
      id: keys.people.add(key),
      municipalityId,
      name,
      nameReading,
      nameAtWork,
      createdAt: new Date(now + index),
    })),
  });
  await tx.account.createMany({
    data: people.flatMap(({ key, email }) =>
      email ? [{ municipalityId, personId: keys.people.of(key), email, passwordHash }] : [],
    ),
  });
  await writeRights(tx, keys, people);
}

async function writeRights(tx: Transaction, keys: TownKeys, people: SamplePeople) {
  const { municipalityId } = keys;
  const each = people.map((person) => ({
    person,
    common: { municipalityId, personId: keys.people.of(person.key) },
  }));
  await tx.roleGrant.createMany({
    data: each.flatMap(({ person, common }) =>
      person.roles.map(({ role, department, ...period }) => ({
        ...common,
        role,
        departmentId: department && keys.departments.of(department),
        ...validity(period),
      })),
    ),
  });
  await tx.post.createMany({
    data: each.flatMap(({ person, common }) =>
      person.posts.map(({ department, kind, title, ...period }) => ({
        ...common,
        departmentId: keys.departments.of(department),
        kind,
        title,
        ...validity(period),
      })),
    ),
  });
  await tx.supervisor.createMany({
    data: each.flatMap(({ person, common }) =>
      person.supervises.map(({ department, title, ...period }) => ({
        ...common,
        departmentId: keys.departments.of(department),
        title,
        ...validity(period),
      })),
    ),
  });
}
