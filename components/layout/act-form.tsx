import type { ReactNode } from "react";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-style";
import type { FormState } from "@/lib/form-state";

type ActFormProps = {
  action(state: FormState, form: FormData): Promise<FormState>;
  /** What the action is told beside the press: ids, the version seen. */
  given: Record<string, string | number>;
  kind?: ButtonKind;
  pendingLabel?: string;
  /** Read out after the button's words, so that equal buttons of a list can be told apart. */
  of?: string;
  children: ReactNode;
};

/** One button that does one thing to one thing; works without script. */
export function ActForm({ action, given, kind = "secondary", pendingLabel, of, children }: ActFormProps) {
  return (
    <ActionForm action={action}>
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <Button kind={kind} pendingLabel={pendingLabel}>
          {children}
          {of && <span className="sr-only"> {of}</span>}
        </Button>
      </div>
    </ActionForm>
  );
}
