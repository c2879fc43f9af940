import "server-only";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { departmentYears, headsOn } from "@/lib/departments/queries";
import { type LoadedFiscalYear, loadFiscalYear } from "@/lib/fiscal-years/queries";
import { headsDay } from "@/lib/goal-sheets/content-queries";
import { sheetContent } from "@/lib/goal-sheets/queries";
import type { StoredGoal, StoredMetric, StoredSheetContent } from "@/lib/goal-sheets/sheet-view";
import { type EditionBody, resultsBody, sealSnapshot } from "@/lib/publication/edition";
import { sheetBody } from "@/lib/publication/sheet-body";
import type { ResultRow } from "@/lib/publication/snapshot-schema";
import type { SampleTown } from "./files";
import type { SampleSheet } from "./schema";
import { goalsOf, sheetKey, sheetVersion } from "./sheet-mutations";
import type { TownKeys } from "./town-keys";

type SampleEdition = SampleSheet["editions"][number];

function metricThen(metric: StoredMetric, on: string, target: string | undefined): StoredMetric {
  return {
    ...metric,
    target: target ?? metric.target,
    readings: metric.readings.filter(({ date }) => date <= on),
  };
}

/** What the sheet said on the day of an edition: earlier wordings, and only the readings of until then. */
function contentThen(
  content: StoredSheetContent,
  { before, publishedOn }: SampleEdition,
  keys: TownKeys,
  sheet: SampleSheet,
): StoredSheetContent {
  const targets = new Map(
    before.flatMap(({ metrics }) =>
      metrics.map(({ key, target }) => [keys.targetMetrics.of(`${sheetKey(sheet)}/${key}`), target]),
    ),
  );
  const wordings = before.map(({ goal, field, lines }) => ({
    goalId: keys.goals.of(`${sheetKey(sheet)}/${goal}`),
    changed: { [field]: lines },
  }));
  const goalThen = (goal: StoredGoal): StoredGoal => ({
    ...Object.assign(
      {},
      goal,
      ...wordings.filter(({ goalId }) => goalId === goal.id).map(({ changed }) => changed),
    ),
    metrics: goal.metrics.map((metric) => metricThen(metric, publishedOn, targets.get(metric.id))),
  });
  return {
    ...content,
    missions: content.missions.map((mission) => ({ ...mission, goals: mission.goals.map(goalThen) })),
  };
}

/** The heads' own rows; the supervisors' stay internal. */
function selfRows(keys: TownKeys, sheet: SampleSheet, { selfScale }: LoadedFiscalYear): ResultRow[] {
  return goalsOf(sheet).flatMap(({ goal, key }) => {
    const row = goal.assessment?.self;
    if (!row) return [];
    const label = selfScale?.levels.find(({ order }) => order === row.level)?.label ?? null;
    return {
      kind: "SELF" as const,
      goalId: keys.goals.of(key),
      levelOrder: row.level,
      levelLabel: label,
      reason: row.reason,
      externalCause: row.externalCause,
      externalCauseOn: row.externalCauseOn,
    };
  });
}

/** The bodies of a sheet's editions, first to last. */
async function editionBodies(
  tx: Transaction,
  keys: TownKeys,
  { municipality }: SampleTown,
  sheet: SampleSheet,
  year: LoadedFiscalYear,
): Promise<EditionBody[]> {
  const departments = await departmentYears(tx, sheet.year);
  const department = departments.find(({ slug }) => slug === sheet.department);
  if (!department) throw new Error(`The sample has no department ${sheet.department}.`);
  const heads = await headsOn(tx, department.departmentId, headsDay(sheet.year));
  const content = await sheetContent(tx, keys.sheets.of(sheetKey(sheet)));
  const bodyOf = (said: StoredSheetContent) =>
    sheetBody({
      municipality,
      fiscalYear: sheet.year,
      department,
      form: year.form,
      scale: year.selfScale,
      heads: heads.map(({ title, name, kind }) => ({ title, name, kind, portraitSha256: null })),
      content: said,
    });
  const bodies: EditionBody[] = [];
  for (const edition of sheet.editions) {
    const inForce = bodies.at(-1);
    const isResults = edition.kind === "RESULTS" && inForce;
    bodies.push(
      isResults
        ? resultsBody(inForce, bodyOf(content), selfRows(keys, sheet, year))
        : bodyOf(contentThen(content, edition, keys, sheet)),
    );
  }
  return bodies;
}

/** A publication at nine in the morning, Japanese time. */
const publishedAt = (date: string) => new Date(`${date}T09:00:00+09:00`);

async function writeEditionsOf(
  tx: Transaction,
  keys: TownKeys,
  town: SampleTown,
  sheet: SampleSheet,
  year: LoadedFiscalYear,
) {
  const bodies = await editionBodies(tx, keys, town, sheet, year);
  let previousSha256: string | null = null;
  const rows = [];
  for (const [index, { kind, publishedOn, changeNote }] of sheet.editions.entries()) {
    const body = bodies[index];
    if (!body) continue;
    const number = index + 1;
    const sealed = sealSnapshot(body, { number, kind, publishedOn, changeNote }, previousSha256);
    rows.push({
      municipalityId: keys.municipalityId,
      sheetId: keys.sheets.of(sheetKey(sheet)),
      departmentSlug: sheet.department,
      fiscalYear: sheet.year,
      number,
      kind,
      state: "PUBLISHED" as const,
      ...sealed,
      previousSha256,
      changeNote,
      publishedAt: publishedAt(publishedOn),
      publishedById: keys.people.of("mayors-office"),
    });
    previousSha256 = sealed.sha256;
  }
  await tx.edition.createMany({ data: rows });
}

/** The published editions, each sheet's in one chain of hashes. */
export async function writeEditions(tx: Transaction, keys: TownKeys, town: SampleTown) {
  for (const { year } of town.municipality.years) {
    const loaded = await loadFiscalYear(tx, year);
    for (const sheet of town.sheets.filter((each) => each.year === year && each.editions.length > 0)) {
      await writeEditionsOf(tx, keys, town, sheet, loaded);
    }
  }
}

/** The decisions on paper (決裁) before each publication; the last one stands for the sheet as it is now. */
export async function writeApprovals(tx: Transaction, keys: TownKeys, sheets: readonly SampleSheet[]) {
  await tx.approvalRecord.createMany({
    data: sheets.flatMap((sheet) =>
      sheet.approvals.map(({ number, decidedOn }, index) => {
        const isLatest = sheet.state === "APPROVED" && index === sheet.approvals.length - 1;
        return {
          municipalityId: keys.municipalityId,
          sheetId: keys.sheets.of(sheetKey(sheet)),
          sheetVersion: isLatest ? sheetVersion(sheet) : index + 5,
          number,
          decidedOn: fromIsoDate(decidedOn),
          enteredById: keys.people.of("mayors-office"),
          enteredAt: publishedAt(decidedOn),
        };
      }),
    ),
  });
}
