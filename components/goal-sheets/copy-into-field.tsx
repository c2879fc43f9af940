"use client";
import { useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";

type Control = HTMLTextAreaElement | HTMLInputElement;

const isControl = (found: Element | null): found is Control =>
  found instanceof HTMLTextAreaElement || found instanceof HTMLInputElement;

/** Types the text at the field's end, as its own keys would: the field saves it, and the browser can undo it. */
function typeInto(control: Control, text: string): void {
  const added = control.value === "" ? text : `\n${text}`;
  control.focus();
  control.setSelectionRange(control.value.length, control.value.length);
  if (document.execCommand("insertText", false, added)) return;
  control.setRangeText(added);
  control.dispatchEvent(new InputEvent("input", { bubbles: true }));
}

type CopyIntoFieldProps = {
  /** The id of the field's control. */
  anchor: string;
  text: string;
  label: string;
  /** Read out after the button's words. */
  of: string;
  /** Said once the text stands in the field. */
  done: string;
};

/** Adds a text of last year to a field of the open goal; what stands there stays above it. */
export function CopyIntoField({ anchor, text, label, of, done }: CopyIntoFieldProps) {
  const [copied, setCopied] = useState(false);
  const copy = () => {
    const control = document.getElementById(anchor);
    if (!isControl(control)) return;
    typeInto(control, text);
    setCopied(true);
  };
  return (
    <div className="mt-2 flex flex-wrap items-center gap-3 [@media(scripting:none)]:hidden">
      <button type="button" onClick={copy} className={buttonStyle("secondary")}>
        {label}
        <span className="sr-only"> {of}</span>
      </button>
      <span role="status" className="text-success-2">
        {copied && done}
      </span>
    </div>
  );
}
