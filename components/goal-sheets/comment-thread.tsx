import { useLocale, useTranslations } from "next-intl";
import { ActForm } from "@/components/layout/act-form";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import { Tag } from "@/components/ui/tag";
import { TextArea } from "@/components/ui/text-area";
import {
  reopenCommentAction,
  replyToCommentAction,
  resolveCommentAction,
} from "@/lib/goal-sheets/comment-actions";
import type { CommentView, RemarkView } from "@/lib/goal-sheets/sheet-view";
import { formatMoment } from "@/lib/i18n/era";
import { toLocale } from "@/lib/i18n/locale";

type ThreadProps = { sheetId: string; comment: CommentView; mayComment: boolean };

/** Who said something and when; the leader first where the secretariat wrote it down. */
function Said({ remark }: { remark: RemarkView }) {
  const t = useTranslations("sheets.comments");
  const { authorName: name, onBehalfOfName: leader, createdAt } = remark;
  const at = formatMoment(createdAt, toLocale(useLocale()));
  return <span>{leader === null ? t("by", { name, at }) : t("onBehalf", { leader, name, at })}</span>;
}

export function CommentState({ comment }: { comment: CommentView }) {
  const t = useTranslations("sheets.comments");
  return (
    <Tag shape={comment.resolved ? "check" : "circle"} tone={comment.resolved ? "success" : "warning"}>
      {comment.resolved ? t("resolved") : t("open")}
    </Tag>
  );
}

function Replies({ replies }: { replies: readonly RemarkView[] }) {
  const t = useTranslations("comments");
  if (replies.length === 0) return null;
  return (
    <ul aria-label={t("replies")} className="mt-2 flex flex-col gap-2 border-l border-solid-gray-420 pl-3">
      {replies.map((reply) => (
        <li key={reply.id}>
          <Said remark={reply} />
          <p className="whitespace-pre-wrap">{reply.text}</p>
        </li>
      ))}
    </ul>
  );
}

function ReplyForm({ sheetId, comment }: ThreadProps) {
  const t = useTranslations("comments");
  return (
    <details className="max-w-full min-w-0">
      <summary className="min-h-11 py-2 text-key-1000 underline">
        {t("reply")}
        <span className="sr-only">{t("replyTo", { name: comment.authorName, text: comment.text })}</span>
      </summary>
      <ActionForm action={replyToCommentAction}>
        <input type="hidden" name="sheetId" value={sheetId} />
        <input type="hidden" name="commentId" value={comment.id} />
        <TextArea label={t("replyText")} name="text" required rows={2} />
        <div>
          <Button kind="secondary" pendingLabel={t("sending")}>
            {t("sendReply")}
          </Button>
        </div>
      </ActionForm>
    </details>
  );
}

function Turn({ sheetId, comment }: ThreadProps) {
  const t = useTranslations("comments");
  const given = { sheetId, commentId: comment.id };
  const of = t("replyTo", { name: comment.authorName, text: comment.text });
  return comment.resolved ? (
    <ActForm action={reopenCommentAction} given={given} of={of} pendingLabel={t("sending")}>
      {t("reopen")}
    </ActForm>
  ) : (
    <ActForm action={resolveCommentAction} given={given} of={of} pendingLabel={t("sending")}>
      {t("resolve")}
    </ActForm>
  );
}

/** What follows a comment: its answers, who dealt with it, and what can be done with it now. */
export function ThreadRest(props: ThreadProps) {
  const { comment, mayComment } = props;
  const t = useTranslations("comments");
  const locale = toLocale(useLocale());
  const { resolvedAt, resolvedByName } = comment;
  return (
    <>
      <Replies replies={comment.replies} />
      {resolvedAt && (
        <p className="mt-2">
          {t("resolvedBy", { name: resolvedByName ?? "", at: formatMoment(resolvedAt, locale) })}
        </p>
      )}
      {mayComment && (
        <div className="mt-1 flex flex-wrap items-start gap-x-4 gap-y-2 print:hidden">
          {!comment.resolved && <ReplyForm {...props} />}
          <Turn {...props} />
        </div>
      )}
    </>
  );
}

/** A comment with its answers, and who dealt with it when. */
export function CommentThread(props: ThreadProps) {
  const { comment } = props;
  const t = useTranslations("comments");
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <CommentState comment={comment} />
        <Said remark={comment} />
        {comment.gone && <span>{t("gone")}</span>}
      </p>
      <p className="whitespace-pre-wrap">{comment.text}</p>
      <ThreadRest {...props} />
    </>
  );
}
