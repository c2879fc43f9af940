import "server-only";
import { inTenant, type TenantScope, type Transaction } from "@/lib/db/tenancy";
import { isStorable } from "@/lib/typed-schema";
import { parseSnapshot, portraitHashes } from "./edition";
import type { PublishedForm, Snapshot } from "./snapshot-schema";

/** A citizen's reads: row-level security shows this reader published editions and addresses only. */
const asCitizen = (municipalityId: string) => ({ municipalityId, reader: "public" }) satisfies TenantScope;

const PUBLISHED = (municipalityId: string) => ({ municipalityId, state: "PUBLISHED" }) as const;

export type PublicEdition = { number: number; sha256: string; snapshot: Snapshot };

export type PublishedYear = { year: number; departments: number };

/** The fiscal years with anything published, newest first, each with its number of departments. */
export function listPublishedYears(municipalityId: string): Promise<PublishedYear[]> {
  return inTenant(asCitizen(municipalityId), async (tx) => {
    const rows = await tx.edition.findMany({
      where: PUBLISHED(municipalityId),
      select: { fiscalYear: true, sheetId: true },
      distinct: ["fiscalYear", "sheetId"],
    });
    const years = new Map<number, number>();
    for (const { fiscalYear } of rows) years.set(fiscalYear, (years.get(fiscalYear) ?? 0) + 1);
    return [...years]
      .map(([year, departments]) => ({ year, departments }))
      .sort((one, other) => other.year - one.year);
  });
}

/** The editions in force of one fiscal year, in the official order (建制順) of the departments. */
export function listEditionsInForce(
  municipalityId: string,
  fiscalYear: number,
): Promise<(PublicEdition & { slug: string })[]> {
  return inTenant(asCitizen(municipalityId), async (tx) => {
    const rows = await tx.edition.findMany({
      where: { ...PUBLISHED(municipalityId), fiscalYear },
      orderBy: [{ sheetId: "asc" }, { number: "desc" }],
      distinct: ["sheetId"],
      select: { number: true, sha256: true, snapshot: true, departmentSlug: true },
    });
    return rows
      .map(({ number, sha256, snapshot, departmentSlug }) => ({
        slug: departmentSlug,
        number,
        sha256,
        snapshot: parseSnapshot(snapshot),
      }))
      .sort((one, other) => one.snapshot.department.order - other.snapshot.department.order);
  });
}

/** The form of a municipality's newest published edition; null where nothing is published. */
export function findNewestForm(municipalityId: string): Promise<PublishedForm | null> {
  return inTenant(asCitizen(municipalityId), async (tx) => {
    const newest = await tx.edition.findFirst({
      where: PUBLISHED(municipalityId),
      orderBy: [{ fiscalYear: "desc" }, { publishedAt: "desc" }, { id: "desc" }],
      select: { snapshot: true },
    });
    return newest && parseSnapshot(newest.snapshot).form;
  });
}

export type EditionLink = Snapshot["edition"];

export type PublicManifesto = {
  /** The department's address today: a former one redirects to it. */
  slug: string;
  edition: PublicEdition;
  /** Everything published of this sheet, newest first. */
  editions: EditionLink[];
  /** The years with an edition of this department, newest first. */
  years: number[];
  /** The edition's portraits that are still there, by their hashes. */
  portraits: string[];
};

/** A department by its slug of today or a former one, with all the slugs it ever had. */
async function findDepartment(tx: Transaction, municipalityId: string, slug: string) {
  if (!isStorable(slug)) return null;
  const former = await tx.departmentSlug.findFirst({ where: { municipalityId, slug } });
  const department = await tx.department.findFirst({
    where: { municipalityId, ...(former ? { id: former.departmentId } : { slug }) },
    select: { id: true, slug: true },
  });
  if (!department) return null;
  const formerSlugs = await tx.departmentSlug.findMany({
    where: { municipalityId, departmentId: department.id },
    select: { slug: true },
  });
  return { slug: department.slug, slugs: [department.slug, ...formerSlugs.map((row) => row.slug)] };
}

/** Which of the files can still be shown. */
async function keptFiles(tx: Transaction, municipalityId: string, hashes: string[]): Promise<string[]> {
  const files = await tx.storedFile.findMany({
    where: { municipalityId, sha256: { in: hashes }, removedAt: null },
    select: { sha256: true },
  });
  return hashes.filter((sha256) => files.some((file) => file.sha256 === sha256));
}

export type PublicFile = { sha256: string; mediaType: string; bytes: Uint8Array<ArrayBuffer> };

/** A file that a published edition shows; null for every other hash and for files that were removed. */
export function findPublicFile(municipalityId: string, sha256: string): Promise<PublicFile | null> {
  return inTenant(asCitizen(municipalityId), async (tx) => {
    const file = await tx.storedFile.findFirst({
      where: { municipalityId, sha256, removedAt: null },
      select: { mediaType: true, bytes: true },
    });
    return file?.bytes ? { sha256, mediaType: file.mediaType, bytes: file.bytes } : null;
  });
}

/**
 * A department's manifesto of one fiscal year: the edition in force, or the one with `number`.
 * Null for everything that is not public, whether it exists or not.
 */
export function findManifesto(
  municipalityId: string,
  fiscalYear: number,
  slug: string,
  number?: number,
): Promise<PublicManifesto | null> {
  return inTenant(asCitizen(municipalityId), async (tx) => {
    const department = await findDepartment(tx, municipalityId, slug);
    if (!department) return null;
    const rows = await tx.edition.findMany({
      where: { ...PUBLISHED(municipalityId), departmentSlug: { in: department.slugs } },
      orderBy: [{ fiscalYear: "desc" }, { number: "desc" }],
      select: { fiscalYear: true, number: true, sha256: true, snapshot: true },
    });
    const ofYear = rows
      .filter((row) => row.fiscalYear === fiscalYear)
      .map(({ sha256, number, snapshot }) => ({ number, sha256, snapshot: parseSnapshot(snapshot) }));
    const edition = number === undefined ? ofYear[0] : ofYear.find((row) => row.number === number);
    if (!edition) return null;
    return {
      slug: department.slug,
      edition,
      editions: ofYear.map(({ snapshot }) => snapshot.edition),
      years: [...new Set(rows.map((row) => row.fiscalYear))],
      portraits: await keptFiles(tx, municipalityId, portraitHashes(edition.snapshot)),
    };
  });
}
