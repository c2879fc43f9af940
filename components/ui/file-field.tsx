"use client";
import { CONTROL, type ControlProps, controlAttributes, FieldFrame } from "./field";
import { useFormField } from "./form-context";

/** A file from one's own machine; say the kinds and the size in the support text. */
export function FileField(props: Omit<ControlProps<"input">, "type">) {
  const { label, support, errors, requiredLabel, ...input } = props;
  const { frame } = useFormField(props);
  return (
    <FieldFrame {...frame}>
      <input
        {...input}
        type="file"
        {...controlAttributes(frame)}
        className={`${CONTROL} w-160 py-2 file:mr-4 file:min-h-9 file:rounded-6 file:border file:border-key-900 file:bg-white file:px-3 file:text-key-900`}
      />
    </FieldFrame>
  );
}
