"use client";
import type { ComponentProps } from "react";
import { CONTROL, controlAttributes, FieldFrame, type FieldProps } from "./field";
import { useFormField } from "./form-context";

type TextAreaProps = FieldProps & Omit<ComponentProps<"textarea">, keyof FieldProps | "id" | "className">;

/** Running text; the box grows with what stands in it where the browser can. */
export function TextArea({ label, support, errors, requiredLabel, defaultValue, ...area }: TextAreaProps) {
  const field = useFormField({ name: area.name, label, errors });
  const initial = area.value === undefined ? { defaultValue: field.typed ?? defaultValue } : {};
  return (
    <FieldFrame
      id={field.id}
      label={label}
      support={support}
      errors={field.errors}
      required={area.required}
      requiredLabel={requiredLabel ?? field.requiredLabel}
    >
      <textarea
        rows={4}
        {...area}
        {...initial}
        {...controlAttributes({ id: field.id, support, errors: field.errors, required: area.required })}
        className={`${CONTROL} field-sizing-content max-h-[70vh] min-h-28 w-200 resize-y py-3`}
      />
    </FieldFrame>
  );
}
