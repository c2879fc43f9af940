"use client";
import { useTranslations } from "next-intl";
import { type FormEvent, useEffect, useRef } from "react";
import { CONTROL, controlAttributes, FieldFrame } from "@/components/ui/field";
import type { DraftField } from "./draft-store";
import { FieldFindings } from "./field-findings";
import { MarkedText } from "./marked-text";
import { SaveConflict } from "./save-conflict";
import { draftStore, useDraftField } from "./use-draft-field";
import { type CheckedPlace, useFieldCheck } from "./use-field-check";
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

function Counter({ text, maxLength }: { text: string; maxLength: number }) {
  const t = useTranslations("sheets.editor");
  const left = maxLength - [...text].length;
  return left >= 0 ? (
    <p className="text-solid-gray-700">{t("remaining", { count: left })}</p>
  ) : (
    <p className="font-bold text-error-2">{t("exceeded", { count: -left })}</p>
  );
}

const NO_MARKS: readonly never[] = [];

/** A field that saves itself about half a second after the last key; typing is never held up by it. */
export function AutosaveField(props: AutosaveFieldProps) {
  const { anchor, address, place, label, support, required, requiredLabel, shape, stored, readAt } = props;
  const { checked } = props;
  const state = useDraftField({ anchor, address, place }, stored, readAt);
  const check = useFieldCheck(checked, state.text);
  const sheetId = useEditorCheck()?.sheetId;
  const control = useRef<HTMLTextAreaElement & HTMLInputElement>(null);
  const awake = useRef(false);

  // At first, what was typed before the script ran is taken up; later, what the store knows better is shown.
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
  }, [anchor, stored, readAt, state.given]);

  const type = (event: FormEvent<HTMLTextAreaElement | HTMLInputElement>) =>
    draftStore.type(anchor, event.currentTarget.value);
  // A field that is left is sent at once, and shows what somebody else stored while it had the focus.
  const leave = () => {
    draftStore.flush(anchor);
    draftStore.open({ anchor, address, place }, stored, readAt);
  };
  const settled = (settle: () => void) => {
    settle();
    control.current?.focus();
  };
  const common = {
    ...controlAttributes({ id: anchor, support, errors: [], required }),
    ref: control,
    defaultValue: stored,
    onInput: type,
    onBlur: leave,
    // A restored form would bring an old text back over a newer one.
    autoComplete: "off",
    "aria-invalid": state.status === "refused" || undefined,
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
          <textarea
            {...common}
            rows={3}
            className={`${CONTROL} field-sizing-content max-h-[70vh] min-h-28 scroll-mt-20 resize-y py-3 [scrollbar-gutter:stable]`}
          />
        ) : (
          <input {...common} type="text" className={`${CONTROL} h-12 scroll-mt-20`} />
        )}
      </MarkedText>
      {props.maxLength && <Counter text={state.text} maxLength={props.maxLength} />}
      {check && checked && sheetId && (
        <FieldFindings check={check} place={checked} sheetId={sheetId} label={label} />
      )}
      {state.status === "conflict" && (
        <SaveConflict
          mine={state.text}
          theirs={state.current ?? ""}
          onChoose={(whose) => settled(() => draftStore.choose(anchor, whose))}
          joining={{
            base: state.base,
            joined: state.joined,
            oneLine: shape === "line",
            onDraft: (joined) => draftStore.draftJoined(anchor, joined),
            onJoin: (joined) => settled(() => draftStore.join(anchor, joined)),
          }}
        />
      )}
    </FieldFrame>
  );
}
