import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound, refuse } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { headPortraits } from "@/lib/people/portrait-queries";
import { personNames } from "@/lib/people/queries";
import { policyItemsByNumber } from "@/lib/policy-plans/item-queries";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import { missingRequired } from "@/lib/sheet-forms/completeness";
import { sheetFormSchema } from "@/lib/sheet-forms/schema";
import { commentPlaces, placedRemarks } from "./comment-place";
import { listComments, listDecisions } from "./comment-queries";
import { contentSelect, headNames, headsDay, storedContent } from "./content-queries";
import { blockedReason } from "./policy";
import { isId } from "./schema";
import type { LoadedSheet, SheetSummary, SheetView, StoredSheetContent } from "./sheet-view";
import { SHEET_ACTIONS, type SheetAction } from "./workflow";

export type { LoadedSheet, StoredSheetContent } from "./sheet-view";

const PUBLISHED_EDITION = {
  where: { state: "PUBLISHED" },
  orderBy: { number: "desc" },
  take: 1,
  select: { number: true },
} as const;

const FACTS_SELECT = {
  id: true,
  municipalityId: true,
  departmentId: true,
  state: true,
  version: true,
  submissionNote: true,
  updatedAt: true,
  fiscalYear: { select: { id: true, year: true, state: true, sheetFormId: true } },
  editions: PUBLISHED_EDITION,
} as const;

type FactsRow = Omit<
  LoadedSheet,
  "yearState" | "hasEditionInForce" | "fiscalYear" | "fiscalYearId" | "sheetFormId"
> & {
  fiscalYear: { id: string; year: number; state: LoadedSheet["yearState"]; sheetFormId: string };
  editions: { number: number }[];
};

function loadedSheet({ fiscalYear, editions, ...row }: FactsRow): LoadedSheet {
  const { id, municipalityId, departmentId, state, version, submissionNote } = row;
  return {
    id,
    municipalityId,
    departmentId,
    state,
    version,
    submissionNote,
    yearState: fiscalYear.state,
    fiscalYear: fiscalYear.year,
    fiscalYearId: fiscalYear.id,
    sheetFormId: fiscalYear.sheetFormId,
    hasEditionInForce: editions.length > 0,
  };
}

/** The sheet for a policy's question. Throws NOT_FOUND when it does not exist or the actor may not know of it. */
export async function loadSheet(tx: Transaction, actor: Actor, sheetId: string): Promise<LoadedSheet> {
  if (!isId(sheetId)) throw notFound();
  const row = await tx.goalSheet.findFirst({
    where: { id: sheetId, municipalityId: actor.municipalityId },
    select: FACTS_SELECT,
  });
  if (!row) throw notFound();
  const sheet = loadedSheet(row);
  refuse(blockedReason(actor, "read", sheet));
  return sheet;
}

/** Everything typed in the sheet; the caller has asked whether it may be read. */
export async function sheetContent(tx: Transaction, sheetId: string): Promise<StoredSheetContent> {
  const { fiscalYear } = await tx.goalSheet.findUniqueOrThrow({
    where: { id: sheetId },
    select: { fiscalYear: { select: { year: true, sheetForm: { select: { definition: true } } } } },
  });
  const row = await tx.goalSheet.findUniqueOrThrow({
    where: { id: sheetId },
    select: contentSelect(fiscalYear.year),
  });
  return storedContent(row, sheetFormSchema.parse(fiscalYear.sheetForm.definition).numbering);
}

/** When each sheet was last changed: savers of fields share the sheet's row and leave it as it is. */
export async function lastChanges(
  tx: Transaction,
  sheets: readonly { id: string; updatedAt: Date }[],
): Promise<Map<string, Date>> {
  const saves = await tx.revision.groupBy({
    by: ["sheetId"],
    where: { sheetId: { in: sheets.map(({ id }) => id) } },
    _max: { lastSavedAt: true },
  });
  const saved = new Map(saves.map(({ sheetId, _max }) => [sheetId, _max.lastSavedAt]));
  return new Map(
    sheets.map(({ id, updatedAt }) => {
      const lastSaved = saved.get(id);
      return [id, lastSaved && lastSaved > updatedAt ? lastSaved : updatedAt];
    }),
  );
}

/** The year's sheets in the official order, as far as the actor may read them. */
export function listSheets(actor: Actor, year: number): Promise<SheetSummary[]> {
  return inTenant(actor, async (tx) => {
    const { form } = await loadFiscalYear(tx, year);
    const rows = await tx.goalSheet.findMany({
      where: { municipalityId: actor.municipalityId, fiscalYear: { year } },
      select: {
        ...FACTS_SELECT,
        ...contentSelect(year),
        _count: { select: { goals: true, comments: { where: { resolvedAt: null, parentId: null } } } },
      },
    });
    const changes = await lastChanges(tx, rows);
    return rows
      .filter((row) => blockedReason(actor, "read", loadedSheet(row)) === null)
      .sort((a, b) => officialOrder(a) - officialOrder(b))
      .map((row) => {
        const content = storedContent(row, form.numbering);
        return {
          id: row.id,
          departmentId: row.departmentId,
          departmentName: content.header.departmentName,
          departmentSlug: row.department.slug,
          state: row.state,
          version: row.version,
          goalCount: row._count.goals,
          missing: missingRequired(form, content).length,
          openComments: row._count.comments,
          updatedAt: changes.get(row.id) ?? row.updatedAt,
          heads: headNames(row),
          editionNumber: row.editions[0]?.number ?? null,
        };
      });
  });
}

function officialOrder(row: { department: { years: { order: number }[] } }): number {
  return row.department.years[0]?.order ?? Number.MAX_SAFE_INTEGER;
}

/** A sheet with all that its screens show, and what the actor may do to it now. */
export function getSheet(actor: Actor, sheetId: string): Promise<SheetView> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    const { form } = await loadFiscalYear(tx, sheet.fiscalYear);
    const row = await tx.goalSheet.findUniqueOrThrow({
      where: { id: sheetId },
      select: {
        ...contentSelect(sheet.fiscalYear),
        id: true,
        updatedAt: true,
        editions: PUBLISHED_EDITION,
        _count: { select: { editions: { where: { state: { not: "SCHEDULED" } } } } },
        approvals: {
          orderBy: { enteredAt: "desc" },
          select: { number: true, decidedOn: true, enteredAt: true, sheetVersion: true },
        },
        delegations: {
          where: { revokedAt: null },
          orderBy: { grantedAt: "asc" },
          select: { personId: true },
        },
      },
    });
    const content = storedContent(row, form.numbering);
    const drafterIds = row.delegations.map(({ personId }) => personId);
    const names = await personNames(tx, drafterIds);
    const places = commentPlaces({ sheet, form, content });
    return {
      sheet,
      form,
      content,
      departmentSlug: row.department.slug,
      sections: row.department.years[0]?.sections ?? [],
      portraits: await headPortraits(tx, actor, sheet.departmentId, headsDay(sheet.fiscalYear)),
      policyTitles: await policyTitles(tx, sheet.fiscalYear, content),
      editionNumber: row.editions[0]?.number ?? null,
      wasPublished: row._count.editions > 0,
      updatedAt: (await lastChanges(tx, [row])).get(sheetId) ?? row.updatedAt,
      missing: missingRequired(form, content),
      comments: placedRemarks(await listComments(tx, sheetId), places),
      decisions: placedRemarks(await listDecisions(tx, sheetId), places),
      approvals: row.approvals.map(({ sheetVersion, decidedOn, ...approval }) => ({
        ...approval,
        decidedOn: toIsoDate(decidedOn),
        forThisVersion: sheetVersion === sheet.version,
      })),
      drafters: drafterIds.map((personId) => ({ personId, name: names.get(personId) ?? "" })),
      allowed: whatIsAllowed(actor, sheet),
    };
  });
}

async function policyTitles(tx: Transaction, fiscalYear: number, content: StoredSheetContent) {
  const printed = content.missions.flatMap(({ goals }) => goals.flatMap((goal) => goal.policyNumbers));
  const items = await policyItemsByNumber(tx, fiscalYear, printed.map(normalizePolicyNumber));
  return Object.fromEntries([...items].map(([number, { title }]) => [number, title]));
}

function whatIsAllowed(actor: Actor, sheet: LoadedSheet): SheetView["allowed"] {
  const answers = SHEET_ACTIONS.map((action) => [action, blockedReason(actor, action, sheet)] as const);
  return Object.fromEntries(answers) as Record<SheetAction, (typeof answers)[number][1]>;
}
