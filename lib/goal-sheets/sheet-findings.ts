import type { Locale } from "@/lib/i18n/locale";
import { normalizePolicyNumber } from "@/lib/policy-plans/policy-number";
import type { SheetForm } from "@/lib/sheet-forms/schema";
import { answerKeys } from "@/lib/writing/answered-findings";
import { checkField } from "@/lib/writing/check-field";
import { checkSheet, type SheetFinding, type SheetTexts } from "@/lib/writing/check-sheet";
import type { FieldRule, SheetRule } from "@/lib/writing/schema";
import type { StoredGoal, StoredMetric, StoredMission, StoredSheetContent } from "./sheet-view";
import {
  type AnswerView,
  CHECKED_FIELD_NAMES,
  CHECKED_FIELDS,
  fieldContext,
  type WritingCheck,
} from "./writing-check";

/** The sheet as far as the check reads it. */
export type CheckedSheet = { fiscalYear: number; form: SheetForm; content: StoredSheetContent };

/** Where a finding stands; without a goal it is of a mission, or of the sheet. */
export type FindingPlace = { goalId: string | null; missionId: string | null; field: string | null };

export type ListedFinding = FindingPlace & {
  rule: string;
  severity: "must" | "advice";
  message: string;
  example: { before: string; after: string };
  /** The words concerned, as they are shown. */
  words: string;
  /** What an answer is kept for: the statement of a field, or the mission, the section or the figures. */
  excerpt: string;
  answer: AnswerView | null;
};

type Rule = FieldRule | SheetRule;
type Found = FindingPlace & { rule: Rule; message: string; words: string; excerpt: string };

/** Under which field an answer is kept; what has no goal is answered for the mission's text or for the sections. */
export function answeredField({ goalId, missionId, field }: FindingPlace): string {
  return field ?? (goalId === null && missionId !== null ? "missions" : "sections");
}

function listed({ rule, ...found }: Found, answers: readonly AnswerView[]): ListedFinding[] {
  if (rule.severity === "off") return [];
  const answer = answers.find(
    ({ goalId, field, rule: answered, excerpt }) =>
      goalId === found.goalId &&
      field === answeredField(found) &&
      answered === rule.id &&
      excerpt === found.excerpt,
  );
  const { id, severity, example } = rule;
  return [{ ...found, rule: id, severity, example, answer: answer ?? null }];
}

function fieldFindings(
  { form }: CheckedSheet,
  mission: StoredMission,
  goal: StoredGoal,
  { ruleSet, answers }: WritingCheck,
  locale: Locale,
): Found[] {
  const context = fieldContext(form, { ...goal, mission: mission.text });
  const asked = CHECKED_FIELD_NAMES.filter((name) => form.goal.some(({ field }) => field === name));
  return asked.flatMap((field) => {
    const text = goal[field];
    if (text.trim() === "") return [];
    const answered = answers.filter((answer) => answer.goalId === goal.id && answer.field === field);
    const input = { field: CHECKED_FIELDS[field], text, context };
    const findings = checkField(input, ruleSet, { locale, answered });
    const keys = answerKeys(text, findings);
    return findings.flatMap((finding, index) => {
      const rule = ruleSet.rules.find(({ id }) => id === finding.rule);
      const words = text.slice(finding.start, finding.end);
      const place = { goalId: goal.id, missionId: mission.id, field };
      return rule ? [{ ...place, rule, words, excerpt: keys[index] ?? "", message: finding.message }] : [];
    });
  });
}

const asNumber = (decimal: string | null) => (decimal === null ? null : Number(decimal));

const DIRECTIONS = { UP: "up", DOWN: "down", MAINTAIN: "maintain" } as const;

function sheetTexts({ fiscalYear, content }: CheckedSheet, check: WritingCheck): SheetTexts {
  const goals = content.missions.flatMap((mission) => mission.goals);
  // A department that gives no goal to any section has not begun to: its sections are not held against it.
  const givesGoals = goals.some(({ sections }) => sections.length > 0);
  return {
    fiscalYear,
    knownPolicyNumbers: check.knownPolicyNumbers,
    sections: givesGoals ? content.header.sections : null,
    missions: content.missions.map(({ id, text, goals: own }) => ({
      id,
      text,
      goals: own.map((goal) => ({
        id: goal.id,
        deadline: goal.deadline,
        policyNumbers: goal.policyNumbers.map(normalizePolicyNumber),
        means: goal.means,
        sections: goal.sections.map(({ name }) => name),
        metrics: goal.metrics.map(({ id: rowId, name, target, direction }) => ({
          name,
          target: asNumber(target),
          direction: direction && DIRECTIONS[direction],
          lastActual: check.history[rowId]?.lastActual ?? null,
          earlierTargets: check.history[rowId]?.earlierTargets ?? [],
        })),
      })),
    })),
  };
}

const metricWords = ({ name, target, unit }: StoredMetric) => `${name} ${target ?? ""}${unit ?? ""}`.trim();

/** The field that mends a finding on a goal, and the words it speaks of. */
function goalPlace(goal: StoredGoal, check: string, known: readonly string[]) {
  if (check === "deadline-outside-year") return { field: "deadline", words: goal.deadline ?? "" };
  if (check === "policy-number-unknown") {
    const unknown = goal.policyNumbers.filter((number) => !known.includes(normalizePolicyNumber(number)));
    return { field: "policyNumbers", words: unknown.join("、") };
  }
  return { field: "means", words: goal.metrics.map(metricWords).join("、") };
}

type Placed = FindingPlace & { words: string };

function placeOf(
  { subject }: SheetFinding,
  rule: SheetRule,
  sheet: CheckedSheet,
  check: WritingCheck,
): Placed {
  const { missions } = sheet.content;
  const nowhere = { goalId: null, missionId: null, field: null };
  if (subject.kind === "section") return { ...nowhere, words: subject.name };
  if (subject.kind === "mission") {
    const mission = missions.find(({ id }) => id === subject.id);
    return { ...nowhere, missionId: subject.id, words: mission?.text ?? "" };
  }
  const goalId = subject.kind === "goal" ? subject.id : subject.goalId;
  const mission = missions.find(({ goals }) => goals.some(({ id }) => id === goalId));
  const goal = mission?.goals.find(({ id }) => id === goalId);
  if (!mission || !goal) return { ...nowhere, words: "" };
  const place = { goalId, missionId: mission.id };
  if (subject.kind === "goal") {
    return { ...place, ...goalPlace(goal, rule.check, check.knownPolicyNumbers ?? []) };
  }
  const metric = goal.metrics.find(({ name }) => name === subject.name);
  return { ...place, field: "targets", words: metric ? metricWords(metric) : subject.name };
}

function wholeSheetFindings(sheet: CheckedSheet, check: WritingCheck, locale: Locale): Found[] {
  return checkSheet(sheetTexts(sheet, check), check.ruleSet).flatMap((finding) => {
    const rule = check.ruleSet.sheetRules.find(({ id }) => id === finding.rule);
    if (!rule) return [];
    const placed = placeOf(finding, rule, sheet, check);
    // A mission may have no words yet, and an answer is kept for something.
    const excerpt = placed.words || (placed.missionId ?? rule.id);
    return [{ ...placed, rule, excerpt, message: rule.reason[locale] }];
  });
}

/** Every finding of a sheet in the order of its goals, then those of the whole sheet; answered ones carry the reason. */
export function sheetFindings(
  sheet: CheckedSheet,
  check: WritingCheck,
  locale: Locale = "ja",
): ListedFinding[] {
  const inFields = sheet.content.missions.flatMap((mission) =>
    mission.goals.flatMap((goal) => fieldFindings(sheet, mission, goal, check, locale)),
  );
  return [...inFields, ...wholeSheetFindings(sheet, check, locale)].flatMap((found) =>
    listed(found, check.answers),
  );
}

/** What stands in the way of a submission: must findings that were neither mended nor answered with a reason. */
export function blockingFindings(findings: readonly ListedFinding[]): ListedFinding[] {
  return findings.filter(({ severity, answer }) => severity === "must" && answer === null);
}
