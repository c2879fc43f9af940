"use client";
import type { ComponentProps } from "react";
import { CONTROL, controlAttributes, FieldFrame, type FieldProps } from "./field";
import { useFormField } from "./form-context";

type TextFieldProps = FieldProps & Omit<ComponentProps<"input">, keyof FieldProps | "id" | "className">;

/** Kinds whose text is short, so that a wide box would promise more. */
const SHORT = new Set(["date", "time", "number", "month"]);

/** One line of text; what was typed comes back after a refusal, except a password. */
export function TextField({ label, support, errors, requiredLabel, defaultValue, ...input }: TextFieldProps) {
  const field = useFormField({ name: input.name, label, errors });
  const typed = input.type === "password" ? undefined : field.typed;
  const initial = input.value === undefined ? { defaultValue: typed ?? defaultValue } : {};
  return (
    <FieldFrame
      id={field.id}
      label={label}
      support={support}
      errors={field.errors}
      required={input.required}
      requiredLabel={requiredLabel ?? field.requiredLabel}
    >
      <input
        type="text"
        {...input}
        {...initial}
        {...controlAttributes({ id: field.id, support, errors: field.errors, required: input.required })}
        className={`${CONTROL} h-12 ${SHORT.has(input.type ?? "") ? "w-56" : "w-160"}`}
      />
    </FieldFrame>
  );
}
