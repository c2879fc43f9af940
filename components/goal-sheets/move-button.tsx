"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, startTransition } from "react";
import { SignInAgain } from "@/components/layout/sign-in-again";
import { useAnsweredAction } from "@/components/layout/use-answered-action";
import { WriterField } from "@/components/layout/writer-context";
import { buttonStyle } from "@/components/ui/button-style";
import type { FormState } from "@/lib/form-state";

type MoveButtonProps = {
  action(state: FormState, form: FormData): Promise<FormState>;
  given: {
    sheetId: string;
    goalId?: string;
    missionId?: string;
    paragraphId?: string;
    direction: "up" | "down";
  };
  /** At the edge the button stays, so that it keeps the focus, and says why it does nothing. */
  atEdge: boolean;
  why: string;
  shortcut?: string;
  /** Read out after the button's words, so that equal buttons of a list can be told apart. */
  of?: string;
  children: ReactNode;
};

/** Moves a goal, a mission or a headed paragraph one place; pressed again while one move is on its way, the next waits for it. */
export function MoveButton({ action, given, atEdge, why, shortcut, of, children }: MoveButtonProps) {
  const [state, send] = useAnsweredAction(action);
  const reasons = useTranslations("reasons");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    startTransition(() => send(form));
  };
  return (
    <form action={send} onSubmit={submit}>
      <WriterField />
      {Object.entries(given).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button
        type="submit"
        aria-disabled={atEdge || undefined}
        aria-keyshortcuts={shortcut}
        data-why={why}
        onClick={atEdge ? (event) => event.preventDefault() : undefined}
        className={buttonStyle("secondary")}
      >
        {children}
        {of && <span className="sr-only"> {of}</span>}
      </button>
      <p role="alert" className="max-w-80 text-error-2">
        {state.status === "refused" && reasons.has(state.reason) && reasons(state.reason)}
        {state.status === "refused" && state.code === "SIGNED_OUT" && (
          <>
            {" "}
            <SignInAgain />
          </>
        )}
      </p>
    </form>
  );
}
