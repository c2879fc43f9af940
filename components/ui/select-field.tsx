"use client";
import { CONTROL, type ControlProps, controlAttributes, FieldFrame } from "./field";
import { useFormField } from "./form-context";

type SelectFieldProps = ControlProps<"select"> & {
  /** One with an empty value stands for "nothing chosen". */
  options: readonly { value: string; label: string; disabled?: boolean }[];
};

/** One of a list that is too long to show at once. */
export function SelectField(props: SelectFieldProps) {
  const { label, support, errors, requiredLabel, options, defaultValue, ...select } = props;
  const { frame, typed } = useFormField(props);
  const initial = select.value === undefined ? { defaultValue: typed ?? defaultValue } : {};
  return (
    <FieldFrame {...frame}>
      <select
        // React marks the chosen option only when the list is first made, and a reset goes back to that one.
        key={String(initial.defaultValue ?? "")}
        {...select}
        {...initial}
        {...controlAttributes(frame)}
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
