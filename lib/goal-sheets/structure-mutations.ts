import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { notFound } from "@/lib/errors";
import { hasMissions } from "@/lib/sheet-forms/form-fields";
import { formOf, holdSheet } from "./editing-mutations";
import { type GoalOrder, goalMoved, goalMovedTo, idMoved } from "./goal-order";
import type { Direction } from "./schema";
import type { LoadedSheet } from "./sheet-view";

/** What the event of a change says. */
export type StructureChange = { action: string; data: Record<string, string> };

/** One change of a draft's structure: policy asked with the row held, the event in the same transaction. */
export function changeStructure<T>(
  actor: Actor,
  sheetId: string,
  work: (tx: Transaction, sheet: LoadedSheet) => Promise<{ result: T; change: StructureChange }>,
): Promise<T> {
  return inTenant(actor, async (tx) => {
    const sheet = await holdSheet(tx, actor, sheetId, "edit");
    const { result, change } = await work(tx, sheet);
    await tx.goalSheet.update({ where: { id: sheetId }, data: { updatedAt: new Date() } });
    await appendAuditEvent(tx, actor, { ...change, subjectKind: "sheet", subjectId: sheetId });
    return result;
  });
}

/** The order of a sheet's goals as stored. */
export async function readGoalOrder(tx: Transaction, sheetId: string): Promise<GoalOrder> {
  const byOrder = [{ order: "asc" as const }, { id: "asc" as const }];
  const missions = await tx.mission.findMany({
    where: { sheetId },
    orderBy: byOrder,
    select: { id: true, goals: { orderBy: byOrder, select: { id: true } } },
  });
  return missions.map(({ id, goals }) => ({ missionId: id, goalIds: goals.map((goal) => goal.id) }));
}

/** Stores an order; missions whose goals stay as they were are not written. */
export async function writeGoalOrder(tx: Transaction, before: GoalOrder, after: GoalOrder): Promise<void> {
  for (const { missionId, goalIds } of after) {
    const unchanged = before.find((mission) => mission.missionId === missionId)?.goalIds.join();
    if (goalIds.join() === unchanged) continue;
    for (const [index, id] of goalIds.entries()) {
      await tx.goal.update({ where: { id }, data: { missionId, order: index + 1 }, select: { id: true } });
    }
  }
}

const last = (rows: readonly { order: number }[]) => Math.max(0, ...rows.map(({ order }) => order));

/** Adds an empty mission after the others and gives its id; forms without missions have none to add. */
export function addMission(actor: Actor, { sheetId }: { sheetId: string }): Promise<string> {
  return changeStructure(actor, sheetId, async (tx, sheet) => {
    if (!hasMissions(await formOf(tx, sheet))) throw notFound();
    const missions = await tx.mission.findMany({ where: { sheetId }, select: { order: true } });
    const mission = await tx.mission.create({
      data: { municipalityId: sheet.municipalityId, sheetId, order: last(missions) + 1, text: "" },
      select: { id: true },
    });
    return { result: mission.id, change: { action: "mission.added", data: { missionId: mission.id } } };
  });
}

/** Moves a mission with its goals one place up or down. */
export function moveMission(
  actor: Actor,
  { sheetId, missionId, direction }: { sheetId: string; missionId: string; direction: Direction },
): Promise<void> {
  return changeStructure(actor, sheetId, async (tx) => {
    const order = await readGoalOrder(tx, sheetId);
    const ids = order.map((mission) => mission.missionId);
    if (!ids.includes(missionId)) throw notFound();
    for (const [index, id] of idMoved(ids, missionId, direction).entries()) {
      await tx.mission.update({ where: { id }, data: { order: index + 1 } });
    }
    return { result: undefined, change: { action: "mission.moved", data: { missionId, direction } } };
  });
}

/** Adds an empty goal at the end of a mission and gives its id. */
export function addGoal(actor: Actor, input: { sheetId: string; missionId: string }): Promise<string> {
  const { sheetId, missionId } = input;
  return changeStructure(actor, sheetId, async (tx, { municipalityId }) => {
    const mission = await tx.mission.findFirst({
      where: { id: missionId, sheetId },
      select: { goals: { select: { order: true } } },
    });
    if (!mission) throw notFound();
    const goal = await tx.goal.create({
      data: { municipalityId, sheetId, missionId, order: last(mission.goals) + 1 },
      select: { id: true },
    });
    return { result: goal.id, change: { action: "goal.added", data: { goalId: goal.id } } };
  });
}

/** Reads the order with the goal in it, moves it and stores what became different. */
async function reorder(
  tx: Transaction,
  sheetId: string,
  goalId: string,
  moved: (order: GoalOrder) => GoalOrder,
): Promise<void> {
  const before = await readGoalOrder(tx, sheetId);
  if (!before.some(({ goalIds }) => goalIds.includes(goalId))) throw notFound();
  await writeGoalOrder(tx, before, moved(before));
}

/** Moves a goal one place; at a mission's edge into the neighbouring mission. */
export function moveGoal(
  actor: Actor,
  { sheetId, goalId, direction }: { sheetId: string; goalId: string; direction: Direction },
): Promise<void> {
  return changeStructure(actor, sheetId, async (tx) => {
    await reorder(tx, sheetId, goalId, (order) => goalMoved(order, goalId, direction));
    return { result: undefined, change: { action: "goal.moved", data: { goalId, direction } } };
  });
}

/** Moves a goal to the end of another mission of the sheet. */
export function moveGoalToMission(
  actor: Actor,
  { sheetId, goalId, missionId }: { sheetId: string; goalId: string; missionId: string },
): Promise<void> {
  return changeStructure(actor, sheetId, async (tx) => {
    const mission = await tx.mission.findFirst({ where: { id: missionId, sheetId }, select: { id: true } });
    if (!mission) throw notFound();
    await reorder(tx, sheetId, goalId, (order) => goalMovedTo(order, goalId, missionId));
    return { result: undefined, change: { action: "goal.moved", data: { goalId, missionId } } };
  });
}
