import { useTranslations } from "next-intl";
import { isAt, openComments } from "@/lib/goal-sheets/comment-place";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { CommentControl } from "./comment-control";
import { usePlaceName } from "./place-name";

type FieldCommentsProps = { view: SheetView; goal: StoredGoal | null; field: string };

/** Below a field of the editor: how much was said of it, and the way there. */
export function FieldComments({ view, goal, field }: FieldCommentsProps) {
  const t = useTranslations("comments");
  const { sheet, form, allowed } = view;
  const goalId = goal?.id ?? null;
  const comments = view.comments.filter(isAt({ goalId, field }));
  const decisions = view.decisions.filter(isAt({ goalId, field }));
  const place = usePlaceName(form)({ goal: null, kind: goal ? "goal" : "sheet", field });
  if (allowed.comment !== null && comments.length + decisions.length === 0) return null;
  const open = openComments(comments).length;
  const all = comments.length + decisions.length;
  const anchor = goal ? fieldAnchor("goal", goal.id, field) : fieldAnchor("sheet", sheet.id, field);
  return (
    <CommentControl href="#panel-comments" anchor={anchor}>
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
