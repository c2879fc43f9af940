import "server-only";
import { randomUUID } from "node:crypto";
import { fromIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { headedParagraphRows, policyNumberRows } from "@/lib/goal-sheets/content-mutations";
import { getBuiltInForm } from "@/lib/sheet-forms/built-in-forms";
import type { SampleTown } from "./files";
import type { SampleGoal, SampleSheet } from "./schema";
import { headOf, type TownKeys } from "./town-keys";

/** How many changes of state lie behind a working copy, so that its version tells the same. */
const STEPS = { DRAFTING: 0, SUBMITTED: 1, IN_CONSULTATION: 2, RETURNED: 3, AGREED: 3, APPROVED: 4 } as const;
const AMENDMENT = 5;

export function sheetKey({ year, department }: Pick<SampleSheet, "year" | "department">): string {
  return `${year}/${department}`;
}

export function sheetVersion({ state, editions }: SampleSheet): number {
  const isAmended =
    editions.some(({ kind }) => kind === "AMENDMENT") || (editions[0] && state === "DRAFTING");
  return 1 + STEPS[state] + (isAmended ? AMENDMENT : 0);
}

export type GoalInSheet = { sheet: SampleSheet; goal: SampleGoal; key: string };

export function goalsOf(sheet: SampleSheet): GoalInSheet[] {
  return sheet.missions.flatMap(({ goals }) =>
    goals.map((goal) => ({ sheet, goal, key: `${sheetKey(sheet)}/${goal.key}` })),
  );
}

/** The sheets with their missions and goals, and what belongs to a goal beside its figures. */
export async function writeSheets(tx: Transaction, keys: TownKeys, { municipality, sheets }: SampleTown) {
  const { municipalityId } = keys;
  const contacts = new Map(municipality.departments.map(({ slug, contact }) => [slug, contact]));
  const form = getBuiltInForm(municipality.form);
  const asksForContact = form?.header.some(({ field }) => field === "contact") ?? false;
  await tx.goalSheet.createMany({
    data: sheets.map((sheet) => ({
      id: keys.sheets.add(sheetKey(sheet)),
      municipalityId,
      departmentId: keys.departments.of(sheet.department),
      fiscalYearId: keys.years.of(String(sheet.year)),
      state: sheet.state,
      version: sheetVersion(sheet),
      contact: asksForContact ? contacts.get(sheet.department) : null,
      aspiration: sheet.aspiration,
      conductGuideline: sheet.conductGuideline,
      submissionNote: sheet.submissionNote,
    })),
  });
  await tx.sheetParagraph.createMany({
    data: sheets.flatMap((sheet) =>
      headedParagraphRows(sheet).map((row) => ({
        ...row,
        municipalityId,
        sheetId: keys.sheets.of(sheetKey(sheet)),
      })),
    ),
  });
  await writeMissions(tx, keys, sheets);
  const goals = sheets.flatMap(goalsOf);
  await writeGoalLinks(tx, keys, goals);
  await writeSources(tx, keys, goals);
  await writeLineage(tx, keys, goals);
}

async function writeMissions(tx: Transaction, keys: TownKeys, sheets: readonly SampleSheet[]) {
  const { municipalityId } = keys;
  const missions = sheets.flatMap((sheet) =>
    sheet.missions.map(({ text, goals }, index) => ({
      row: {
        id: randomUUID(),
        municipalityId,
        sheetId: keys.sheets.of(sheetKey(sheet)),
        order: index + 1,
        text,
      },
      goals: goals.map((goal) => ({ goal, key: `${sheetKey(sheet)}/${goal.key}` })),
    })),
  );
  await tx.mission.createMany({ data: missions.map(({ row }) => row) });
  await tx.goal.createMany({
    data: missions.flatMap(({ row: mission, goals }) =>
      goals.map(({ goal, key }, index) => ({
        id: keys.goals.add(key),
        municipalityId,
        sheetId: mission.sheetId,
        missionId: mission.id,
        order: index + 1,
        title: goal.title,
        background: goal.background,
        purpose: goal.purpose,
        currentState: goal.currentState,
        issues: goal.issues,
        targets: goal.targets,
        achievedState: goal.achievedState,
        means: goal.means,
        deadline: goal.deadline && fromIsoDate(goal.deadline),
      })),
    ),
  });
}

/** Policy items, sections and contributing departments of the goals. */
async function writeGoalLinks(tx: Transaction, keys: TownKeys, goals: readonly GoalInSheet[]) {
  const { municipalityId } = keys;
  await tx.goalPolicyItem.createMany({
    data: goals.flatMap(({ goal, key }) =>
      policyNumberRows(goal.policyNumbers).map((row) => ({
        ...row,
        municipalityId,
        goalId: keys.goals.of(key),
        policyItemId: keys.policyItems.of(row.normalizedNumber),
      })),
    ),
  });
  await tx.goalSection.createMany({
    data: goals.flatMap(({ sheet, goal, key }) =>
      goal.sections.map((section) => ({
        municipalityId,
        goalId: keys.goals.of(key),
        sectionId: keys.sections.of(`${sheetKey(sheet)}/${section}`),
      })),
    ),
  });
  await tx.goalDepartment.createMany({
    data: goals.flatMap(({ goal, key }) =>
      goal.contributors.map((slug) => ({
        municipalityId,
        goalId: keys.goals.of(key),
        departmentId: keys.departments.of(slug),
      })),
    ),
  });
}

/** The evaluation sheets behind the goals, attached by the heads. */
async function writeSources(tx: Transaction, keys: TownKeys, goals: readonly GoalInSheet[]) {
  await tx.goalSource.createMany({
    data: goals.flatMap(({ sheet, goal, key }) =>
      goal.sources.map(({ addedAt, ...source }, index) => ({
        ...source,
        municipalityId: keys.municipalityId,
        goalId: keys.goals.of(key),
        order: index + 1,
        addedById: headOf(keys, sheet.department, sheet.year),
        addedAt: new Date(addedAt),
      })),
    ),
  });
}

/** What became of last year's goals: those without a successor have ended, unless the next sheet is still drafted. */
async function writeLineage(tx: Transaction, keys: TownKeys, goals: readonly GoalInSheet[]) {
  const { municipalityId } = keys;
  const goesOn = goals.flatMap(({ sheet, goal, key }) =>
    goal.from.map(({ goal: before, kind, reason }) => ({
      municipalityId,
      fromId: keys.goals.of(`${sheet.year - 1}/${sheet.department}/${before}`),
      toId: keys.goals.of(key),
      kind,
      reason,
    })),
  );
  const decided = new Set(
    goals.filter(({ sheet }) => sheet.state !== "DRAFTING").map(({ sheet }) => sheetKey(sheet)),
  );
  const isDecided = ({ year, department }: SampleSheet) =>
    decided.has(sheetKey({ year: year + 1, department }));
  const continued = new Set(goesOn.map(({ fromId }) => fromId));
  const ended = goals
    .filter(({ sheet, key }) => isDecided(sheet) && !continued.has(keys.goals.of(key)))
    .map(({ key }) => ({ municipalityId, fromId: keys.goals.of(key), kind: "ENDED" as const }));
  await tx.goalLineage.createMany({ data: [...goesOn, ...ended] });
}
