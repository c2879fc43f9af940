import { useActionState, useEffect, useState } from "react";
import { type FormState, IDLE, typedValues } from "@/lib/form-state";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** Next marks what the server itself threw: a redirection, a page that is not there, a fault. */
const cameFromServer = (error: unknown) => error instanceof Error && "digest" in error;

const answered =
  (action: Action): Action =>
  async (state, form) => {
    try {
      return await action(state, form);
    } catch (error) {
      if (cameFromServer(error)) throw error;
      return { status: "refused", code: "NO_ANSWER", reason: "noAnswer", values: typedValues(form) };
    }
  };

/**
 * A form's action whose answer may fail to come: then it is a refusal that keeps what was typed, not a fault of the
 * screen. Until the script runs it is the server's own, so that the form works without any.
 */
export function useAnsweredAction(action: Action) {
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  return useActionState(runs ? answered(action) : action, IDLE);
}
