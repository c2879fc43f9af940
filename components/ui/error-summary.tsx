"use client";
import { type ReactNode, useEffect, useId, useRef } from "react";

type ErrorLine = {
  /** Leads to the field; absent when the refusal belongs to none. */
  href?: string;
  text: string;
};

type ErrorSummaryProps = {
  title: string;
  errors: readonly ErrorLine[];
  /** What helps out of it, below the errors. */
  children?: ReactNode;
};

/** Stands above the form, names every error and takes the focus whenever the errors are new. */
export function ErrorSummary({ title, errors, children }: ErrorSummaryProps) {
  const box = useRef<HTMLElement>(null);
  const titleId = useId();
  // biome-ignore lint/correctness/useExhaustiveDependencies: new errors are what takes the focus again
  useEffect(() => box.current?.focus(), [errors]);
  if (errors.length === 0) return null;
  return (
    <section
      ref={box}
      tabIndex={-1}
      aria-labelledby={titleId}
      className="rounded-8 border-2 border-error-1 bg-white p-4 sm:p-6"
    >
      <h2 id={titleId} className="text-std-18B-160 text-error-2">
        {title}
      </h2>
      <ul className="mt-2 list-disc pl-6 text-std-16N-170">
        {errors.map(({ href, text }) => (
          <li key={`${href} ${text}`}>{href ? <a href={href}>{text}</a> : text}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
