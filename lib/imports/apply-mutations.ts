import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import { todayInTokyo } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { DomainError } from "@/lib/errors";
import { addFiscalYear } from "@/lib/fiscal-years/mutations";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { SHEET_ACTS, type SheetState } from "@/lib/goal-sheets/workflow";
import { fiscalYearOf } from "@/lib/i18n/era";
import { listMunicipalities } from "@/lib/municipalities/queries";
import { fiscalYearSchema } from "@/lib/typed-schema";
import type { ApplyOutcome } from "./apply-outcome";
import { comparableName } from "./comparable-name";
import { writeProposal } from "./mutations";
import { leftOutTexts, proposalView } from "./proposal-fields";
import { loadForm } from "./queries";
import type { Proposal } from "./schema";
import { hasContent } from "./written-queries";

export type ImportRequest = {
  municipalitySlug: string;
  /** Fiscal year as the Gregorian year it starts in. */
  year: number;
  /** What `importText` read; its form must be one of the municipality's. */
  proposal: Proposal;
  /** Whether what is written in the draft already is replaced. */
  replace?: boolean;
};

/** The command line acts as the system. */
type System = { municipalityId: string; personId: null };
type Year = { id: string; state: "PREPARING" | "OPEN" | "CLOSED" };

/** An answer that leaves the transaction without anything written. */
class Refused extends Error {
  constructor(readonly outcome: Extract<ApplyOutcome, { ok: false }>) {
    super(outcome.code);
  }
}

/**
 * An opened year later than the others becomes the one that everybody works in, and it cannot be taken back: a year
 * ahead of the coming one is made only right behind another.
 */
function isWithinReach(year: number, years: readonly number[]): boolean {
  return year <= fiscalYearOf(todayInTokyo()) + 1 || years.some((each) => Math.abs(each - year) === 1);
}

/** Makes an open year bound to the form. */
async function addYear(tx: Transaction, system: System, year: number, formKey: string): Promise<Year> {
  const { municipalityId } = system;
  const rows = await tx.fiscalYear.findMany({ where: { municipalityId }, select: { year: true } });
  const years = rows.map((row) => row.year);
  if (!isWithinReach(year, years)) throw new Refused({ ok: false, code: "YEAR_OUT_OF_REACH", year });
  const id = await addFiscalYear(tx, municipalityId, { year, formKey });
  await tx.fiscalYear.update({ where: { id }, data: { state: "OPEN" } });
  await appendAuditEvent(tx, system, {
    action: "year.created",
    subjectKind: "fiscalYear",
    subjectId: id,
    data: { year, formKey },
  });
  return { id, state: "OPEN" };
}

async function departmentNamed(tx: Transaction, year: number, name: string | null) {
  const departments = await departmentYears(tx, year);
  const wanted = comparableName(name ?? "");
  const found = departments.filter((department) => comparableName(department.name) === wanted);
  const [department] = found;
  if (department && found.length === 1) return department;
  throw new Refused({
    ok: false,
    code: "NO_DEPARTMENT",
    name: name ?? "",
    known: departments.map((each) => each.name),
  });
}

async function apply(tx: Transaction, system: System, request: ImportRequest): Promise<ApplyOutcome> {
  const { proposal, replace = false } = request;
  const { municipalityId } = system;
  const found = await tx.fiscalYear.findFirst({ where: { municipalityId, year: request.year } });
  const year = found ?? (await addYear(tx, system, request.year, proposal.form));
  if (year.state !== "OPEN") throw new Refused({ ok: false, code: "YEAR_NOT_OPEN", year: request.year });
  const { departmentId, name } = await departmentNamed(tx, request.year, proposal.header.departmentName);
  const sheet = await tx.goalSheet.findFirst({ where: { departmentId, fiscalYearId: year.id } });
  const writable: readonly SheetState[] = SHEET_ACTS.edit.in;
  if (sheet && !writable.includes(sheet.state)) {
    throw new Refused({ ok: false, code: "SHEET_NOT_EDITABLE", department: name, state: sheet.state });
  }
  const written = sheet !== null && (await hasContent(tx, sheet.id));
  if (written && !replace) {
    throw new Refused({ ok: false, code: "SHEET_HAS_CONTENT", department: name });
  }
  const place = {
    ...{ municipalityId, departmentId, fiscalYearId: year.id },
    sheet: sheet && { id: sheet.id, hasContent: written },
  };
  const { form: target } = await loadFiscalYear(tx, request.year);
  const reading = await loadForm(tx, proposal.form);
  const leftOut = leftOutTexts(proposalView({ target, reading }, proposal)).length;
  const sheetId = await writeProposal(tx, system, place, target, proposal).catch((error) => {
    if (error instanceof DomainError && error.code === "LIMIT") {
      throw new Refused({ ok: false, code: "GOAL_STAYS", department: name });
    }
    throw error;
  });
  await appendAuditEvent(tx, system, {
    action: "import.applied",
    subjectKind: "sheet",
    subjectId: sheetId,
    data: { year: request.year, form: proposal.form, doubts: proposal.doubts.length, leftOut },
  });
  return {
    ok: true,
    sheetId,
    department: name,
    year: request.year,
    yearCreated: found === null,
    sheetCreated: sheet === null,
    doubts: proposal.doubts.length,
    leftOut,
  };
}

/**
 * Makes a read document the draft of a department's sheet, for the command line: the department is found by its
 * printed name; a year that is missing is made and opened, bound to the document's form, with the departments of
 * the nearest year, unless it lies far ahead. Whatever stands in the way is an outcome, and then nothing is written.
 */
export async function applyImport(request: ImportRequest): Promise<ApplyOutcome> {
  if (!fiscalYearSchema.safeParse(request.year).success) {
    return { ok: false, code: "YEAR_OUT_OF_REACH", year: request.year };
  }
  const municipalities = await listMunicipalities();
  const municipality = municipalities.find(({ slug }) => slug === request.municipalitySlug);
  if (!municipality) {
    const known = municipalities.map(({ slug }) => slug);
    return { ok: false, code: "NO_MUNICIPALITY", slug: request.municipalitySlug, known };
  }
  const system: System = { municipalityId: municipality.id, personId: null };
  try {
    return await inTenant(system, (tx) => apply(tx, system, request));
  } catch (error) {
    if (error instanceof Refused) return error.outcome;
    throw error;
  }
}
