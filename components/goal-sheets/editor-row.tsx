import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { CommentForm } from "./comment-form";
import { usePlaceName } from "./place-name";
import { Remarks, remarksAt } from "./remarks";

type EditorRowProps = { view: SheetView; goal: StoredGoal | null; field: string; children: ReactNode };

/** A field of the editor with what was said of it beside it. */
export function EditorRow({ view, goal, field, children }: EditorRowProps) {
  const t = useTranslations("sheets");
  const { sheet, comments, decisions, allowed } = view;
  const mayComment = allowed.comment === null;
  const remarks = { sheetId: sheet.id, comments, decisions, mayComment };
  const goalId = goal?.id ?? null;
  const place = usePlaceName(view.form)({ goal, kind: goal ? "goal" : "sheet", field });
  const own = remarksAt(remarks, { goalId, field });
  const beside = own.comments.length + own.decisions.length > 0 ? "xl:grid-cols-[minmax(0,1fr)_18rem]" : "";
  return (
    <div className={`grid gap-x-6 gap-y-2 border-b border-solid-gray-300 py-6 ${beside}`}>
      <div className="min-w-0">{children}</div>
      <div className="min-w-0">
        <Remarks of={own} label={t("editor.remarks")} />
        {mayComment && (
          <details className="print:hidden">
            <summary className="min-h-11 py-2 text-key-1000 underline">
              {t("comments.write")}
              <span className="sr-only">{place}</span>
            </summary>
            <CommentForm sheetId={sheet.id} goalId={goal?.id} on={field} place={place} />
          </details>
        )}
      </div>
    </div>
  );
}
