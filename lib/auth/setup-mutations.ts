import "server-only";
import { randomUUID } from "node:crypto";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { fromIsoDate, todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { storeBuiltInForms } from "@/lib/fiscal-years/form-mutations";
import { addFiscalYear } from "@/lib/fiscal-years/mutations";
import { fiscalYearOf } from "@/lib/i18n/era";
import { createMunicipality } from "@/lib/municipalities/mutations";
import { listMunicipalities } from "@/lib/municipalities/queries";
import { createPerson } from "@/lib/people/account-mutations";
import { builtInForms } from "@/lib/sheet-forms/built-in-forms";
import { hashPassword } from "./password";
import type { SetupInput } from "./schema";
import { checkSetupCode, setupIsOffered } from "./setup-code";

const SETUP_LOCK_KEY = 7_311_995;

/** Whether the first-run page stands: only before the first municipality. */
export async function setupIsOpen(): Promise<boolean> {
  return setupIsOffered() && (await listMunicipalities()).length === 0;
}

/** Two set-ups at the same moment, even of two processes, make one municipality. */
async function refuseSecondSetup(tx: Transaction) {
  await tx.$executeRaw`select pg_advisory_xact_lock(${SETUP_LOCK_KEY})`;
  if ((await tx.municipality.count()) > 0) throw notFound();
}

/**
 * Makes the first municipality with the built-in forms, this fiscal year in preparation and its administrator.
 * Throws NOT_FOUND once a municipality exists, FORBIDDEN or LIMIT for a wrong code.
 */
export async function setUpMunicipality(input: SetupInput): Promise<void> {
  if (!(await setupIsOpen())) throw notFound();
  checkSetupCode(input.code);
  const passwordHash = await hashPassword(input.password);
  const municipalityId = randomUUID();
  const today = todayInTokyo();
  await inTenant({ municipalityId }, async (tx) => {
    await refuseSecondSetup(tx);
    await createMunicipality(tx, { id: municipalityId, slug: input.slug, name: input.municipalityName });
    await storeBuiltInForms(tx, municipalityId);
    const formKey = builtInForms[0]?.key ?? "";
    await addFiscalYear(tx, municipalityId, { year: fiscalYearOf(today), formKey });
    const personId = await createPerson(tx, municipalityId, {
      name: input.administratorName,
      email: input.email,
      passwordHash,
    });
    await tx.roleGrant.create({
      data: { municipalityId, personId, role: "ADMINISTRATOR", validFrom: fromIsoDate(today) },
    });
    await appendAuditEvent(
      tx,
      { municipalityId, personId },
      { action: "municipality.setUp", subjectKind: "municipality", subjectId: municipalityId },
    );
  });
}
