"use client";
import { type ReactNode, type RefObject, useEffect, useId, useRef } from "react";
import { Button } from "./button";
import type { ButtonKind } from "./button-style";

type FrameProps = {
  dialog: RefObject<HTMLDialogElement | null>;
  title: string;
  closeLabel: string;
  onClose?(): void;
  children: ReactNode;
};

function DialogFrame({ dialog, title, closeLabel, onClose, children }: FrameProps) {
  const titleId = useId();
  return (
    <dialog
      ref={dialog}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto w-full max-w-160 rounded-12 border border-solid-gray-600 bg-white p-6 shadow-4 backdrop:bg-opacity-gray-700"
    >
      <h2 id={titleId} className="mb-4 text-std-20B-150">
        {title}
      </h2>
      {children}
      <div className="mt-4">
        <Button type="button" kind="secondary" onClick={() => dialog.current?.close()}>
          {closeLabel}
        </Button>
      </div>
    </dialog>
  );
}

/** The same without a button of its own: open as long as it is on the screen. */
export function OpenDialog(given: Omit<FrameProps, "dialog"> & { onClose(): void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return <DialogFrame dialog={dialog} {...given} />;
}

type DialogProps = Omit<FrameProps, "dialog" | "onClose"> & {
  /** What the button says that opens the dialog. */
  opener: ReactNode;
  openerKind?: ButtonKind;
  /** In the spelling of `aria-keyshortcuts`, for a screen that presses the button by it. */
  openerShortcut?: string;
};

/** A question over the screen; the browser keeps the focus inside, closes it by Escape and gives the focus back. */
export function Dialog({ opener, openerKind = "secondary", openerShortcut, ...given }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <Button
        type="button"
        kind={openerKind}
        aria-keyshortcuts={openerShortcut}
        onClick={() => dialog.current?.showModal()}
      >
        {opener}
      </Button>
      <DialogFrame dialog={dialog} {...given} />
    </>
  );
}
