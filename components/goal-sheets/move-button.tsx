import type { ReactNode } from "react";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import type { FormState } from "@/lib/form-state";

type MoveButtonProps = {
  action(state: FormState, form: FormData): Promise<FormState>;
  given: { sheetId: string; goalId?: string; missionId?: string; direction: "up" | "down" };
  /** At the edge the button stays, so that it keeps the focus, and says why it does nothing. */
  atEdge: boolean;
  why: string;
  shortcut?: string;
  /** Read out after the button's words, so that equal buttons of a list can be told apart. */
  of?: string;
  children: ReactNode;
};

/** Moves a goal or a mission one place; works without script. */
export function MoveButton({ action, given, atEdge, why, shortcut, of, children }: MoveButtonProps) {
  return (
    <ActionForm action={action} silent>
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <Button kind="secondary" disabled={atEdge} aria-keyshortcuts={shortcut} data-why={why}>
          {children}
          {of && <span className="sr-only"> {of}</span>}
        </Button>
      </div>
    </ActionForm>
  );
}
