import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import type { ChangeDepartmentInput } from "./schema";

type DepartmentRow = { id: string; municipalityId: string; sections: { id: string }[] };

async function removeSection(tx: Transaction, municipalityId: string, id: string) {
  const goals = await tx.goalSection.count({ where: { municipalityId, sectionId: id } });
  const ownSheets = await tx.sectionSheet.count({ where: { municipalityId, sectionId: id } });
  if (goals + ownSheets > 0) throw new DomainError("INVALID_TRANSITION", "sectionInUse");
  await tx.section.delete({ where: { id } });
}

/** Makes the department's sections those given, in that order; throws when a removed one carries a goal. */
export async function writeSections(
  tx: Transaction,
  row: DepartmentRow,
  sections: ChangeDepartmentInput["sections"],
): Promise<void> {
  const { municipalityId } = row;
  const known = new Set(row.sections.map(({ id }) => id));
  const kept = sections.filter(({ name }) => name !== "");
  const keptIds = new Set(kept.flatMap(({ id }) => id ?? []));
  if (![...keptIds].every((id) => known.has(id))) throw notFound();
  for (const id of known) if (!keptIds.has(id)) await removeSection(tx, municipalityId, id);
  for (const [index, { id, name }] of kept.entries()) {
    const place = { name, order: index + 1 };
    if (id) await tx.section.update({ where: { id }, data: place });
    else await tx.section.create({ data: { municipalityId, departmentYearId: row.id, ...place } });
  }
}
