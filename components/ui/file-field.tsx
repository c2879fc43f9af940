"use client";
import type { ComponentProps } from "react";
import { CONTROL, controlAttributes, FieldFrame, type FieldProps } from "./field";
import { useFormField } from "./form-context";

type FileFieldProps = FieldProps &
  Omit<ComponentProps<"input">, keyof FieldProps | "id" | "className" | "type">;

/** A file from one's own machine; say the kinds and the size in the support text. */
export function FileField({ label, support, errors, requiredLabel, ...input }: FileFieldProps) {
  const field = useFormField({ name: input.name, label, errors });
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
        {...input}
        type="file"
        {...controlAttributes({ id: field.id, support, errors: field.errors, required: input.required })}
        className={`${CONTROL} w-160 py-2 file:mr-4 file:min-h-9 file:rounded-6 file:border file:border-key-900 file:bg-white file:px-3 file:text-key-900`}
      />
    </FieldFrame>
  );
}
