import "server-only";
import type { Transaction } from "@/lib/db/tenancy";

type YearRow = Awaited<ReturnType<typeof rowsOf>>[number];

function rowsOf(tx: Transaction, municipalityId: string, fiscalYear: number) {
  return tx.departmentYear.findMany({
    where: { municipalityId, fiscalYear, department: { endedOn: null } },
    include: { sections: { orderBy: { order: "asc" } } },
    orderBy: { order: "asc" },
  });
}

async function continueDepartment(tx: Transaction, row: YearRow, fiscalYear: number) {
  const { municipalityId } = row;
  const next = await tx.departmentYear.create({
    data: {
      municipalityId,
      fiscalYear,
      departmentId: row.departmentId,
      name: row.name,
      nameEnglish: row.nameEnglish,
      order: row.order,
      parentDepartmentId: row.parentDepartmentId,
      outsideMayorsLine: row.outsideMayorsLine,
      contact: row.contact,
    },
  });
  await tx.section.createMany({
    data: row.sections.map(({ name, order }) => ({ municipalityId, departmentYearId: next.id, name, order })),
  });
  // A department copied into an earlier year goes before the one it was copied from.
  const isLater = fiscalYear > row.fiscalYear;
  const ends = isLater ? { fromId: row.id, toId: next.id } : { fromId: next.id, toId: row.id };
  await tx.departmentLink.create({ data: { municipalityId, ...ends, kind: "CONTINUED" } });
}

/** Takes the departments that have not ended, with their sections, into a year that has none yet. */
export async function carryOverDepartments(
  tx: Transaction,
  municipalityId: string,
  fromYear: number,
  toYear: number,
): Promise<void> {
  for (const row of await rowsOf(tx, municipalityId, fromYear)) await continueDepartment(tx, row, toYear);
}
