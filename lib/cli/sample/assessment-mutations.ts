import "server-only";
import { randomUUID } from "node:crypto";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import type { Scale } from "@/lib/fiscal-years/scale";
import type { SampleSheet } from "./schema";
import { goalsOf, sheetKey } from "./sheet-mutations";
import { headOf, type TownKeys } from "./town-keys";

const KINDS = { SELF: "self", SUPERVISOR: "supervisor" } as const;
type Kind = keyof typeof KINDS;

function levelId(scale: Scale | null, order: number): string {
  const level = scale?.levels.find((candidate) => candidate.order === order);
  if (!level) throw new Error(`The sample uses level ${order}, which its scale does not have.`);
  return level.id;
}

/** The final assessments of sheets whose goals carry one: the head's rows and the supervisor's. */
export async function writeAssessments(
  tx: Transaction,
  keys: TownKeys,
  sheets: readonly SampleSheet[],
  scale: Scale | null,
) {
  for (const kind of ["SELF", "SUPERVISOR"] as const) await writeKind(tx, keys, sheets, scale, kind);
}

async function writeKind(
  tx: Transaction,
  keys: TownKeys,
  sheets: readonly SampleSheet[],
  scale: Scale | null,
  kind: Kind,
) {
  const { municipalityId } = keys;
  const assessed = sheets.flatMap((sheet) => {
    const goals = goalsOf(sheet).filter(({ goal }) => goal.assessment);
    return goals.length > 0 ? [{ sheet, goals, id: randomUUID() }] : [];
  });
  await tx.sheetAssessment.createMany({
    data: assessed.map(({ id, sheet }) => ({
      id,
      municipalityId,
      sheetId: keys.sheets.of(sheetKey(sheet)),
      kind,
      state: "FINAL" as const,
      version: 3,
      handedInAt: fromIsoDate(`${sheet.year + 1}-04-10`),
      handedInById: kind === "SELF" ? headOf(keys, sheet.department, sheet.year) : null,
    })),
  });
  await tx.assessment.createMany({
    data: assessed.flatMap(({ id, goals }) =>
      goals.flatMap(({ goal, key }) => {
        const row = goal.assessment?.[KINDS[kind]];
        if (!row) return [];
        return {
          municipalityId,
          sheetAssessmentId: id,
          goalId: keys.goals.of(key),
          levelId: levelId(scale, row.level),
          reason: row.reason,
          externalCause: row.externalCause,
          externalCauseOn: row.externalCauseOn && fromIsoDate(row.externalCauseOn),
        };
      }),
    ),
  });
}
