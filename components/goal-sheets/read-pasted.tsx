"use client";
import { type MouseEvent, useState } from "react";
import { buttonStyle } from "@/components/ui/button-style";
import { readEvaluation } from "@/lib/goal-sheets/evaluation-text";

type ReadPastedProps = { label: string; found: string; nothing: string; restLabel: string };

/** Fills the fields around it from what was pasted; they can be corrected before anything is stored. */
export function ReadPasted({ label, found, nothing, restLabel }: ReadPastedProps) {
  const [outcome, setOutcome] = useState<{ text: string; rest: string } | null>(null);
  const read = ({ currentTarget }: MouseEvent<HTMLButtonElement>) => {
    const named = (name: string) => currentTarget.form?.elements.namedItem(name);
    const pasted = named("pasted");
    if (!(pasted instanceof HTMLTextAreaElement)) return;
    const { reference, fiscalYear, issues, proposals, rest } = readEvaluation(pasted.value);
    const values = { reference, fiscalYear: fiscalYear?.toString() ?? "", issues, proposals };
    for (const [name, value] of Object.entries(values)) {
      const control = named(name);
      const fills = control instanceof HTMLTextAreaElement || control instanceof HTMLInputElement;
      if (fills && value !== "") control.value = value;
    }
    setOutcome({ text: issues + proposals === "" ? nothing : found, rest });
  };
  return (
    <div className="[@media(scripting:none)]:hidden">
      <button type="button" onClick={read} className={buttonStyle("secondary")}>
        {label}
      </button>
      <div role="status" className="mt-2">
        {outcome?.text}
      </div>
      {outcome?.rest && (
        <div className="mt-2 border-l-4 border-solid-gray-420 pl-3">
          <p className="font-bold">{restLabel}</p>
          <p className="whitespace-pre-wrap wrap-anywhere">{outcome.rest}</p>
        </div>
      )}
    </div>
  );
}
