import { expect } from "vitest";
import type { DatabaseContext } from "../support/database";
import type { Town } from "../support/municipality";

/** Every row of a town that a form could reach. */
function everything(town: Town) {
  const inOrder = { orderBy: { id: "asc" } } as const;
  return town.inTenant(async (tx) => [
    await tx.goalSheet.findMany(inOrder),
    await tx.mission.findMany(inOrder),
    await tx.goal.findMany({ ...inOrder, include: { sections: true, policyItems: true } }),
    await tx.sheetComment.findMany(inOrder),
    await tx.draftDelegation.findMany(inOrder),
    await tx.consultationRound.findMany(inOrder),
    await tx.panelist.findMany(inOrder),
    await tx.consultationSession.findMany({ ...inOrder, include: { sheets: true, members: true } }),
    await tx.decision.findMany(inOrder),
    await tx.sheetAssessment.findMany(inOrder),
    await tx.assessment.findMany(inOrder),
    await tx.metricReading.findMany(inOrder),
    await tx.edition.findMany(inOrder),
    await tx.importProposal.findMany(inOrder),
    await tx.departmentYear.findMany({ ...inOrder, include: { sections: true } }),
    await tx.departmentLink.findMany(inOrder),
    await tx.supervisor.findMany(inOrder),
    await tx.post.findMany(inOrder),
    await tx.roleGrant.findMany(inOrder),
    await tx.auditEvent.count(),
    await tx.outboxMessage.count(),
  ]);
}

export type Attempt = [what: string, attempt: () => Promise<unknown>];

/** Every attempt is answered as if the thing were not there, and no row of either town changes. */
export async function expectNotFound(towns: Town[], attempts: Attempt[]) {
  const before = await Promise.all(towns.map(everything));
  for (const [what, attempt] of attempts) {
    const answer = await attempt().then(
      () => "done",
      (error) => error.code ?? String(error),
    );
    expect([what, answer]).toEqual([what, "NOT_FOUND"]);
  }
  expect(await Promise.all(towns.map(everything))).toEqual(before);
}

export async function twoTowns(context: DatabaseContext) {
  return [await context.municipality(), await context.municipality("よその市")] as const;
}
