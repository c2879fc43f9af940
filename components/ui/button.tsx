"use client";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { type ButtonKind, buttonStyle } from "./button-style";

type ButtonProps = Omit<ComponentProps<"button">, "className"> & {
  kind?: ButtonKind;
  /** Shown while the form around it is on its way. */
  pendingLabel?: string;
};

/** Sends its form unless another type is given; cannot be pressed twice while the form is on its way. */
export function Button({ children, kind = "primary", pendingLabel, disabled, ...button }: ButtonProps) {
  const { pending } = useFormStatus();
  const type = button.type ?? "submit";
  const waits = pending && type === "submit";
  const off = disabled || waits;
  return (
    <button
      {...button}
      type={type}
      // A disabled button would lose the focus and its reason could not be read, so it only says so.
      aria-disabled={off || undefined}
      onClick={off ? (event) => event.preventDefault() : button.onClick}
      className={buttonStyle(kind)}
    >
      {waits ? (pendingLabel ?? children) : children}
    </button>
  );
}

/** Buttons that belong together; the one for the next step comes first. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className="flex flex-wrap gap-3 print:hidden">{children}</div>;
}

type ButtonLinkProps = {
  href: string;
  kind?: ButtonKind;
  children: ReactNode;
  /** True for addresses that are no desk screen: citizens' pages and files. */
  leavesDesk?: boolean;
};

/** A link that looks like a button because it is the next step. */
export function ButtonLink({ href, kind = "primary", children, leavesDesk }: ButtonLinkProps) {
  const look = buttonStyle(kind);
  if (leavesDesk) {
    return (
      <a href={href} className={look}>
        {children}
      </a>
    );
  }
  return (
    <Link href={href} prefetch={false} className={look}>
      {children}
    </Link>
  );
}
