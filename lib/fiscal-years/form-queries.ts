import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { refuse } from "@/lib/errors";
import { type SheetForm, sheetFormSchema } from "@/lib/sheet-forms/schema";
import { blockedReason } from "./policy";

/** The municipality's sheet forms, each in its newest version, newest key first; throws NOT_FOUND. */
export function listSheetForms(actor: Actor): Promise<SheetForm[]> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    refuse(blockedReason(actor, "read", { municipalityId, state: "PREPARING" }));
    const rows = await tx.sheetForm.findMany({
      where: { municipalityId },
      distinct: ["key"],
      orderBy: [{ key: "desc" }, { version: "desc" }],
    });
    return rows.map(({ definition }) => sheetFormSchema.parse(definition));
  });
}
