import "server-only";
import { sha256 } from "@/lib/audit/fingerprint";
import type { Actor } from "@/lib/auth/actor";
import type { Prisma } from "@/lib/db/generated/client";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, notFound } from "@/lib/errors";
import { personNames } from "@/lib/people/queries";
import { formOf } from "./editing-mutations";
import { fieldPlace, subjectOf } from "./field-place";
import { fieldValue } from "./field-queries";
import { loadSheet, sheetContent } from "./queries";
import { removedMissionSchema } from "./removed-part";
import {
  listEntries,
  type RevisionChoices,
  type RevisionDetail,
  type RevisionFilter,
  type RevisionList,
  type RevisionPlace,
  type RevisionView,
} from "./revision";
import { revisionOriginSchema } from "./revision-origin";
import { isId } from "./schema";
import type { LoadedSheet, StoredSheetContent } from "./sheet-view";

const PER_PAGE = 20;
const OUTSIDE_GOALS = { in: ["sheet", "paragraph", "mission"] };
const NEWEST_FIRST = [{ lastSavedAt: "desc" }, { id: "desc" }] as const;

type Row = Prisma.RevisionGetPayload<object>;

function whereOf(sheetId: string, { part, field, personId }: RevisionFilter): Prisma.RevisionWhereInput {
  const [kind, name] = field?.split(".") ?? [];
  return {
    sheetId,
    ...(personId && { personId }),
    AND: [
      part === undefined ? {} : part === "head" ? { subjectKind: OUTSIDE_GOALS } : { subjectId: part },
      name ? { subjectKind: kind, field: name } : {},
    ],
  };
}

/** Titles of goals that are gone, by id: as they were kept when the goal or its mission was removed. */
async function goneTitles(tx: Transaction, sheetId: string): Promise<Map<string, string>> {
  const rows = await tx.removedPart.findMany({
    where: { sheetId, kind: { not: "PARAGRAPH" } },
    orderBy: { removedAt: "asc" },
    select: { kind: true, partId: true, title: true, content: true },
  });
  return new Map(
    rows.flatMap(({ kind, partId, title, content }) =>
      kind === "GOAL"
        ? [[partId, title] as const]
        : removedMissionSchema.parse(content).goals.map((goal) => [goal.id, goal.title] as const),
    ),
  );
}

type Places = { content: StoredSheetContent; titles: Map<string, string> };

function placeOf({ subjectKind, subjectId, field }: Row, { content, titles }: Places): RevisionPlace {
  const { kind, id } = subjectOf(subjectKind, subjectId);
  const goal = content.missions.flatMap(({ goals }) => goals).find((candidate) => candidate.id === id);
  const mission = content.missions.findIndex((candidate) => candidate.id === id);
  const { basicPolicies, issues } = content.header;
  const paragraph = basicPolicies.some((candidate) => candidate.id === id)
    ? "basicPolicies"
    : issues.some((candidate) => candidate.id === id)
      ? "issues"
      : null;
  const stands = {
    sheet: true,
    goal: goal !== undefined,
    mission: mission >= 0,
    paragraph: paragraph !== null,
  };
  return {
    kind,
    id,
    field,
    goal: goal ? { number: goal.number, title: goal.title } : null,
    mission: mission < 0 ? null : mission + 1,
    paragraph,
    gone: !stands[kind],
    goneTitle: stands[kind] ? null : (titles.get(id) ?? null),
  };
}

async function viewsOf(tx: Transaction, sheetId: string, rows: readonly Row[]): Promise<RevisionView[]> {
  const places = { content: await sheetContent(tx, sheetId), titles: await goneTitles(tx, sheetId) };
  const people = await personNames(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map((row) => ({
    id: row.id,
    place: placeOf(row, places),
    personName: people.get(row.personId) ?? "",
    startedAt: row.startedAt,
    lastSavedAt: row.lastSavedAt,
    before: row.before ?? "",
    after: row.after ?? "",
    restores: row.restoredFromId !== null,
    origin: revisionOriginSchema.nullable().catch(null).parse(row.origin),
  }));
}

/** The names behind the ids in lists of sections and departments. */
async function namesIn(
  tx: Transaction,
  { fiscalYear }: LoadedSheet,
  revisions: readonly RevisionView[],
  further: readonly string[] = [],
): Promise<Record<string, string>> {
  const ids = (field: string) =>
    revisions
      .filter(({ place }) => place.field === field)
      .flatMap(({ before, after }) => [before, after, ...further].flatMap((text) => listEntries(field, text)))
      .filter(isId);
  const sections = await tx.section.findMany({
    where: { id: { in: ids("sections") } },
    select: { id: true, name: true },
  });
  const departments = await tx.departmentYear.findMany({
    where: { departmentId: { in: ids("contributors") }, fiscalYear },
    select: { departmentId: true, name: true },
  });
  return Object.fromEntries([
    ...sections.map(({ id, name }) => [id, name]),
    ...departments.map(({ departmentId, name }) => [departmentId, name]),
  ]);
}

/**
 * One page of a sheet's revisions, newest first, as far as the filter lets through; NOT_FOUND as for the sheet.
 *
 * @param asked.page counted from 1; a page behind the last gives the last
 * @param asked.size revisions of one page
 */
export function listRevisions(
  actor: Actor,
  asked: RevisionFilter & { sheetId: string; page?: number; size?: number },
): Promise<RevisionList> {
  const { sheetId, page: wanted = 1, size = PER_PAGE } = asked;
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    const where = whereOf(sheetId, asked);
    const total = await tx.revision.count({ where });
    const pages = Math.max(1, Math.ceil(total / size));
    const page = Math.min(wanted, pages);
    const rows = await tx.revision.findMany({
      where,
      orderBy: [...NEWEST_FIRST],
      skip: (page - 1) * size,
      take: size,
    });
    const revisions = await viewsOf(tx, sheetId, rows);
    return { revisions, names: await namesIn(tx, sheet, revisions), page, pages, total };
  });
}

/** Goals, fields and people of which a sheet's history knows anything; NOT_FOUND as for the sheet. */
export function getRevisionChoices(actor: Actor, sheetId: string): Promise<RevisionChoices> {
  return inTenant(actor, async (tx) => {
    await loadSheet(tx, actor, sheetId);
    const written = await tx.revision.groupBy({
      by: ["subjectKind", "subjectId", "field", "personId"],
      where: { sheetId },
      orderBy: [{ subjectKind: "asc" }, { field: "asc" }],
    });
    const titles = await goneTitles(tx, sheetId);
    const { missions } = await sheetContent(tx, sheetId);
    const ids = new Set(written.filter((row) => row.subjectKind === "goal").map((row) => row.subjectId));
    const standing = missions.flatMap(({ goals }) => goals).filter(({ id }) => ids.delete(id));
    const people = await personNames(
      tx,
      written.map(({ personId }) => personId),
    );
    const fields = new Map(
      written.map(({ subjectKind: kind, subjectId, field }) => [
        `${kind}.${field}`,
        { kind: subjectOf(kind, subjectId).kind, field },
      ]),
    );
    return {
      goals: [
        ...standing.map(({ id, number, title }) => ({ id, number, title })),
        ...[...ids].map((id) => ({ id, number: null, title: titles.get(id) ?? "" })),
      ],
      head: written.some(({ subjectKind }) => subjectKind !== "goal"),
      fields: [...fields.values()],
      people: [...people].flatMap(([id, name]) => (id === null ? [] : [{ id, name }])),
    };
  });
}

/** What stands now in the field that a revision wrote; null where the form or the sheet has it no more. */
export async function textNow(
  tx: Transaction,
  sheet: LoadedSheet,
  { subjectKind, subjectId, field }: Row,
): Promise<string | null> {
  const place = fieldPlace(await formOf(tx, sheet), subjectOf(subjectKind, subjectId).kind, field);
  if (!place) return null;
  try {
    return await fieldValue(tx, sheet.id, subjectId, place);
  } catch (error) {
    if (error instanceof DomainError && error.code === "NOT_FOUND") return null;
    throw error;
  }
}

/** One revision beside what stands in its field now; NOT_FOUND when the sheet has no such revision. */
export function getRevision(actor: Actor, sheetId: string, revisionId: string): Promise<RevisionDetail> {
  return inTenant(actor, async (tx) => {
    const sheet = await loadSheet(tx, actor, sheetId);
    const row = isId(revisionId) && (await tx.revision.findFirst({ where: { id: revisionId, sheetId } }));
    if (!row) throw notFound();
    const [revision] = await viewsOf(tx, sheetId, [row]);
    if (!revision) throw notFound();
    const current = await textNow(tx, sheet, row);
    const names = await namesIn(tx, sheet, [revision], current === null ? [] : [current]);
    return { revision, names, current, seen: sha256(current ?? "") };
  });
}
