import "server-only";
import { fingerprint } from "@/lib/audit/fingerprint";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { type Blocked, notFound, refuse } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import type { YearState } from "@/lib/fiscal-years/workflow";
import { isId } from "@/lib/goal-sheets/schema";
import { type SheetForm, sheetFormSchema } from "@/lib/sheet-forms/schema";
import { rememberedTables } from "./column-queries";
import { type ColumnView, columnViews, documentColumns } from "./document-columns";
import type { ImportChoices, ImportTarget, ListedProposal } from "./import-choices";
import {
  blockedReason,
  IMPORT_ACTIONS,
  type ImportAction,
  type ImportFacts,
  type TimetableFacts,
  timetableBlockedReason,
} from "./policy";
import {
  matchDepartments,
  type NamedDepartment,
  type ProposedSlot,
  timetableYear,
} from "./proposed-timetable";
import { type Proposal, proposalSchema } from "./schema";
import { hasContent } from "./written-queries";

async function sheetFacts(tx: Transaction, departmentId: string, fiscalYearId: string) {
  const sheet = await tx.goalSheet.findFirst({
    where: { departmentId, fiscalYearId },
    select: { id: true, state: true },
  });
  return sheet && { ...sheet, hasContent: await hasContent(tx, sheet.id) };
}

export type ImportYear = { id: string; state: YearState; formKey: string };

/** What the policy asks about an import into a department's sheet of a year; throws NOT_FOUND. */
export async function importFacts(
  tx: Transaction,
  actor: Actor,
  { year, departmentId }: { year: number; departmentId: string },
): Promise<{ facts: ImportFacts; year: ImportYear }> {
  if (!isId(departmentId)) throw notFound();
  const row = await tx.fiscalYear.findFirst({
    where: { municipalityId: actor.municipalityId, year },
    select: { id: true, state: true, sheetForm: { select: { key: true } } },
  });
  const there = await tx.departmentYear.count({ where: { departmentId, fiscalYear: year } });
  if (!row || there === 0) throw notFound();
  const facts: ImportFacts = {
    municipalityId: actor.municipalityId,
    departmentId,
    yearState: row.state,
    sheet: await sheetFacts(tx, departmentId, row.id),
    accepted: false,
    replace: false,
  };
  return { facts, year: { id: row.id, state: row.state, formKey: row.sheetForm.key } };
}

/** The newest version of one of the municipality's forms; throws NOT_FOUND. */
export async function loadForm(tx: Transaction, key: string): Promise<SheetForm> {
  const row = await tx.sheetForm.findFirst({ where: { key }, orderBy: { version: "desc" } });
  if (!row) throw notFound();
  return sheetFormSchema.parse(row.definition);
}

export type LoadedProposal = {
  id: string;
  facts: ImportFacts;
  fiscalYearId: string;
  year: number;
  departmentId: string;
  fileName: string | null;
  source: string;
  proposal: Proposal;
  /** Fingerprint of the proposal as read, for conditional writes. */
  seen: string;
  createdAt: Date;
  /** The round that was made of the document's timetable. */
  roundId: string | null;
};

/** A proposal for the policy's question; throws NOT_FOUND when the actor may not know of it. */
export async function loadProposal(
  tx: Transaction,
  actor: Actor,
  proposalId: string,
): Promise<LoadedProposal> {
  if (!isId(proposalId)) throw notFound();
  const row = await tx.importProposal.findFirst({
    where: { id: proposalId, municipalityId: actor.municipalityId },
    include: { fiscalYear: { select: { year: true } } },
  });
  if (!row) throw notFound();
  const { departmentId, fiscalYear } = row;
  const { facts } = await importFacts(tx, actor, { year: fiscalYear.year, departmentId });
  const asked = { ...facts, accepted: row.acceptedAt !== null };
  refuse(blockedReason(actor, "read", asked));
  const proposal = proposalSchema.parse(row.proposal);
  return {
    id: row.id,
    facts: asked,
    fiscalYearId: row.fiscalYearId,
    year: fiscalYear.year,
    departmentId,
    fileName: row.fileName,
    source: row.source,
    proposal,
    seen: fingerprint(proposal),
    createdAt: row.createdAt,
    roundId: row.roundId,
  };
}

/** What the policy asks before a round is made of a proposal's timetable. */
export function timetableFacts({ facts, year, proposal, roundId }: LoadedProposal): TimetableFacts {
  const sessions = proposal.schedule.length;
  return { proposal: facts, year, timetableYear: timetableYear(proposal), sessions, roundId };
}

export type ProposalScreen = LoadedProposal & {
  /** The form that the document was read by. */
  form: SheetForm;
  /** The form of the proposal's year, whose sheet it is to become. */
  yearForm: SheetForm;
  departmentName: string;
  allowed: Record<ImportAction, Blocked | null>;
  /** The columns of each table of a Word or Excel file, and whether somebody matched any before; null for others. */
  columns: { tables: ColumnView[][]; remembered: boolean } | null;
  /** Of the year, in the official order. */
  departments: NamedDepartment[];
  /** The document's timetable with the departments found by their names; empty for those who plan no rounds. */
  timetable: { slots: ProposedSlot[]; blocked: Blocked | null };
};

async function columnsView(tx: Transaction, form: SheetForm, loaded: LoadedProposal) {
  const { fileName, source } = loaded;
  const found = documentColumns(form, { fileName, text: source });
  if (found.length === 0) return null;
  const { municipalityId } = loaded.facts;
  const { tables, remembered } = await rememberedTables(tx, municipalityId, form.key, found);
  return { tables: tables.map(columnViews), remembered };
}

function timetableView(actor: Actor, loaded: LoadedProposal, departments: readonly NamedDepartment[]) {
  const blocked = timetableBlockedReason(actor, timetableFacts(loaded));
  const shown = blocked?.code !== "FORBIDDEN" && blocked?.code !== "NOT_FOUND";
  return { slots: shown ? matchDepartments(loaded.proposal, departments) : [], blocked };
}

/** A proposal beside its source, with what the actor may do to it now. */
export function getProposal(actor: Actor, proposalId: string): Promise<ProposalScreen> {
  return inTenant(actor, async (tx) => {
    const loaded = await loadProposal(tx, actor, proposalId);
    const departments = await departmentYears(tx, loaded.year);
    const department = departments.find(({ departmentId }) => departmentId === loaded.departmentId);
    const answers = IMPORT_ACTIONS.map(
      (action) => [action, blockedReason(actor, action, { ...loaded.facts, replace: true })] as const,
    );
    const form = await loadForm(tx, loaded.proposal.form);
    return {
      ...loaded,
      form,
      yearForm: (await loadFiscalYear(tx, loaded.year)).form,
      columns: await columnsView(tx, form, loaded),
      departmentName: department?.name ?? "",
      departments: departments.map(({ departmentId, name }) => ({ departmentId, name })),
      timetable: timetableView(actor, loaded, departments),
      allowed: Object.fromEntries(answers) as ProposalScreen["allowed"],
    };
  });
}

/** What the actor can choose on the import screen. */
export function listImportChoices(actor: Actor): Promise<ImportChoices> {
  return inTenant(actor, async (tx) => {
    const { municipalityId } = actor;
    const years = await tx.fiscalYear.findMany({
      where: { municipalityId, state: "OPEN" },
      select: {
        id: true,
        year: true,
        state: true,
        sheets: { select: { id: true, state: true, departmentId: true } },
      },
      orderBy: { year: "desc" },
    });
    const targets: ImportTarget[] = [];
    for (const { year, state: yearState, sheets } of years) {
      for (const { departmentId, name } of await departmentYears(tx, year)) {
        const sheet = sheets.find((candidate) => candidate.departmentId === departmentId);
        const facts: ImportFacts = {
          municipalityId,
          departmentId,
          yearState,
          sheet: sheet ? { ...sheet, hasContent: false } : null,
          accepted: false,
          replace: false,
        };
        if (blockedReason(actor, "create", facts)) continue;
        targets.push({ year, departmentId, departmentName: name, sheetState: sheet?.state ?? null });
      }
    }
    const forms = await tx.sheetForm.findMany({
      where: { municipalityId },
      distinct: ["key"],
      orderBy: [{ key: "asc" }, { version: "desc" }],
      select: { key: true, name: true },
    });
    return { targets, forms };
  });
}

/** The proposals that wait for the actor to correct and accept them, newest first. */
export function listProposals(actor: Actor): Promise<ListedProposal[]> {
  return inTenant(actor, async (tx) => {
    const rows = await tx.importProposal.findMany({
      where: { municipalityId: actor.municipalityId, personId: actor.personId, acceptedAt: null },
      orderBy: { createdAt: "desc" },
      take: 50,
      select: {
        id: true,
        fileName: true,
        createdAt: true,
        proposal: true,
        fiscalYear: { select: { year: true } },
        department: { select: { years: { select: { fiscalYear: true, name: true } } } },
      },
    });
    return rows.map((row) => {
      const { doubts, missions } = proposalSchema.parse(row.proposal);
      const { year } = row.fiscalYear;
      return {
        id: row.id,
        departmentName: row.department.years.find(({ fiscalYear }) => fiscalYear === year)?.name ?? "",
        year,
        fileName: row.fileName,
        createdAt: row.createdAt,
        doubts: doubts.length,
        goals: missions.reduce((sum, { goals }) => sum + goals.length, 0),
      };
    });
  });
}
