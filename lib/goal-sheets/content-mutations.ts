import "server-only";
import { randomUUID } from "node:crypto";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { policyItemsByNumber } from "@/lib/policy-plans/item-queries";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import type {
  GoalContent,
  HeadedParagraph,
  SheetContent,
  SheetHeader,
} from "@/lib/sheet-forms/sheet-content";

function paragraphRows<Kind extends "BASIC_POLICY" | "ISSUE">(
  kind: Kind,
  paragraphs: readonly HeadedParagraph[],
) {
  return paragraphs.map(({ title, text }, index) => ({ kind, order: index + 1, title, text }));
}

/** 基本方針 and 現状と課題 as rows, each kind counted on its own. */
export function headedParagraphRows({
  basicPolicies,
  issues,
}: Pick<SheetHeader, "basicPolicies" | "issues">) {
  return [...paragraphRows("BASIC_POLICY", basicPolicies), ...paragraphRows("ISSUE", issues)];
}

function goalRow(goal: GoalContent, order: number) {
  return {
    order,
    title: goal.title ?? "",
    background: goal.background ?? "",
    purpose: goal.purpose ?? "",
    currentState: goal.currentState ?? "",
    issues: goal.issues ?? "",
    targets: goal.targets ?? "",
    achievedState: goal.achievedState ?? "",
    means: goal.means ?? "",
    deadline: goal.deadline === null ? null : fromIsoDate(goal.deadline),
  };
}

/** The printed numbers of one goal as rows, each normalised number once. */
export function policyNumberRows(printedNumbers: readonly string[]) {
  const byKey = new Map(printedNumbers.map((printed) => [normalizePolicyNumber(printed), printed]));
  return [...byKey]
    .filter(([normalizedNumber]) => normalizedNumber !== "")
    .map(([normalizedNumber, printedNumber], index) => ({
      normalizedNumber,
      printedNumber,
      order: index + 1,
    }));
}

type Place = { municipalityId: string; sheetId: string };

/** Writes missions with their goals into a sheet that has none; gives the ids of the goals in their order. */
export async function writeMissions(
  tx: Transaction,
  { municipalityId, sheetId }: Place,
  content: SheetContent["missions"],
): Promise<string[]> {
  const common = { municipalityId, sheetId };
  const missions = content.map((mission, index) => ({
    row: { ...common, id: randomUUID(), order: index + 1, text: mission.text },
    goals: mission.goals,
  }));
  await tx.mission.createMany({ data: missions.map(({ row }) => row) });
  const goals = missions.flatMap(({ row: mission, goals }) =>
    goals.map((goal, index) => ({
      row: { ...common, id: randomUUID(), missionId: mission.id, ...goalRow(goal, index + 1) },
      numbers: policyNumberRows(goal.policyNumbers),
    })),
  );
  await tx.goal.createMany({ data: goals.map(({ row }) => row) });

  const numbers = goals.flatMap((goal) => goal.numbers.map((number) => ({ goalId: goal.row.id, ...number })));
  const { fiscalYear } = await tx.goalSheet.findUniqueOrThrow({
    where: { id: sheetId },
    select: { fiscalYear: { select: { year: true } } },
  });
  const items = await policyItemsByNumber(
    tx,
    fiscalYear.year,
    numbers.map(({ normalizedNumber }) => normalizedNumber),
  );
  await tx.goalPolicyItem.createMany({
    data: numbers.map((number) => ({
      municipalityId,
      ...number,
      policyItemId: items.get(number.normalizedNumber)?.id,
    })),
  });
  return goals.map(({ row }) => row.id);
}

/**
 * Writes everything typed into a sheet in place of what it has, which is kept nowhere: for the sample and new sheets
 * alone. Gives the ids of the goals in their order.
 */
export async function writeContent(
  tx: Transaction,
  municipalityId: string,
  sheetId: string,
  content: SheetContent,
): Promise<string[]> {
  const { contact, aspiration, conductGuideline } = content.header;
  await tx.goalSheet.update({
    where: { id: sheetId },
    data: { contact, aspiration, conductGuideline },
    select: { id: true },
  });
  await tx.sheetParagraph.deleteMany({ where: { sheetId } });
  await tx.goal.deleteMany({ where: { sheetId } });
  await tx.mission.deleteMany({ where: { sheetId } });
  const common = { municipalityId, sheetId };
  const paragraphs = headedParagraphRows(content.header);
  await tx.sheetParagraph.createMany({ data: paragraphs.map((row) => ({ ...common, ...row })) });
  return writeMissions(tx, common, content.missions);
}
