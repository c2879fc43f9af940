"use client";
import { createContext, type ReactNode, useContext } from "react";
import { WRITER_FIELD } from "@/lib/form-state";

const WriterContext = createContext<string | null>(null);

/** Whom the screens below were shown to. */
export function WriterProvider({ personId, children }: { personId: string; children: ReactNode }) {
  return <WriterContext value={personId}>{children}</WriterContext>;
}

/** Brings along in a form whom it was shown to, so that nothing is recorded as another's who signed in since. */
export function WriterField() {
  const personId = useContext(WriterContext);
  return personId && <input type="hidden" name={WRITER_FIELD} value={personId} />;
}
