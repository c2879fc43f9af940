import type { Town } from "./municipality";

/** Everything that a save of a field may touch, to show that a refused one touched nothing. */
export function sheetRows(town: Town, sheetId: string) {
  return town.inTenant(async (tx) => ({
    sheet: await tx.goalSheet.findUnique({ where: { id: sheetId } }),
    goals: await tx.goal.findMany({
      where: { sheetId },
      orderBy: { id: "asc" },
      include: { policyItems: true, sections: true, contributors: true },
    }),
    missions: await tx.mission.findMany({ where: { sheetId } }),
    revisions: await tx.revision.findMany({ where: { sheetId }, orderBy: { id: "asc" } }),
    events: await tx.auditEvent.findMany({ where: { subjectId: sheetId }, orderBy: { id: "asc" } }),
  }));
}
