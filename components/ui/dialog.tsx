"use client";
import { type ReactNode, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonKind } from "./button-style";

type DialogProps = {
  /** What the button says that opens the dialog. */
  opener: ReactNode;
  openerKind?: ButtonKind;
  /** In the spelling of `aria-keyshortcuts`, for a screen that presses the button by it. */
  openerShortcut?: string;
  title: string;
  closeLabel: string;
  children: ReactNode;
};

/** A question over the screen; the browser keeps the focus inside, closes it by Escape and gives the focus back. */
export function Dialog({ opener, openerKind = "secondary", title, closeLabel, ...given }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  return (
    <>
      <Button
        type="button"
        kind={openerKind}
        aria-keyshortcuts={given.openerShortcut}
        onClick={() => dialog.current?.showModal()}
      >
        {opener}
      </Button>
      <dialog
        ref={dialog}
        aria-labelledby={titleId}
        className="m-auto w-full max-w-160 rounded-12 border border-solid-gray-600 bg-white p-6 shadow-4 backdrop:bg-opacity-gray-700"
      >
        <h2 id={titleId} className="mb-4 text-std-20B-150">
          {title}
        </h2>
        {given.children}
        <div className="mt-4">
          <Button type="button" kind="secondary" onClick={() => dialog.current?.close()}>
            {closeLabel}
          </Button>
        </div>
      </dialog>
    </>
  );
}
