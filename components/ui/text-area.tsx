"use client";
import { CONTROL, type ControlProps, controlAttributes, FieldFrame } from "./field";
import { useFormField } from "./form-context";

/** Running text; the box grows with what stands in it where the browser can. */
export function TextArea(props: ControlProps<"textarea">) {
  const { label, support, errors, requiredLabel, defaultValue, ...area } = props;
  const { frame, typed } = useFormField(props);
  const initial = area.value === undefined ? { defaultValue: typed ?? defaultValue } : {};
  return (
    <FieldFrame {...frame}>
      <textarea
        rows={4}
        {...area}
        {...initial}
        {...controlAttributes(frame)}
        className={`${CONTROL} field-sizing-content max-h-[70vh] min-h-28 w-200 resize-y py-3`}
      />
    </FieldFrame>
  );
}
