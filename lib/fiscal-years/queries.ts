import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { toIsoDate } from "@/lib/db/civil-date";
import type { Prisma } from "@/lib/db/generated/client";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { type SheetForm, sheetFormSchema } from "@/lib/sheet-forms/schema";
import type { Scale } from "./scale";
import { MILESTONE_KINDS, type MilestoneKind, type YearState } from "./workflow";

export type FiscalYearSummary = {
  id: string;
  year: number;
  state: YearState;
  version: number;
  formKey: string;
  /** Whether the year's form knows an assessment at all. */
  assessed: boolean;
};

/** The municipality's years, newest first. */
export function listFiscalYears(actor: Actor): Promise<FiscalYearSummary[]> {
  return inTenant(actor, (tx) => fiscalYears(tx, actor.municipalityId));
}

async function fiscalYears(tx: Transaction, municipalityId: string): Promise<FiscalYearSummary[]> {
  const years = await tx.fiscalYear.findMany({
    where: { municipalityId },
    include: { sheetForm: { select: { key: true } } },
    orderBy: { year: "desc" },
  });
  return years.map(({ id, year, state, version, sheetForm, selfScaleId, supervisorScaleId }) => ({
    id,
    year,
    state,
    version,
    formKey: sheetForm.key,
    assessed: selfScaleId !== null || supervisorScaleId !== null,
  }));
}

function firstShown(years: readonly FiscalYearSummary[]): number | undefined {
  const begun = years.find(({ state }) => state !== "PREPARING");
  return (begun?.state === "OPEN" ? begun : years[0])?.year;
}

/**
 * The year that screens show first: the newest open one, else the newest; throws NOT_FOUND without any. An
 * older year that an import opens behind a closed one does not become it.
 */
export async function workingYear(actor: Actor): Promise<number> {
  const working = firstShown(await listFiscalYears(actor));
  if (working === undefined) throw notFound();
  return working;
}

/**
 * The years that a page can show, newest first, and the one it shows: the asked one where there is such a year,
 * else the working year, else the newest; null where there is none.
 *
 * @param asked the year as it stands in the page's address
 * @param canShow which of the municipality's years the page is about; all of them where absent
 */
export async function getShownYear(
  actor: Actor,
  asked: string | undefined,
  canShow: (year: FiscalYearSummary) => boolean = () => true,
): Promise<{ years: number[]; year: number } | null> {
  const everyYear = await listFiscalYears(actor);
  const years = everyYear.filter(canShow).map(({ year }) => year);
  const wanted = [Number(asked), firstShown(everyYear), years[0]];
  const year = wanted.find((each) => each !== undefined && years.includes(each));
  return year === undefined ? null : { years, year };
}

export type MilestoneInYear = { kind: MilestoneKind; startsOn: string | null; dueOn: string };

export type LoadedFiscalYear = {
  id: string;
  year: number;
  state: YearState;
  version: number;
  form: SheetForm;
  selfScale: Scale | null;
  supervisorScale: Scale | null;
  milestones: MilestoneInYear[];
};

const WITH_LEVELS = {
  include: { levels: { orderBy: { order: "asc" } } },
} satisfies Prisma.EvaluationScaleDefaultArgs;
type ScaleRow = Prisma.EvaluationScaleGetPayload<typeof WITH_LEVELS>;

function toScale({ id, key, name, levels }: ScaleRow): Scale {
  return {
    id,
    key,
    name,
    levels: levels.map((level) => ({
      id: level.id,
      order: level.order,
      label: level.label,
      min: level.min?.toNumber() ?? null,
      max: level.max?.toNumber() ?? null,
      minInclusive: level.minInclusive,
      maxInclusive: level.maxInclusive,
    })),
  };
}

/** One fiscal year with its form and scales, milestones in the order of the cycle; throws NOT_FOUND. */
export async function loadFiscalYear(tx: Transaction, year: number): Promise<LoadedFiscalYear> {
  const row = await tx.fiscalYear.findFirst({
    where: { year },
    include: { sheetForm: true, selfScale: WITH_LEVELS, supervisorScale: WITH_LEVELS, milestones: true },
  });
  if (!row) throw notFound();
  const milestones = row.milestones
    .map(({ kind, startsOn, dueOn }) => ({
      kind,
      startsOn: startsOn && toIsoDate(startsOn),
      dueOn: toIsoDate(dueOn),
    }))
    .toSorted((one, other) => MILESTONE_KINDS.indexOf(one.kind) - MILESTONE_KINDS.indexOf(other.kind));
  return {
    id: row.id,
    year: row.year,
    state: row.state,
    version: row.version,
    form: sheetFormSchema.parse(row.sheetForm.definition),
    selfScale: row.selfScale && toScale(row.selfScale),
    supervisorScale: row.supervisorScale && toScale(row.supervisorScale),
    milestones,
  };
}
