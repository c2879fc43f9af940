import "server-only";
import { assessmentRows, assessmentState } from "@/lib/assessments/queries";
import { todayInTokyo } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { departmentYears, headsOn } from "@/lib/departments/queries";
import { notFound } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { headsDay } from "@/lib/goal-sheets/content-queries";
import { type LoadedSheet, sheetContent } from "@/lib/goal-sheets/queries";
import { loadMunicipality } from "@/lib/municipalities/queries";
import {
  type EditionBody,
  hasSameText,
  parseSnapshot,
  publishableRows,
  resultsBody,
  rowsOf,
  saysTheSame,
} from "./edition";
import type { PublicationFacts } from "./policy";
import { knowsLevels } from "./results";
import { type PublishedHead, type SheetToPublish, sheetBody } from "./sheet-body";
import { EDITION_KINDS, type EditionKind, type ResultRow, type Snapshot } from "./snapshot-schema";

export type EditionInForce = { id: string; number: number; sha256: string; snapshot: Snapshot };

/** The published edition with the highest number; null while a sheet has none. */
export async function editionInForce(tx: Transaction, sheetId: string): Promise<EditionInForce | null> {
  const edition = await tx.edition.findFirst({
    where: { sheetId, state: "PUBLISHED" },
    orderBy: { number: "desc" },
    select: { id: true, number: true, sha256: true, snapshot: true },
  });
  return edition && { ...edition, snapshot: parseSnapshot(edition.snapshot) };
}

async function publishedHeads(tx: Transaction, sheet: LoadedSheet, now: Date): Promise<PublishedHead[]> {
  const heads = await headsOn(tx, sheet.departmentId, headsDay(sheet.fiscalYear, todayInTokyo(now)));
  const portraitIds = heads.flatMap(({ portraitFileId }) => portraitFileId ?? []);
  const files = await tx.storedFile.findMany({
    where: { id: { in: portraitIds }, removedAt: null },
    select: { id: true, sha256: true },
  });
  const hashes = new Map(files.map((file) => [file.id, file.sha256]));
  return heads.map(({ title, name, kind, portraitFileId }) => ({
    title,
    name,
    kind,
    portraitSha256: hashes.get(portraitFileId ?? "") ?? null,
  }));
}

async function sheetToPublish(tx: Transaction, sheet: LoadedSheet, now: Date): Promise<SheetToPublish> {
  const municipality = await loadMunicipality(tx, sheet.municipalityId);
  const year = await loadFiscalYear(tx, sheet.fiscalYear);
  const departments = await departmentYears(tx, sheet.fiscalYear);
  const department = departments.find(({ departmentId }) => departmentId === sheet.departmentId);
  if (!department) throw notFound();
  return {
    municipality,
    fiscalYear: sheet.fiscalYear,
    department,
    form: year.form,
    scale: year.selfScale,
    heads: await publishedHeads(tx, sheet, now),
    content: await sheetContent(tx, sheet.id),
  };
}

async function rowsOfKind(tx: Transaction, sheetId: string, kind: ResultRow["kind"]): Promise<ResultRow[]> {
  const rows = await assessmentRows(tx, sheetId, kind);
  return rows.map(({ goalId, levelOrder, levelLabel, reason, externalCause, externalCauseOn }) => ({
    kind,
    goalId,
    levelOrder,
    levelLabel,
    reason,
    externalCause,
    externalCauseOn,
  }));
}

/** The supervisor's rows are not even read unless the municipality publishes them and they are final. */
async function resultRows(tx: Transaction, sheet: LoadedSheet): Promise<ResultRow[]> {
  const municipality = await loadMunicipality(tx, sheet.municipalityId);
  const own = await rowsOfKind(tx, sheet.id, "SELF");
  if (!municipality.publishesSupervisorRows) return own;
  const supervisor = await assessmentState(tx, sheet.id, "SUPERVISOR");
  const theirs = supervisor?.state === "FINAL" ? await rowsOfKind(tx, sheet.id, "SUPERVISOR") : [];
  return publishableRows([...own, ...theirs], municipality);
}

export type Candidates = {
  inForce: EditionInForce | null;
  /** By kind of edition; there are no results without an edition in force. */
  bodies: { MANIFESTO: EditionBody; AMENDMENT: EditionBody; RESULTS: EditionBody | null };
};

/** What an edition of each kind would say if it were made now; an amendment keeps published results. */
export async function editionCandidates(
  tx: Transaction,
  sheet: LoadedSheet,
  now = new Date(),
): Promise<Candidates> {
  const inForce = await editionInForce(tx, sheet.id);
  const own = sheetBody(await sheetToPublish(tx, sheet, now));
  const kept = inForce?.snapshot.results ?? null;
  const text = { ...own, results: kept && rowsOf(own, kept) };
  const results = inForce && resultsBody(inForce.snapshot, own, await resultRows(tx, sheet));
  return { inForce, bodies: { MANIFESTO: text, AMENDMENT: text, RESULTS: results } };
}

/** Everything the policy asks about a sheet. */
export async function publicationFacts(
  tx: Transaction,
  sheet: LoadedSheet,
  { inForce, bodies }: Candidates,
): Promise<PublicationFacts> {
  const municipality = await loadMunicipality(tx, sheet.municipalityId);
  const recorded = await tx.approvalRecord.count({
    where: { sheetId: sheet.id, sheetVersion: sheet.version },
  });
  const assessment = await assessmentState(tx, sheet.id, "SELF");
  const repeats = (kind: EditionKind) => {
    const body = bodies[kind];
    if (inForce === null || body === null) return false;
    return (kind === "RESULTS" ? saysTheSame : hasSameText)(inForce.snapshot, body);
  };
  return {
    sheet,
    approvalRequired: municipality.approvalRecordRequired,
    approvalRecorded: recorded > 0,
    knowsLevels: knowsLevels(bodies.MANIFESTO),
    selfAssessment: assessment?.state ?? null,
    nothingNew: EDITION_KINDS.filter(repeats),
  };
}

/** The number, chain hash and date for the next edition of a sheet. */
export async function nextEdition(tx: Transaction, sheetId: string, now: Date) {
  const last = await tx.edition.findFirst({
    where: { sheetId },
    orderBy: { number: "desc" },
    select: { number: true, sha256: true },
  });
  return {
    number: (last?.number ?? 0) + 1,
    previousSha256: last?.sha256 ?? null,
    publishedOn: todayInTokyo(now),
  };
}
