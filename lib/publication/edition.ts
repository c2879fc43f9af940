import "server-only";
import { canonicalJson } from "@/lib/audit/canonical-json";
import { fingerprint, sha256 } from "@/lib/audit/fingerprint";
import type { ChainReport } from "./publication-view";
import { knowsLevels } from "./results";
import { type EditionBody, type ResultRow, type Snapshot, snapshotSchema } from "./snapshot-schema";

export type { EditionBody } from "./snapshot-schema";

export type SealedSnapshot = { snapshot: string; sha256: string };

/** The body with its number and place in the chain, as canonical JSON with its SHA-256. */
export function sealSnapshot(
  body: EditionBody,
  edition: Snapshot["edition"],
  previousSha256: string | null,
): SealedSnapshot {
  const snapshot = canonicalJson(
    snapshotSchema.parse({ ...body, schemaVersion: 1, edition, previousSha256 }),
  );
  return { snapshot, sha256: sha256(snapshot) };
}

/** Reads a stored snapshot; throws when it is none. */
export function parseSnapshot(text: string): Snapshot {
  return snapshotSchema.parse(JSON.parse(text));
}

/** The portraits that an edition shows, each once, by their hashes. */
export function portraitHashes({ header }: Pick<EditionBody, "header">): string[] {
  return [...new Set(header.heads.flatMap(({ portraitSha256 }) => portraitSha256 ?? []))];
}

/** Whether two editions say the same, apart from number, date and note. */
export function saysTheSame(one: EditionBody, other: EditionBody): boolean {
  return bodyFingerprint(one) === bodyFingerprint(other);
}

/**
 * Whether a sheet's text is still the one in force. Readings do not count: new figures alone are no amendment,
 * they go out with the results.
 */
export function hasSameText(one: EditionBody, other: EditionBody): boolean {
  return saysTheSame(withoutReadings(one), withoutReadings(other));
}

function withoutReadings(body: EditionBody): EditionBody {
  const missions = body.missions.map((mission) => ({
    ...mission,
    goals: mission.goals.map((goal) => ({
      ...goal,
      metrics: goal.metrics.map((metric) => ({ ...metric, readings: [] })),
    })),
  }));
  return { ...body, missions };
}

function bodyFingerprint(body: EditionBody): string {
  const { municipality, fiscalYear, department, form, scale, header, missions, results } = body;
  return fingerprint({ municipality, fiscalYear, department, form, scale, header, missions, results });
}

/**
 * The body of a results edition: the text in force, not the working copy, which may be under amendment;
 * with today's readings of the published figures and, where goals are given levels, the rows of the published ones.
 */
export function resultsBody(
  inForce: EditionBody,
  current: Pick<EditionBody, "missions" | "scale">,
  rows: readonly ResultRow[],
): EditionBody {
  const readings = new Map(
    current.missions
      .flatMap((mission) => mission.goals.flatMap((goal) => goal.metrics))
      .map((metric) => [metric.id, metric.readings]),
  );
  const missions = inForce.missions.map((mission) => ({
    ...mission,
    goals: mission.goals.map((goal) => ({
      ...goal,
      metrics: goal.metrics.map((metric) => ({
        ...metric,
        readings: readings.get(metric.id) ?? metric.readings,
      })),
    })),
  }));
  const results = knowsLevels(current) ? rowsOf({ missions }, rows) : null;
  return { ...inForce, scale: current.scale, missions, results };
}

/** The rows whose goal stands in the body, in the order of the goals. */
export function rowsOf(body: Pick<EditionBody, "missions">, rows: readonly ResultRow[]): ResultRow[] {
  const goals = body.missions.flatMap((mission) => mission.goals);
  return goals.flatMap((goal) => rows.filter((row) => row.goalId === goal.id));
}

/** The rows that may be published: the head's, and the supervisor's only where the municipality says so. */
export function publishableRows(
  rows: readonly ResultRow[],
  municipality: { publishesSupervisorRows: boolean },
): ResultRow[] {
  return rows.filter((row) => row.kind === "SELF" || municipality.publishesSupervisorRows);
}

export type ChainLink = { number: number; snapshot: string; sha256: string; previousSha256: string | null };

/**
 * Follows a sheet's editions from the first to the last (withdrawn ones included): each must carry the
 * hash of its own text and of the edition before it.
 */
export function verifyChain(editions: readonly ChainLink[]): ChainReport {
  let before: ChainLink | null = null;
  for (const edition of editions) {
    const number: number = (before?.number ?? 0) + 1;
    if (edition.number !== number) return { holds: false, number, problem: "MISSING" };
    if (sha256(edition.snapshot) !== edition.sha256) return { holds: false, number, problem: "CHANGED" };
    if (!isLinked(edition, before)) return { holds: false, number, problem: "NOT_LINKED" };
    before = edition;
  }
  return { holds: true };
}

function isLinked(edition: ChainLink, before: ChainLink | null): boolean {
  const expected = before?.sha256 ?? null;
  return edition.previousSha256 === expected && parseSnapshot(edition.snapshot).previousSha256 === expected;
}
