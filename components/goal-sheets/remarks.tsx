import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ActForm } from "@/components/layout/act-form";
import { Tag } from "@/components/ui/tag";
import { resolveCommentAction } from "@/lib/goal-sheets/actions";
import type { CommentView, DecisionRemark } from "@/lib/goal-sheets/sheet-view";
import { formatDate, formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

export type RemarksOfSheet = {
  sheetId: string;
  comments: readonly CommentView[];
  decisions: readonly DecisionRemark[];
  /** Whether this person may comment, and so mark comments as dealt with. */
  mayComment: boolean;
};

type Place = { goalId: string | null; field: string | null };

const at = (place: Place) => (remark: Place) =>
  remark.goalId === place.goalId && remark.field === place.field;

/** The remarks that belong to one place of the sheet; both null means the whole sheet. */
export function remarksAt(of: RemarksOfSheet, place: Place): RemarksOfSheet {
  return { ...of, comments: of.comments.filter(at(place)), decisions: of.decisions.filter(at(place)) };
}

function Frame({ children }: { children: ReactNode }) {
  return (
    <li className="border-l-4 border-solid-gray-420 pl-3 text-std-16N-170 break-inside-avoid">{children}</li>
  );
}

/** A return sends every instruction along as a comment: both are the one thing that the leader said. */
const copyOf = (decision: DecisionRemark) => (comment: CommentView) =>
  at(decision)(comment) &&
  comment.text === decision.text &&
  (comment.onBehalfOfName ?? comment.authorName) === decision.decidedByName;

function CommentState({ comment }: { comment: CommentView }) {
  const t = useTranslations("sheets.comments");
  return (
    <Tag shape={comment.resolved ? "check" : "circle"} tone={comment.resolved ? "success" : "warning"}>
      {comment.resolved ? t("resolved") : t("open")}
    </Tag>
  );
}

function Resolve({ comment, of }: { comment: CommentView; of: RemarksOfSheet }) {
  const t = useTranslations("sheets.comments");
  if (!of.mayComment || comment.resolved) return null;
  return (
    <ActForm action={resolveCommentAction} given={{ sheetId: of.sheetId, commentId: comment.id }}>
      {t("resolve")}
    </ActForm>
  );
}

type DecisionProps = { decision: DecisionRemark; copy: CommentView | undefined; of: RemarksOfSheet };

function Decision({ decision, copy, of }: DecisionProps) {
  const t = useTranslations("sheets.comments");
  const locale = toLocale(useLocale());
  const { kind, text, decidedByName, dueOn, accepted } = decision;
  return (
    <Frame>
      <p className="flex flex-wrap items-center gap-2">
        <Tag shape="diamond" tone="info">
          {t(kind)}
        </Tag>
        {copy && <CommentState comment={copy} />}
        <span>{t("decidedBy", { name: decidedByName })}</span>
        {dueOn && <span>{t("due", { date: formatDate(dueOn, locale) })}</span>}
        {accepted && <span>{t("accepted")}</span>}
      </p>
      <p className="whitespace-pre-wrap">{text}</p>
      {copy && <Resolve comment={copy} of={of} />}
    </Frame>
  );
}

function Comment({ comment, of }: { comment: CommentView; of: RemarksOfSheet }) {
  const t = useTranslations("sheets.comments");
  const { authorName, onBehalfOfName, createdAt, text } = comment;
  const at = formatMoment(createdAt, toLocale(useLocale()));
  return (
    <Frame>
      <p className="flex flex-wrap items-center gap-2">
        <CommentState comment={comment} />
        <span>
          {onBehalfOfName === null
            ? t("by", { name: authorName, at })
            : t("onBehalf", { leader: onBehalfOfName, name: authorName, at })}
        </span>
      </p>
      <p className="whitespace-pre-wrap">{text}</p>
      <Resolve comment={comment} of={of} />
    </Frame>
  );
}

/** Decisions first, then what else was commented in the order of writing; nothing where there is none. */
export function Remarks({ of, label }: { of: RemarksOfSheet; label?: string }) {
  if (of.comments.length + of.decisions.length === 0) return null;
  const others = of.comments.filter((comment) => !of.decisions.some((decision) => copyOf(decision)(comment)));
  return (
    <ul aria-label={label} className="my-2 flex flex-col gap-3">
      {of.decisions.map((decision) => (
        <Decision
          key={decision.id}
          decision={decision}
          copy={of.comments.findLast(copyOf(decision))}
          of={of}
        />
      ))}
      {others.map((comment) => (
        <Comment key={comment.id} comment={comment} of={of} />
      ))}
    </ul>
  );
}
