import type { ReactNode } from "react";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { SheetView, StoredGoal } from "@/lib/goal-sheets/sheet-view";
import { FieldComments } from "./field-comments";

type EditorRowProps = { view: SheetView; goal: StoredGoal | null; field: string; children: ReactNode };

/** A field of the editor with the way to what was said of it. */
export function EditorRow({ view, goal, field, children }: EditorRowProps) {
  const { sheet } = view;
  const anchor = goal ? fieldAnchor("goal", goal.id, field) : fieldAnchor("sheet", sheet.id, field);
  return (
    <div data-row={anchor} className="border-b border-solid-gray-300 py-6">
      <div className="min-w-0">{children}</div>
      <FieldComments view={view} goal={goal} field={field} />
    </div>
  );
}
