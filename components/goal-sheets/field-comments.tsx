import { useTranslations } from "next-intl";
import { type CommentPlace, isAt, openComments } from "@/lib/goal-sheets/comment-place";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { Subject } from "@/lib/goal-sheets/field-place";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { CommentControl } from "./comment-control";
import { useCommentPlaceName } from "./comment-place-name";

type FieldCommentsProps = { view: SheetView; subject: Subject; field: string };

/** Below a field of the editor: how much was said of it, and the way there. */
export function FieldComments({ view, subject, field }: FieldCommentsProps) {
  const t = useTranslations("comments");
  const { allowed } = view;
  const here: CommentPlace = { subject, field };
  const comments = view.comments.filter(isAt(here));
  const decisions = view.decisions.filter(isAt(here));
  const place = useCommentPlaceName(view)(here, "goal");
  if (allowed.comment !== null && comments.length + decisions.length === 0) return null;
  const open = openComments(comments).length;
  const all = comments.length + decisions.length;
  return (
    <CommentControl href="#panel-comments" anchor={fieldAnchor(subject.kind, subject.id, field)}>
      <span className={open > 0 ? "font-bold text-orange-1100" : ""}>
        {open > 0
          ? t("controlOpen", { count: open })
          : all > 0
            ? t("controlAll", { count: all })
            : t("control")}
      </span>
      <span className="sr-only">{t("writeOn", { place })}</span>
    </CommentControl>
  );
}
