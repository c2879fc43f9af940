import "server-only";
import { z } from "zod";
import { sha256 } from "@/lib/audit/fingerprint";
import type { Transaction } from "@/lib/db/tenancy";
import { columnSlotSchema } from "@/lib/sheet-forms/reading-schema";
import { withRemembered } from "./document-columns";
import { headingsKey, type TableColumns } from "./text/column-headings";
import type { Columns } from "./text/columns";

const mappingSchema = z.array(z.array(columnSlotSchema));

/** By what a municipality's mapping for a form is found again. */
export function mappingKey(municipalityId: string, formKey: string, headings: readonly string[]) {
  return { municipalityId, formKey, signature: sha256(headingsKey(headings)) };
}

/** What a person matched the columns with these headings to before; null where nobody has. */
async function rememberedColumns(
  tx: Transaction,
  municipalityId: string,
  formKey: string,
  headings: readonly string[],
): Promise<Columns | null> {
  const key = mappingKey(municipalityId, formKey, headings);
  const row = await tx.importColumnMapping.findFirst({ where: key, select: { mapping: true } });
  return row && mappingSchema.parse(row.mapping);
}

/** The tables with what was remembered for the headings of each, and whether anything was. */
export async function rememberedTables(
  tx: Transaction,
  municipalityId: string,
  formKey: string,
  found: readonly TableColumns[],
): Promise<{ tables: TableColumns[]; remembered: boolean }> {
  const tables: TableColumns[] = [];
  let remembered = false;
  for (const table of found) {
    const columns = await rememberedColumns(tx, municipalityId, formKey, table.headings);
    tables.push(withRemembered(table, columns));
    remembered ||= columns !== null;
  }
  return { tables, remembered };
}
