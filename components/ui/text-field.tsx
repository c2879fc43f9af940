"use client";
import { CONTROL, type ControlProps, controlAttributes, FieldFrame } from "./field";
import { useFormField } from "./form-context";

/** Kinds whose text is short, so that a wide box would promise more. */
const SHORT = new Set(["date", "time", "number", "month"]);

/** One line of text; what was typed comes back after a refusal, except a password. */
export function TextField(props: ControlProps<"input">) {
  const { label, support, errors, requiredLabel, defaultValue, ...input } = props;
  const { frame, typed } = useFormField(props);
  const givenBack = input.type === "password" ? undefined : typed;
  const initial = input.value === undefined ? { defaultValue: givenBack ?? defaultValue } : {};
  return (
    <FieldFrame {...frame}>
      <input
        type="text"
        {...input}
        {...initial}
        {...controlAttributes(frame)}
        className={`${CONTROL} h-12 ${SHORT.has(input.type ?? "") ? "w-56" : "w-160"}`}
      />
    </FieldFrame>
  );
}
