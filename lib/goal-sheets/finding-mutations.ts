import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { exactlyOne, notFound } from "@/lib/errors";
import { yearRuleSet } from "@/lib/fiscal-years/rule-set-queries";
import type { AnswerInput } from "./finding-schema";
import { changeGoal, type OnGoal } from "./goal-mutations";
import type { LoadedSheet } from "./sheet-view";
import { changeStructure } from "./structure-mutations";
import { FIGURE_RULE } from "./writing-check";

type Place = { sheetId: string; goalId: string | null };
type Answer = Place & { field: string; rule: string; excerpt: string; reason: string };
type Change = { action: string; data: Record<string, string> };

/** A change of what was said of a goal's finding, or of one of the whole sheet. */
function changeAnswers(
  actor: Actor,
  { sheetId, goalId }: Place,
  work: (tx: Transaction, sheet: LoadedSheet) => Promise<Change>,
): Promise<void> {
  if (goalId !== null) return changeGoal(actor, { sheetId, goalId }, work);
  return changeStructure(actor, sheetId, async (tx, sheet) => ({
    result: undefined,
    change: await work(tx, sheet),
  }));
}

/** One answer for the same statement: a second one changes its reason. */
async function keepAnswer(
  tx: Transaction,
  { municipalityId, personId }: Actor,
  answer: Answer,
): Promise<void> {
  const { reason, ...words } = answer;
  const given = { reason, answeredById: personId, answeredAt: new Date() };
  const changed = await tx.findingAnswer.updateMany({ where: words, data: given });
  if (changed.count === 0) await tx.findingAnswer.create({ data: { ...words, ...given, municipalityId } });
}

/** Lets a finding stand with a reason; it stays quiet for the same statement. NOT_FOUND for a rule the year does not have. */
export function answerFinding(actor: Actor, answer: AnswerInput): Promise<void> {
  const { field, rule, excerpt, reason } = answer;
  return changeAnswers(actor, answer, async (tx, { fiscalYear }) => {
    const { ruleSet } = await yearRuleSet(tx, fiscalYear);
    if (![...ruleSet.rules, ...ruleSet.sheetRules].some(({ id }) => id === rule)) throw notFound();
    await keepAnswer(tx, actor, answer);
    return { action: "finding.answered", data: { field, rule, excerpt, reason } };
  });
}

/** Says that a figure of the targets is no metric; it is offered no more for the same words. */
export function dismissFigure(actor: Actor, input: OnGoal & { excerpt: string }): Promise<void> {
  const { sheetId, goalId, excerpt } = input;
  return changeGoal(actor, input, async (tx) => {
    await keepAnswer(tx, actor, {
      sheetId,
      goalId,
      field: "targets",
      rule: FIGURE_RULE,
      excerpt,
      reason: "",
    });
    return { action: "figure.dismissed", data: { excerpt } };
  });
}

/** Takes an answer or a dismissal back: the finding, or the offer, stands there again. */
export function withdrawAnswer(actor: Actor, input: Place & { answerId: string }): Promise<void> {
  const { sheetId, goalId, answerId } = input;
  const where = { id: answerId, sheetId, goalId };
  return changeAnswers(actor, input, async (tx) => {
    const answer = await tx.findingAnswer.findFirst({ where });
    if (!answer) throw notFound();
    exactlyOne(await tx.findingAnswer.deleteMany({ where }));
    const { field, rule, excerpt, reason } = answer;
    return { action: "finding.answerWithdrawn", data: { field, rule, excerpt, reason } };
  });
}
