"use client";
import { createContext, type ReactNode, useContext, useState } from "react";
import type { WritingCheck } from "@/lib/goal-sheets/writing-check";

export type EditorCheck = Pick<WritingCheck, "ruleSet" | "answers" | "lastYear"> & {
  sheetId: string;
  /** Ids of the rows whose metric stood in an earlier year's sheet, too. */
  continued: readonly string[];
};

const CheckContext = createContext<EditorCheck | null>(null);

/** What the editor's fields are checked by; the rules stay those of the first reading, so that they are compiled once. */
export function WritingCheckProvider({ check, children }: { check: EditorCheck; children: ReactNode }) {
  const [ruleSet] = useState(check.ruleSet);
  return <CheckContext value={{ ...check, ruleSet }}>{children}</CheckContext>;
}

/** Null where nothing is checked. */
export function useEditorCheck(): EditorCheck | null {
  return useContext(CheckContext);
}
