import "server-only";
import { z } from "zod";
import { sha256 } from "@/lib/audit/fingerprint";
import type { Transaction } from "@/lib/db/tenancy";
import { columnSlotSchema } from "@/lib/sheet-forms/reading-schema";
import { headingsKey } from "./text/column-headings";
import type { Columns } from "./text/columns";

const mappingSchema = z.array(z.array(columnSlotSchema));

/** By what a municipality's mapping for a form is found again. */
export function mappingKey(municipalityId: string, formKey: string, headings: readonly string[]) {
  return { municipalityId, formKey, signature: sha256(headingsKey(headings)) };
}

/** What a person matched the columns with these headings to before; null where nobody has. */
export async function rememberedColumns(
  tx: Transaction,
  municipalityId: string,
  formKey: string,
  headings: readonly string[],
): Promise<Columns | null> {
  const key = mappingKey(municipalityId, formKey, headings);
  const row = await tx.importColumnMapping.findFirst({ where: key, select: { mapping: true } });
  return row && mappingSchema.parse(row.mapping);
}
