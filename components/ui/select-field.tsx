"use client";
import type { ComponentProps } from "react";
import { CONTROL, controlAttributes, FieldFrame, type FieldProps } from "./field";
import { useFormField } from "./form-context";

type SelectFieldProps = FieldProps & {
  /** One with an empty value stands for "nothing chosen". */
  options: readonly { value: string; label: string; disabled?: boolean }[];
} & Omit<ComponentProps<"select">, keyof FieldProps | "id" | "className" | "children">;

/** One of a list that is too long to show at once. */
export function SelectField(props: SelectFieldProps) {
  const { label, support, errors, requiredLabel, options, defaultValue, ...select } = props;
  const field = useFormField({ name: select.name, label, errors });
  const initial = select.value === undefined ? { defaultValue: field.typed ?? defaultValue } : {};
  return (
    <FieldFrame
      id={field.id}
      label={label}
      support={support}
      errors={field.errors}
      required={select.required}
      requiredLabel={requiredLabel ?? field.requiredLabel}
    >
      <select
        // React marks the chosen option only when the list is first made, and a reset goes back to that one.
        key={String(initial.defaultValue ?? "")}
        {...select}
        {...initial}
        {...controlAttributes({ id: field.id, support, errors: field.errors, required: select.required })}
        className={`${CONTROL} h-12 self-start`}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </FieldFrame>
  );
}
