import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { inTenant } from "@/lib/db/tenancy";
import { refuse } from "@/lib/errors";
import { blockedReason } from "./policy";
import { type LoadedFiscalYear, loadFiscalYear } from "./queries";

export type YearSettings = {
  years: (Omit<LoadedFiscalYear, "form"> & {
    municipalityId: string;
    formKey: string;
    formName: { ja: string; en: string };
    reopenReason: string | null;
  })[];
  forms: { key: string; name: string }[];
};

/** Every year with what is bound to it, newest first, and the forms to choose from; throws NOT_FOUND. */
export function getYearSettings(actor: Actor): Promise<YearSettings> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    refuse(blockedReason(actor, "read", { municipalityId, state: "PREPARING" }));
    const rows = await tx.fiscalYear.findMany({ where: { municipalityId }, orderBy: { year: "desc" } });
    const years: YearSettings["years"] = [];
    for (const { year, reopenReason } of rows) {
      const { form, ...loaded } = await loadFiscalYear(tx, year);
      years.push({ ...loaded, municipalityId, reopenReason, formKey: form.key, formName: form.name });
    }
    const forms = await tx.sheetForm.findMany({
      where: { municipalityId },
      select: { key: true, name: true },
      distinct: ["key"],
      orderBy: [{ key: "desc" }, { version: "desc" }],
    });
    return { years, forms };
  });
}
