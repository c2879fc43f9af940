"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, startTransition, useEffect, useMemo, useRef } from "react";
import { ErrorSummary } from "@/components/ui/error-summary";
import { FormFields, type FormFrame, useFormFrame } from "@/components/ui/form-context";
import { Notice } from "@/components/ui/notice";
import type { FormState } from "@/lib/form-state";
import { LeaveQuestion } from "./leave-question";
import { SignInAgain } from "./sign-in-again";
import { type SendingLimit, useAnsweredAction } from "./use-answered-action";
import { WriterField } from "./writer-context";

type ActionFormProps = {
  action(state: FormState, form: FormData): Promise<FormState>;
  /** For a form one goes on writing in: what was typed while it was on its way is not emptied when it is done. */
  staysFilled?: boolean;
  /** For a form with a file: what is larger is refused before it is sent. */
  limit?: SendingLimit;
  /** Where the screen itself shows what was done, nothing is said below the fields. */
  silent?: boolean;
  /** Fields and buttons; the fields find their errors and what was typed by their names. */
  children: ReactNode;
};

const NO_ERRORS: Record<string, string[]> = {};

/** Error texts by field name, from the keys an action answered with. */
function useFieldErrors(state: FormState): Record<string, string[]> {
  const t = useTranslations("fields.errors");
  return useMemo(() => {
    if (state.status !== "invalid") return NO_ERRORS;
    // A key may carry the place it speaks of: ruleSetValue|rules.3.severity
    const text = (given: string) => {
      const [key = "", place = ""] = given.split("|");
      return t.has(key) ? t(key, { place }) : t("badInput");
    };
    return Object.fromEntries(Object.entries(state.fields).map(([name, keys]) => [name, keys.map(text)]));
  }, [state, t]);
}

/** What stands above the fields: every error by its field's label, or the one reason of a refusal. */
function useSummary(state: FormState, frame: FormFrame) {
  const t = useTranslations("shell.form");
  const reason = useTranslations("reasons");
  // biome-ignore lint/correctness/useExhaustiveDependencies: it is new, and takes the focus, with every answer
  return useMemo(() => {
    if (state.status === "refused") {
      const text = reason.has(state.reason) ? reason(state.reason) : t("refusedUnknown");
      return { title: t("refusedTitle"), errors: [{ text }] };
    }
    const errors = frame
      .summary()
      .map(({ href, label, text }) => ({ href, text: label ? t("line", { label, text }) : text }));
    return { title: t("invalidTitle", { count: errors.length }), errors };
  }, [state]);
}

/**
 * A form around a server action: shows errors and refusals above the fields and takes the focus there, keeps
 * what was typed, says below the fields when it is done, and is not sent twice. Asks before longer text is left
 * unsaved. Works without script, too.
 */
export function ActionForm({
  action,
  limit,
  staysFilled = false,
  silent = false,
  children,
}: ActionFormProps) {
  const [state, send, pending] = useAnsweredAction(action, limit);
  const form = useRef<HTMLFormElement>(null);
  const t = useTranslations();
  const values = state.status === "invalid" || state.status === "refused" ? state.values : undefined;
  const signedOut = state.status === "refused" && state.code === "SIGNED_OUT";
  const errors = useFieldErrors(state);
  const frame = useFormFrame({ errors, values, requiredLabel: t("fields.requiredBadge") });
  const summary = useSummary(state, frame);

  useEffect(() => {
    if (state.status === "done" && !staysFilled) form.current?.reset();
  }, [state, staysFilled]);

  // React empties a form whose action it ran itself; sent from here, typed text and chosen files stay.
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    if (submitter?.hasAttribute("formaction")) return;
    event.preventDefault();
    if (pending) return;
    const typed = new FormData(event.currentTarget, submitter);
    startTransition(() => send(typed));
  };

  return (
    <>
      <form ref={form} action={send} onSubmit={submit} noValidate className="flex flex-col gap-6">
        <WriterField />
        <ErrorSummary {...summary}>{signedOut && <SignInAgain />}</ErrorSummary>
        <FormFields context={frame.context}>{children}</FormFields>
        {/* Stands there from the start, else it would not be read out; empty it takes no room. */}
        <div role="status" className="empty:-mt-6">
          {state.status === "done" && !silent && (
            <Notice kind="success" title={state.message ?? t("shell.form.done")} />
          )}
        </div>
      </form>
      <LeaveQuestion form={form} state={state} />
    </>
  );
}
