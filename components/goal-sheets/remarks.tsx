import { useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { type CommentPlace, isAt } from "@/lib/goal-sheets/comment-place";
import type { CommentView, DecisionRemark } from "@/lib/goal-sheets/sheet-view";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { CommentState, CommentThread, ThreadRest } from "./comment-thread";

export type RemarksOfSheet = {
  sheetId: string;
  comments: readonly CommentView[];
  decisions: readonly DecisionRemark[];
  /** Whether this person may comment, and so answer comments and mark them as dealt with. */
  mayComment: boolean;
};

/** The remarks that belong to one place of the sheet; both null means the whole sheet. */
export function remarksAt(of: RemarksOfSheet, place: CommentPlace): RemarksOfSheet {
  return { ...of, comments: of.comments.filter(isAt(place)), decisions: of.decisions.filter(isAt(place)) };
}

/** The id of a comment on its screen: the list of open ones leads there. */
export const commentAnchor = (commentId: string) => `comment-${commentId}`;

function Frame({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <li
      id={id}
      tabIndex={id ? -1 : undefined}
      className="scroll-mt-24 border-l-4 border-solid-gray-420 pl-3 text-std-16N-170 break-inside-avoid"
    >
      {children}
    </li>
  );
}

/** A return sends every instruction along as a comment: both are the one thing that the leader said. */
const copyOf = (decision: DecisionRemark) => (comment: CommentView) =>
  isAt(decision)(comment) &&
  comment.text === decision.text &&
  (comment.onBehalfOfName ?? comment.authorName) === decision.decidedByName;

type DecisionProps = { decision: DecisionRemark; copy: CommentView | undefined; of: RemarksOfSheet };

function Decision({ decision, copy, of: { sheetId, mayComment } }: DecisionProps) {
  const t = useTranslations("sheets.comments");
  const locale = toLocale(useLocale());
  const { kind, text, decidedByName, dueOn, accepted } = decision;
  return (
    <Frame id={copy && commentAnchor(copy.id)}>
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
      {copy && <ThreadRest sheetId={sheetId} comment={copy} mayComment={mayComment} />}
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
        <Frame key={comment.id} id={commentAnchor(comment.id)}>
          <CommentThread sheetId={of.sheetId} comment={comment} mayComment={of.mayComment} />
        </Frame>
      ))}
    </ul>
  );
}
