"use client";
import type { ComponentProps, ReactNode } from "react";
import { controlAttributes, ErrorTexts, FieldLabel, type FieldProps, GroupFrame, SupportText } from "./field";
import { useFormField } from "./form-context";

type Option = { value: string; label: string; description?: ReactNode };
type Native = Omit<ComponentProps<"input">, keyof FieldProps | "id" | "className" | "type" | "defaultValue">;
type GroupProps = Omit<FieldProps, "label"> & Native & { legend: string; options: readonly Option[] };

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
  const field = useFormField({ name: input.name, label, errors });
  const ticked = field.givesBack ? field.typed === String(input.value ?? "on") : defaultChecked;
  const id = input.name.endsWith("[]") ? `${field.id}-${input.value}` : field.id;
  const initial = input.checked === undefined ? { defaultChecked: ticked } : {};
  return (
    <div className="flex flex-col">
      <Choice
        type="checkbox"
        {...input}
        {...initial}
        {...controlAttributes({ id, support, errors: field.errors, required: input.required })}
        label={
          <FieldLabel
            label={label}
            required={input.required}
            requiredLabel={requiredLabel ?? field.requiredLabel}
          />
        }
      />
      <SupportText id={id}>{support}</SupportText>
      <ErrorTexts id={id} errors={field.errors} />
    </div>
  );
}

/** One of a few, all of them shown. */
export function RadioGroup(props: GroupProps & { defaultValue?: string }) {
  const { legend, support, errors, requiredLabel, options, defaultValue, ...input } = props;
  const field = useFormField({ name: input.name, label: legend, errors });
  const chosen = field.typed ?? defaultValue;
  return (
    <GroupFrame
      id={field.id}
      label={legend}
      support={support}
      errors={field.errors}
      required={input.required}
      requiredLabel={requiredLabel ?? field.requiredLabel}
    >
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="radio"
          {...input}
          id={index === 0 ? field.id : undefined}
          value={option.value}
          defaultChecked={option.value === chosen}
          label={option.label}
          description={option.description}
        />
      ))}
    </GroupFrame>
  );
}

/** Any number of a few; give a name that ends in [] so that the action reads a list. */
export function CheckboxGroup(props: GroupProps & { defaultValues?: readonly string[] }) {
  const { legend, support, errors, requiredLabel, options, defaultValues = [], required, ...input } = props;
  const field = useFormField({ name: input.name, label: legend, errors });
  return (
    <GroupFrame
      id={field.id}
      label={legend}
      support={support}
      errors={field.errors}
      required={required}
      requiredLabel={requiredLabel ?? field.requiredLabel}
    >
      {options.map((option, index) => (
        <Choice
          key={option.value}
          type="checkbox"
          {...input}
          id={index === 0 ? field.id : undefined}
          value={option.value}
          defaultChecked={defaultValues.includes(option.value)}
          label={option.label}
          description={option.description}
        />
      ))}
    </GroupFrame>
  );
}
