import type { AssessmentFormInput } from "@/lib/assessments/schema";
import type { Town } from "../../support/municipality";

/** Gives a goal a figure on its way from 18 to 12. */
export async function waitingTime(town: Town, goalId: string): Promise<string> {
  const municipalityId = town.id;
  const named = { name: "待ち時間", unit: "分" };
  return town.inTenant(async (tx) => {
    const identity = await tx.metric.create({
      data: { ...named, municipalityId, departmentId: town.departments.affairs.id },
    });
    const { id } = await tx.targetMetric.create({
      data: {
        ...{ ...named, municipalityId, goalId, metricId: identity.id, order: 1 },
        ...{ direction: "DOWN", comparator: "<=", baseline: "18", target: "12" },
      },
    });
    return id;
  });
}

/** An approved sheet with an edition in force, whose one goal has a figure on its way from 18 to 12. */
export async function publishedSheet(town: Town) {
  const sheet = await town.sheet({ state: "APPROVED" });
  const { affairs } = town.departments;
  await town.inTenant((tx) =>
    tx.edition.create({
      data: {
        ...{
          municipalityId: town.id,
          sheetId: sheet.id,
          departmentSlug: affairs.slug,
          fiscalYear: town.year.year,
        },
        ...{ number: 1, kind: "MANIFESTO", state: "PUBLISHED", changeNote: "初版" },
        ...{ snapshot: "{}", sha256: "0".repeat(64), publishedById: town.person("MAYORS_OFFICE").id },
      },
    }),
  );
  const metricId = await waitingTime(town, sheet.goalId);
  const levels = await town.inTenant((tx) => tx.evaluationLevel.findMany({ orderBy: { order: "asc" } }));
  return { ...sheet, metricId, levels };
}

export type PublishedSheet = Awaited<ReturnType<typeof publishedSheet>>;

/** The form as the head or the supervisor sends it, with level 4 and a reason. */
export function typedForm(
  sheet: PublishedSheet,
  more: Partial<AssessmentFormInput> = {},
): AssessmentFormInput {
  const row = {
    goalId: sheet.goalId,
    levelId: sheet.levels[3]?.id ?? null,
    reason: "13分まで短くなりました。",
  };
  return {
    ...{ sheetId: sheet.id, kind: "SELF", version: 1, intent: "save" },
    rows: [{ ...row, externalCause: null, externalCauseOn: null }],
    ...more,
  };
}

/** Everything that a refusal must leave as it was. */
export function everything(town: Town) {
  return town.inTenant(async (tx) => ({
    assessments: await tx.sheetAssessment.findMany({ orderBy: { id: "asc" } }),
    rows: await tx.assessment.findMany({ orderBy: { id: "asc" } }),
    readings: await tx.metricReading.findMany({ orderBy: { id: "asc" } }),
    sheets: await tx.goalSheet.findMany({ orderBy: { id: "asc" } }),
    audit: await tx.auditEvent.count(),
    outbox: await tx.outboxMessage.count(),
  }));
}
