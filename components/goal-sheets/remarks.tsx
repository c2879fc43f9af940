import { useFormatter, useLocale, useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Tag } from "@/components/ui/tag";
import { resolveCommentAction } from "@/lib/goal-sheets/actions";
import type { CommentView, DecisionRemark } from "@/lib/goal-sheets/sheet-view";
import { formatDate } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";
import { ActForm } from "./act-form";

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

function Decision({ decision }: { decision: DecisionRemark }) {
  const t = useTranslations("sheets.comments");
  const locale = toLocale(useLocale());
  const { kind, text, decidedByName, dueOn, accepted } = decision;
  return (
    <Frame>
      <p className="flex flex-wrap items-center gap-2">
        <Tag shape="diamond" tone="info">
          {t(kind)}
        </Tag>
        <span>{t("decidedBy", { name: decidedByName })}</span>
        {dueOn && <span>{t("due", { date: formatDate(dueOn, locale) })}</span>}
        {accepted && <span>{t("accepted")}</span>}
      </p>
      <p className="whitespace-pre-wrap">{text}</p>
    </Frame>
  );
}

function Comment({ comment, of }: { comment: CommentView; of: RemarksOfSheet }) {
  const t = useTranslations("sheets.comments");
  const format = useFormatter();
  const { authorName, onBehalfOfName, createdAt, text, resolved } = comment;
  const at = format.dateTime(createdAt, { dateStyle: "short", timeStyle: "short" });
  return (
    <Frame>
      <p className="flex flex-wrap items-center gap-2">
        <Tag shape={resolved ? "check" : "circle"} tone={resolved ? "success" : "warning"}>
          {resolved ? t("resolved") : t("open")}
        </Tag>
        <span>
          {onBehalfOfName === null
            ? t("by", { name: authorName, at })
            : t("onBehalf", { leader: onBehalfOfName, name: authorName, at })}
        </span>
      </p>
      <p className="whitespace-pre-wrap">{text}</p>
      {of.mayComment && !resolved && (
        <ActForm action={resolveCommentAction} given={{ sheetId: of.sheetId, commentId: comment.id }}>
          {t("resolve")}
        </ActForm>
      )}
    </Frame>
  );
}

/** Decisions first, then comments in the order they were written; nothing where there are none. */
export function Remarks({ of, label }: { of: RemarksOfSheet; label?: string }) {
  if (of.comments.length + of.decisions.length === 0) return null;
  return (
    <ul aria-label={label} className="my-2 flex flex-col gap-3">
      {of.decisions.map((decision) => (
        <Decision key={decision.id} decision={decision} />
      ))}
      {of.comments.map((comment) => (
        <Comment key={comment.id} comment={comment} of={of} />
      ))}
    </ul>
  );
}
