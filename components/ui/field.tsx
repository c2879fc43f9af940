import type { ComponentProps, ReactNode } from "react";

/** What every field takes; texts come in as props. */
export type FieldProps = {
  label: string;
  name: string;
  support?: ReactNode;
  /** Texts; where absent the form around the field gives its own. */
  errors?: readonly string[];
  required?: boolean;
  /** The word of the badge; where absent the form around the field gives its own. */
  requiredLabel?: string;
};

/** A field that is one native control takes that control's own attributes too. */
export type ControlProps<Control extends "input" | "select" | "textarea"> = FieldProps &
  Omit<ComponentProps<Control>, keyof FieldProps | "id" | "className" | "children">;

/** What the frame around a field shows. */
export type Framed = Pick<FieldProps, "label" | "support" | "required" | "requiredLabel"> & {
  id: string;
  errors: readonly string[];
};

type FrameProps = Framed & { children: ReactNode };

const supportId = (id: string) => `${id}-support`;
const errorsId = (id: string) => `${id}-errors`;

/** The attributes that tie a control to its label, support text and errors. */
export function controlAttributes(field: Omit<Framed, "label" | "requiredLabel">) {
  const described = [field.support && supportId(field.id), field.errors.length > 0 && errorsId(field.id)];
  return {
    id: field.id,
    required: field.required,
    "aria-invalid": field.errors.length > 0 || undefined,
    "aria-describedby": described.filter(Boolean).join(" ") || undefined,
  };
}

export const CONTROL =
  "max-w-full rounded-8 border border-solid-gray-600 bg-white px-4 text-std-16N-170 text-solid-gray-900 " +
  "hover:border-black aria-invalid:border-error-1 aria-invalid:border-2 " +
  "[&[readonly]]:border-dashed disabled:border-solid-gray-300 disabled:bg-solid-gray-50 disabled:text-solid-gray-600";

export function FieldLabel({ label, required, requiredLabel }: Partial<FieldProps>) {
  return (
    <>
      {label}
      {required && requiredLabel && (
        <span className="ml-2 text-std-16N-170 whitespace-nowrap text-red-900">※{requiredLabel}</span>
      )}
    </>
  );
}

export function SupportText({ id, children }: { id: string; children: ReactNode }) {
  if (!children) return null;
  return (
    <div id={supportId(id)} className="text-std-16N-170 wrap-anywhere text-solid-gray-700">
      {children}
    </div>
  );
}

export function ErrorTexts({ id, errors }: { id: string; errors: readonly string[] }) {
  if (errors.length === 0) return null;
  return (
    <div id={errorsId(id)} className="text-std-16N-170 text-error-2">
      {errors.map((text) => (
        <p key={text}>＊{text}</p>
      ))}
    </div>
  );
}

/** Label and badge, support text above the control, errors below it. */
export function FieldFrame({ id, label, support, errors, required, requiredLabel, children }: FrameProps) {
  return (
    <div className="flex max-w-full min-w-0 flex-col gap-2">
      <label htmlFor={id} className="text-std-17B-170 wrap-anywhere">
        <FieldLabel label={label} required={required} requiredLabel={requiredLabel} />
      </label>
      <SupportText id={id}>{support}</SupportText>
      {children}
      <ErrorTexts id={id} errors={errors} />
    </div>
  );
}

/** The same for several controls that answer one question. */
export function GroupFrame({ id, label, support, errors, required, requiredLabel, children }: FrameProps) {
  const { "aria-describedby": describedBy } = controlAttributes({ id, support, errors });
  return (
    <fieldset aria-describedby={describedBy} className="flex max-w-full min-w-0 flex-col gap-2">
      <legend className="mb-2 text-std-17B-170">
        <FieldLabel label={label} required={required} requiredLabel={requiredLabel} />
      </legend>
      <SupportText id={id}>{support}</SupportText>
      <div className="flex flex-col">{children}</div>
      <ErrorTexts id={id} errors={errors} />
    </fieldset>
  );
}
