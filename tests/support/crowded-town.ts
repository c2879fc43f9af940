import { randomUUID } from "node:crypto";
import type { Town } from "./municipality";

const LONG = "窓口の手続きを一か所で済ませられるようにし、待ち時間を短くします。".repeat(12);

/** Gives a town so many more departments, each with a submitted sheet of so many filled goals. */
export async function crowd(town: Town, departments: number, goals: number): Promise<void> {
  const { id: municipalityId, year } = town;
  const made = Array.from({ length: departments }, (_, at) => ({
    at,
    id: randomUUID(),
    sheetId: randomUUID(),
    missionId: randomUUID(),
  }));
  await town.inTenant(async (tx) => {
    await tx.department.createMany({
      data: made.map(({ id, at }) => ({ id, municipalityId, slug: `crowd-${at}` })),
    });
    await tx.departmentYear.createMany({
      data: made.map(({ id, at }) => ({
        municipalityId,
        departmentId: id,
        fiscalYear: year.year,
        order: 10 + at,
        name: `第${at + 1}部`,
      })),
    });
    await tx.goalSheet.createMany({
      data: made.map(({ id, sheetId }) => ({
        id: sheetId,
        municipalityId,
        departmentId: id,
        fiscalYearId: year.id,
        state: "SUBMITTED" as const,
      })),
    });
    await tx.mission.createMany({
      data: made.map(({ sheetId, missionId }) => ({
        id: missionId,
        municipalityId,
        sheetId,
        order: 1,
        text: "市民の時間を大切にする",
      })),
    });
    await tx.goal.createMany({
      data: made.flatMap(({ sheetId, missionId }) =>
        Array.from({ length: goals }, (_, order) => ({
          municipalityId,
          sheetId,
          missionId,
          order,
          title: `目標その${order + 1}`,
          background: LONG,
          purpose: LONG,
          currentState: LONG,
          issues: LONG,
          targets: LONG,
          achievedState: LONG,
          means: LONG,
        })),
      ),
    });
  });
}
