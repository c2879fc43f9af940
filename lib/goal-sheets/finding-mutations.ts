import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { Transaction } from "@/lib/db/tenancy";
import { exactlyOne, notFound } from "@/lib/errors";
import { yearRuleSet } from "@/lib/fiscal-years/rule-set-queries";
import type { AnswerInput } from "./finding-schema";
import { changeGoal, type OnGoal } from "./goal-mutations";
import { FIGURE_RULE } from "./writing-check";

type Answer = { goalId: string; field: string; rule: string; excerpt: string; reason: string };

/** One answer for the same words: a second one changes its reason. */
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

/** Lets a finding stand with a reason; it stays quiet for the same words. NOT_FOUND for a rule the year does not have. */
export function answerFinding(actor: Actor, { sheetId, ...answer }: AnswerInput): Promise<void> {
  const { goalId, field, rule, excerpt, reason } = answer;
  return changeGoal(actor, { sheetId, goalId }, async (tx, { fiscalYear }) => {
    const { ruleSet } = await yearRuleSet(tx, fiscalYear);
    if (![...ruleSet.rules, ...ruleSet.sheetRules].some(({ id }) => id === rule)) throw notFound();
    await keepAnswer(tx, actor, answer);
    return { action: "finding.answered", data: { field, rule, excerpt, reason } };
  });
}

/** Says that a figure of the targets is no metric; it is offered no more for the same words. */
export function dismissFigure(actor: Actor, input: OnGoal & { excerpt: string }): Promise<void> {
  const { goalId, excerpt } = input;
  return changeGoal(actor, input, async (tx) => {
    await keepAnswer(tx, actor, { goalId, field: "targets", rule: FIGURE_RULE, excerpt, reason: "" });
    return { action: "figure.dismissed", data: { excerpt } };
  });
}

/** Takes an answer or a dismissal back: the finding, or the offer, stands there again. */
export function withdrawAnswer(actor: Actor, input: OnGoal & { answerId: string }): Promise<void> {
  const { goalId, answerId } = input;
  return changeGoal(actor, input, async (tx) => {
    const answer = await tx.findingAnswer.findFirst({ where: { id: answerId, goalId } });
    if (!answer) throw notFound();
    exactlyOne(await tx.findingAnswer.deleteMany({ where: { id: answerId, goalId } }));
    const { field, rule, excerpt, reason } = answer;
    return { action: "finding.answerWithdrawn", data: { field, rule, excerpt, reason } };
  });
}
