"use client";
import type { ComponentProps, ReactNode } from "react";
import { controlAttributes, ErrorTexts, FieldLabel, type FieldProps, GroupFrame, SupportText } from "./field";
import { useFormField } from "./form-context";

type Option = { value: string; label: string; description?: ReactNode };
type Native = Omit<ComponentProps<"input">, keyof FieldProps | "id" | "className" | "type" | "defaultValue">;

const LINE = "flex min-h-11 items-start gap-3 py-2 text-std-16N-170";
const MARK = "mt-0.5 size-6 shrink-0 accent-key-900";

type ChoiceProps = Omit<ComponentProps<"input">, "className"> & { label: ReactNode; description?: ReactNode };

function Choice({ label, description, ...input }: ChoiceProps) {
  return (
    <label className={LINE}>
      <input {...input} className={MARK} />
      <span>
        {label}
        {description && <span className="block text-solid-gray-700">{description}</span>}
      </span>
    </label>
  );
}

/** A single yes or no; sends its value ("on" when none is given) only when ticked. */
export function CheckboxField(props: FieldProps & Native & { defaultChecked?: boolean }) {
  const { label, support, errors, requiredLabel, defaultChecked = false, ...input } = props;
  const { frame, givesBack, typed } = useFormField(props);
  const ticked = givesBack ? typed === String(input.value ?? "on") : defaultChecked;
  const id = input.name.endsWith("[]") ? `${frame.id}-${input.value}` : frame.id;
  const initial = input.checked === undefined ? { defaultChecked: ticked } : {};
  return (
    <div className="flex flex-col">
      <Choice
        type="checkbox"
        {...input}
        {...initial}
        {...controlAttributes({ ...frame, id })}
        label={<FieldLabel label={label} required={input.required} requiredLabel={frame.requiredLabel} />}
      />
      <SupportText id={id}>{support}</SupportText>
      <ErrorTexts id={id} errors={frame.errors} />
    </div>
  );
}

type RadioGroupProps = Omit<FieldProps, "label"> &
  Native & { legend: string; options: readonly Option[]; defaultValue?: string };

/** One of a few, all of them shown. */
export function RadioGroup(props: RadioGroupProps) {
  const { legend, support, errors, requiredLabel, options, defaultValue, ...input } = props;
  const { frame, typed } = useFormField({ ...props, label: legend });
  const chosen = typed ?? defaultValue;
  return (
    <GroupFrame {...frame}>
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          {...input}
          id={index === 0 ? frame.id : undefined}
          value={option.value}
          defaultChecked={option.value === chosen}
          label={option.label}
          description={option.description}
        />
      ))}
    </GroupFrame>
  );
}
