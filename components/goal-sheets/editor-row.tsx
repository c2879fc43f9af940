import type { ReactNode } from "react";
import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { Subject } from "@/lib/goal-sheets/field-place";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { FieldComments } from "./field-comments";

type EditorRowProps = {
  view: SheetView;
  subject: Subject;
  field: string;
  /** Whether it is one of several that stand together within a row. */
  within?: boolean;
  children: ReactNode;
};

/** A field of the editor with the way to what was said of it. */
export function EditorRow({ view, subject, field, within = false, children }: EditorRowProps) {
  return (
    <div
      data-row={fieldAnchor(subject.kind, subject.id, field)}
      className={within ? "" : "border-b border-solid-gray-300 py-6"}
    >
      <div className="min-w-0">{children}</div>
      <FieldComments view={view} subject={subject} field={field} />
    </div>
  );
}
