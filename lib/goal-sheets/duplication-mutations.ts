import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import { goalInserted } from "./goal-order";
import type { RevisionOrigin } from "./revision-origin";
import { changeStructure, readGoalOrder, writeGoalOrder } from "./structure-mutations";

const COPIED = { policyItems: true, sections: true, contributors: true, steps: true, metrics: true } as const;

async function goalToCopy(tx: Transaction, sheetId: string, goalId: string) {
  const goal = await tx.goal.findFirst({ where: { id: goalId, sheetId }, include: COPIED });
  if (!goal) throw notFound();
  return goal;
}
type CopiedGoal = Awaited<ReturnType<typeof goalToCopy>>;

/** Rows of another goal in the copy's name, each with an id of its own. */
function rowsFor<Row extends { id: string; goalId: string }>(rows: readonly Row[], goalId: string) {
  return rows.map(({ id: _, ...row }) => ({ ...row, goalId }));
}

/** A copied figure is a figure of its own: the identity over years stays with the goal that was copied. */
async function copyMetrics(tx: Transaction, goal: CopiedGoal, goalId: string, departmentId: string) {
  for (const { id: _, ...row } of goal.metrics) {
    const { municipalityId, name, unit } = row;
    const metric = await tx.metric.create({
      data: { municipalityId, departmentId, name, unit },
      select: { id: true },
    });
    await tx.targetMetric.create({ data: { ...row, goalId, metricId: metric.id } });
  }
}

/** What hangs on a goal and belongs to its content; what was said and measured of it does not come along. */
async function copyParts(tx: Transaction, goal: CopiedGoal, goalId: string, departmentId: string) {
  await tx.goalPolicyItem.createMany({ data: rowsFor(goal.policyItems, goalId) });
  await tx.goalSection.createMany({ data: rowsFor(goal.sections, goalId) });
  await tx.goalDepartment.createMany({ data: rowsFor(goal.contributors, goalId) });
  const steps = rowsFor(goal.steps, goalId).map((step) => ({ ...step, doneOn: null }));
  await tx.meansStep.createMany({ data: steps });
  await copyMetrics(tx, goal, goalId, departmentId);
}

/** Makes a copy right after the goal and gives its id; assessments, comments, lineage and readings stay behind. */
export function duplicateGoal(actor: Actor, input: { sheetId: string; goalId: string }): Promise<string> {
  const { sheetId, goalId } = input;
  return changeStructure(actor, sheetId, async (tx, { municipalityId, departmentId }) => {
    const goal = await goalToCopy(tx, sheetId, goalId);
    const before = await readGoalOrder(tx, sheetId);
    const { id, createdAt, policyItems, sections, contributors, steps, metrics, ...written } = goal;
    const copy = await tx.goal.create({ data: written, select: { id: true } });
    await copyParts(tx, goal, copy.id, departmentId);
    await writeGoalOrder(tx, before, goalInserted(before, copy.id, goalId));
    await tx.revision.createMany({
      data: GOAL_TEXT_FIELDS.filter((field) => goal[field] !== "").map((field) => ({
        municipalityId,
        sheetId,
        personId: actor.personId,
        subjectKind: "goal",
        subjectId: copy.id,
        field,
        before: null,
        after: goal[field],
        origin: { kind: "copy", goal: goal.title } satisfies RevisionOrigin,
      })),
    });
    const data = { goalId: copy.id, from: goalId };
    return { result: copy.id, change: { action: "goal.duplicated", data } };
  });
}
