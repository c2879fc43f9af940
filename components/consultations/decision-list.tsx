import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import { acceptReplyAction, replyToInstructionAction } from "@/lib/consultations/actions";
import type { DecisionView, SessionView } from "@/lib/consultations/session-view";
import { fieldLabel } from "@/lib/goal-sheets/labels";
import { formatDate, formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

/** Where on the sheet a decision stands, in words. */
function usePlace({ form, sheets }: Pick<SessionView, "form" | "sheets">) {
  const t = useTranslations("consultations");
  const locale = toLocale(useLocale());
  const goals = sheets.flatMap(({ content }) => content.missions.flatMap((mission) => mission.goals));
  return ({ goalId, field }: DecisionView) => {
    const goal = goals.find(({ id }) => id === goalId);
    if (!goal) return t("decisions.whole");
    const title = goal.title || t("session.untitled");
    const name = t("decisions.goal", { word: form.goalWord[locale], number: goal.number, title });
    if (field === null) return name;
    return t("decisions.goalField", {
      goal: name,
      field: fieldLabel(form, "goal", field)?.[locale] ?? field,
    });
  };
}

function AnswerTag({ decision }: { decision: DecisionView }) {
  const t = useTranslations("consultations.decisions");
  if (decision.kind === "DECISION") return null;
  if (decision.acceptedAt) {
    return (
      <Tag shape="check" tone="success">
        {t("accepted")}
      </Tag>
    );
  }
  return decision.reply === null ? (
    <Tag shape="circle" tone="warning">
      {t("waiting")}
    </Tag>
  ) : (
    <Tag shape="half" tone="info">
      {t("replied")}
    </Tag>
  );
}

type AnswerProps = { decision: DecisionView; allowed: SessionView["allowed"] };

function AnswerForms({ decision, allowed }: AnswerProps) {
  const t = useTranslations("consultations.replyForm");
  if (decision.kind === "DECISION" || decision.acceptedAt) return null;
  const of = <span className="sr-only">{t("of", { text: decision.text })}</span>;
  const reply = decision.reply ?? "";
  return (
    <div className="mt-2 flex flex-col gap-4 print:hidden">
      {allowed.replyToInstruction === null && (
        <ActionForm action={replyToInstructionAction}>
          <input type="hidden" name="decisionId" value={decision.id} />
          <input type="hidden" name="repliedBefore" value={reply} />
          <TextArea label={t("reply")} name="reply" defaultValue={reply} required />
          <div>
            <Button kind="secondary">
              {reply === "" ? t("send") : t("change")}
              {of}
            </Button>
          </div>
        </ActionForm>
      )}
      {allowed.acceptReply === null && reply !== "" && (
        <ActForm action={acceptReplyAction} given={{ decisionId: decision.id, reply }}>
          {t("accept")}
          {of}
        </ActForm>
      )}
    </div>
  );
}

/** What was decided, with both names, where it stands on the sheet, and what the department answered. */
export function DecisionList({ view }: { view: SessionView }) {
  const t = useTranslations("consultations.decisions");
  const locale = toLocale(useLocale());
  const placeOf = usePlace(view);
  if (view.decisions.length === 0) return <p>{t("none")}</p>;
  return (
    <ul className="flex flex-col gap-6">
      {view.decisions.map((decision) => (
        <li key={decision.id} className="border-l-4 border-solid-gray-420 pl-3 break-inside-avoid">
          <p className="flex flex-wrap items-center gap-3">
            <Tag shape="diamond" tone="info">
              {t(decision.kind)}
            </Tag>
            <AnswerTag decision={decision} />
            <span>{placeOf(decision)}</span>
          </p>
          <p className="text-std-17B-170 whitespace-pre-wrap">{decision.text}</p>
          {decision.dueOn && <p>{t("due", { date: formatDate(decision.dueOn, locale) })}</p>}
          <p className="text-solid-gray-700">
            {t("named", {
              decided: decision.decidedByName,
              entered: decision.enteredByName,
              at: formatMoment(decision.enteredAt, locale),
            })}
          </p>
          {decision.reply !== null && (
            <div className="mt-2">
              <p className="font-bold">{t("reply")}</p>
              <p className="whitespace-pre-wrap">{decision.reply}</p>
            </div>
          )}
          <AnswerForms decision={decision} allowed={view.allowed} />
        </li>
      ))}
    </ul>
  );
}
