import type { ReactNode } from "react";
import { ActionForm } from "@/components/layout/action-form";
import { Button } from "@/components/ui/button";
import type { ButtonKind } from "@/components/ui/button-style";
import type { FormState } from "@/lib/form-state";

type CommandFormProps = {
  action(state: FormState, form: FormData): Promise<FormState>;
  /** What the command is about: names and values that are sent along unseen. */
  about: Record<string, string | number>;
  kind?: ButtonKind;
  /** Read out after the button's words, so that equal buttons of a list can be told apart. */
  of?: string;
  children: ReactNode;
};

/** One button that does one thing to one thing. */
export function CommandForm({ action, about, kind = "secondary", of, children }: CommandFormProps) {
  return (
    <ActionForm action={action}>
      {Object.entries(about).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <div>
        <Button kind={kind}>
          {children}
          {of && <span className="sr-only"> {of}</span>}
        </Button>
      </div>
    </ActionForm>
  );
}
