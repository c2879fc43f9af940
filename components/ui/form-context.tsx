"use client";
import { createContext, type ReactNode, useContext, useEffect, useId, useMemo, useState } from "react";
import type { FieldProps, Framed } from "./field";

type FormContextValue = {
  id: string;
  /** Error texts by field name; a list's name stands here without its []. */
  errors: Record<string, string[]>;
  /** What was typed before the form was refused; absent as long as nothing was. */
  values: Record<string, string> | undefined;
  labels: Map<string, string>;
  requiredLabel: string | undefined;
};

const FormContext = createContext<FormContextValue | null>(null);

/** A name that ends in [] belongs to a group of boxes; of those the answer gives nothing back. */
const isList = (name: string) => name.endsWith("[]");
const bareName = (name: string) => name.replace(/\[\]$/, "");
const idOf = (formId: string, name: string) => `${formId}-${bareName(name).replace(/[^\w-]/g, "-")}`;

export type FormFrame = {
  context: FormContextValue;
  /** The errors as lines for the summary, each with the way to its field and the field's label. */
  summary(): { href: string; label: string | undefined; text: string }[];
};

/** The form's side: gather errors and typed values, so that every field inside finds its own. */
export function useFormFrame(
  given: Pick<FormContextValue, "errors" | "values" | "requiredLabel">,
): FormFrame {
  const id = useId();
  const [labels] = useState(() => new Map<string, string>());
  const { errors, values, requiredLabel } = given;
  const context = useMemo(
    () => ({ id, errors, values, labels, requiredLabel }),
    [id, errors, values, labels, requiredLabel],
  );
  const summary = () =>
    Object.entries(errors).flatMap(([name, texts]) => {
      const field = labels.has(name) ? name : (name.split(".")[0] ?? name);
      return texts.map((text) => ({ href: `#${idOf(id, field)}`, label: labels.get(field), text }));
    });
  return { context, summary };
}

export function FormFields({ context, children }: { context: FormContextValue; children: ReactNode }) {
  return <FormContext value={context}>{children}</FormContext>;
}

/**
 * The field's side: what its frame shows and the text typed before, from the form around it where there is one.
 *
 * @param field its errors and its word for required, given directly, go before the form's
 */
export function useFormField(field: FieldProps) {
  const form = useContext(FormContext);
  const ownId = useId();
  const name = bareName(field.name);
  const labels = form?.labels;
  useEffect(() => {
    labels?.set(name, field.label);
    return () => {
      labels?.delete(name);
    };
  }, [labels, name, field.label]);
  const fromForm = Object.entries(form?.errors ?? {}).flatMap(([key, texts]) =>
    key === name || key.startsWith(`${name}.`) ? texts : [],
  );
  const frame: Framed = {
    id: idOf(form ? form.id : ownId, field.name),
    label: field.label,
    support: field.support,
    errors: field.errors ?? fromForm,
    required: field.required,
    requiredLabel: field.requiredLabel ?? form?.requiredLabel,
  };
  return {
    frame,
    typed: isList(field.name) ? undefined : form?.values?.[field.name],
    givesBack: form?.values !== undefined && !isList(field.name),
  };
}
