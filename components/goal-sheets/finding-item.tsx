import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import { answerFindingAction, withdrawAnswerAction } from "@/lib/goal-sheets/finding-actions";
import type { AnswerView } from "@/lib/goal-sheets/writing-check";

const SUMMARY = "min-h-11 py-2 text-key-1000 underline";
const LOOKS = {
  must: { shape: "triangle", tone: "danger" },
  advice: { shape: "diamond", tone: "warning" },
} as const;

export type ShownFinding = {
  rule: string;
  severity: "must" | "advice";
  message: string;
  words: string;
  excerpt: string;
  example: { before: string; after: string };
};

/** Where an answer is kept, without a goal for the whole sheet; null where this is no place to give one. */
export type AnswerPlace = { sheetId: string; goalId: string | null; field: string } | null;

function AnswerForm({ finding, place }: { finding: ShownFinding; place: NonNullable<AnswerPlace> }) {
  const t = useTranslations("sheets.editor");
  const given = { ...place, goalId: place.goalId ?? "", rule: finding.rule, excerpt: finding.excerpt };
  return (
    <details className="print:hidden">
      <summary className={SUMMARY}>
        {t("findings.answer")}
        <span className="sr-only">{t("findings.of", { words: finding.words })}</span>
      </summary>
      <ActionForm action={answerFindingAction}>
        {Object.entries(given).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <TextArea
          label={t("findings.reason")}
          name="reason"
          support={t("findings.reasonHelp")}
          required
          rows={2}
        />
        <div>
          <Button kind="secondary" pendingLabel={t("findings.keeping")}>
            {t("findings.keep")}
          </Button>
        </div>
      </ActionForm>
    </details>
  );
}

type FindingItemProps = {
  finding: ShownFinding;
  place: AnswerPlace;
  /** The field concerned, where the side panel looks for it. */
  field?: string | null;
  children?: ReactNode;
};

/** One finding in words: how grave, why, which words, an example, and the way to let it stand with a reason. */
export function FindingItem({ finding, place, field, children }: FindingItemProps) {
  const t = useTranslations("sheets.editor");
  const { severity, message, words, example } = finding;
  return (
    <li
      data-field={field ?? undefined}
      className="border-l-4 border-solid-gray-420 pl-3 text-std-16N-170 break-inside-avoid"
    >
      {children}
      <p>
        <Tag {...LOOKS[severity]}>{t(`findings.${severity}`)}</Tag> {message}
      </p>
      {words && <p className="wrap-anywhere">{t("findings.words", { words })}</p>}
      <details>
        <summary className={SUMMARY}>
          {t("findings.example")}
          <span className="sr-only">{t("findings.of", { words })}</span>
        </summary>
        <dl className="mb-2 grid grid-cols-[max-content_1fr] gap-x-3">
          <dt>{t("findings.before")}</dt>
          <dd>{example.before}</dd>
          <dt>{t("findings.after")}</dt>
          <dd>{example.after}</dd>
        </dl>
      </details>
      {place && <AnswerForm finding={finding} place={place} />}
    </li>
  );
}

type AnsweredProps = {
  sheetId: string;
  answered: readonly { finding: ShownFinding; answer: AnswerView }[];
  mayWithdraw: boolean;
};

/** The findings that somebody let stand, folded, each with the statement, its reason and the way back. */
export function AnsweredFindings({ sheetId, answered, mayWithdraw }: AnsweredProps) {
  const t = useTranslations("sheets.editor");
  if (answered.length === 0) return null;
  return (
    <details>
      <summary className={SUMMARY}>{t("findings.answered", { count: answered.length })}</summary>
      <ul className="flex flex-col gap-3">
        {answered.map(({ finding, answer }) => (
          <li key={answer.id} className="border-l-4 border-solid-gray-420 pl-3 text-std-16N-170">
            <p>{finding.message}</p>
            {finding.words && (
              <p className="wrap-anywhere">{t("findings.words", { words: finding.excerpt })}</p>
            )}
            <p>{t("findings.given", { reason: answer.reason, name: answer.answeredByName })}</p>
            {mayWithdraw && (
              <ActForm
                action={withdrawAnswerAction}
                given={{ sheetId, goalId: answer.goalId ?? "", answerId: answer.id }}
                of={t("findings.of", { words: finding.excerpt })}
              >
                {t("findings.withdraw")}
              </ActForm>
            )}
          </li>
        ))}
      </ul>
    </details>
  );
}
