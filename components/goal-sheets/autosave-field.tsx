"use client";
import { type FormEvent, useEffect, useRef } from "react";
import { CONTROL, controlAttributes, FieldFrame } from "@/components/ui/field";
import type { DraftField } from "./draft-store";
import { FieldConflict } from "./field-conflict";
import { FieldCounter } from "./field-counter";
import { FieldFindings } from "./field-findings";
import { MarkedText } from "./marked-text";
import { draftStore, useDraftPart, useOpenedField } from "./use-draft-field";
import { type CheckedPlace, useFieldCheck } from "./use-field-check";
import { useFullBox } from "./use-full-box";
import { useEditorCheck } from "./writing-check-context";

type AutosaveFieldProps = DraftField & {
  label: string;
  support?: string;
  required?: boolean;
  requiredLabel?: string;
  /** One line or running text. */
  shape: "line" | "text";
  maxLength?: number | null;
  stored: string;
  readAt: number;
  /** Where the text stands for the writing check; absent for fields that it does not read. */
  checked?: CheckedPlace;
};

const NO_MARKS: readonly never[] = [];
// Only a box that grows with its text has the size of a full one before its size is fixed.
const TEXT_BOX =
  "field-sizing-content max-h-[70vh] min-h-28 scroll-mt-20 resize-y py-3 [scrollbar-gutter:stable] " +
  "supports-[field-sizing:content]:data-full:field-sizing-fixed " +
  "supports-[field-sizing:content]:data-full:h-[70vh] supports-[field-sizing:content]:data-full:contain-strict";

/** What the store knows better than the control is shown in it; what was typed before the script ran is taken up. */
function useKnownText({ anchor, stored, readAt }: AutosaveFieldProps) {
  const control = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const awake = useRef(false);
  const given = useDraftPart(anchor, (state) => state.given, 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each reading of the server may bring another text
  useEffect(() => {
    const input = control.current;
    const known = draftStore.state(anchor);
    const first = !awake.current;
    awake.current = true;
    if (!input || !known || input.value === known.text) return;
    if (first && known.status === "stored" && known.heardAt === readAt) {
      draftStore.type(anchor, input.value);
    } else {
      input.value = known.text;
    }
  }, [anchor, stored, readAt, given]);
  return control;
}

/**
 * A field that saves itself about half a second after the last key; typing is never held up by it: a key draws
 * nothing anew but the counter.
 */
export function AutosaveField(props: AutosaveFieldProps) {
  const { anchor, address, place, label, support, required, requiredLabel, shape, stored, readAt } = props;
  const { checked, maxLength } = props;
  const field = { anchor, address, place };
  useOpenedField(field, stored, readAt);
  const control = useKnownText(props);
  const isRefused = useDraftPart(anchor, ({ status }) => status === "refused", false);
  const isInConflict = useDraftPart(anchor, ({ status }) => status === "conflict", false);
  const check = useFieldCheck(checked, { anchor, stored });
  const sheetId = useEditorCheck()?.sheetId;
  useFullBox(control, anchor);

  // A field that is left is sent at once, and shows what somebody else stored while it had the focus.
  const leave = () => {
    draftStore.flush(anchor);
    draftStore.open(field, stored, readAt);
  };
  const common = {
    ...controlAttributes({ id: anchor, support, errors: [], required }),
    ref: control,
    defaultValue: stored,
    onInput: (event: FormEvent<HTMLTextAreaElement | HTMLInputElement>) =>
      draftStore.type(anchor, event.currentTarget.value),
    onBlur: leave,
    // A restored form would bring an old text back over a newer one.
    autoComplete: "off",
    "aria-invalid": isRefused || undefined,
  };
  return (
    <FieldFrame
      id={anchor}
      label={label}
      support={support}
      errors={[]}
      required={required}
      requiredLabel={requiredLabel}
    >
      <MarkedText text={check?.text ?? ""} marks={check?.open ?? NO_MARKS} control={control} shape={shape}>
        {shape === "text" ? (
          <textarea {...common} rows={3} className={`${CONTROL} block w-full ${TEXT_BOX}`} />
        ) : (
          <input {...common} type="text" className={`${CONTROL} block h-12 w-full scroll-mt-20`} />
        )}
      </MarkedText>
      {maxLength && <FieldCounter anchor={anchor} stored={stored} maxLength={maxLength} />}
      {check && checked && sheetId && (
        <FieldFindings check={check} place={checked} sheetId={sheetId} label={label} />
      )}
      {isInConflict && (
        <FieldConflict
          {...field}
          stored={stored}
          readAt={readAt}
          shape={shape}
          onSettled={() => control.current?.focus()}
        />
      )}
    </FieldFrame>
  );
}
