import { fieldAnchor } from "@/lib/goal-sheets/field-address";
import type { SubjectKind } from "@/lib/goal-sheets/field-place";
import type { SheetView } from "@/lib/goal-sheets/sheet-view";
import { routes } from "@/lib/routes";
import type { DraftField } from "./draft-store";

/** What every part of the editor needs: the sheet as read, and when it was read. */
export type EditorProps = { view: SheetView; readAt: number };

/** Where a field saves itself, and the id under which a link finds it. */
export function draftField(sheetId: string, kind: SubjectKind, id: string, field: string): DraftField {
  return {
    address: routes.sheetFields(sheetId),
    anchor: fieldAnchor(kind, id, field),
    place: { subject: { kind, id }, field },
  };
}
