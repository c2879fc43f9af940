import { useActionState, useEffect, useState } from "react";
import { type FormState, IDLE, typedValues } from "@/lib/form-state";

type Action = (state: FormState, form: FormData) => Promise<FormState>;

/** Next marks what the server itself threw: a redirection, a page that is not there, a fault. */
const cameFromServer = (error: unknown) => error instanceof Error && "digest" in error;

/** What a form may carry: the server reads no larger file or text, and says so by the reason's words. */
export type SendingLimit = { bytes: number; reason: string };

const isBeyond = (form: FormData, { bytes }: SendingLimit) =>
  [...form.values()].some((value) => (typeof value === "string" ? value.length : value.size) > bytes);

const answered =
  (action: Action, limit: SendingLimit | undefined): Action =>
  async (state, form) => {
    // Far too much would be cut off on its way, before the server could say why.
    if (limit && isBeyond(form, limit)) {
      return { status: "refused", code: "LIMIT", reason: limit.reason, values: typedValues(form) };
    }
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
export function useAnsweredAction(action: Action, limit?: SendingLimit) {
  const [runs, setRuns] = useState(false);
  useEffect(() => setRuns(true), []);
  return useActionState(runs ? answered(action, limit) : action, IDLE);
}
