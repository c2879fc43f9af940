"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { DraftingChoices } from "@/lib/goal-sheets/drafting-choices";

const NOTHING: DraftingChoices = { policyItems: [], departments: [] };

const Choices = createContext<DraftingChoices>(NOTHING);

/** Gives every field of the editor what can be chosen; sent once, not with each goal that is opened. */
export function DraftingChoicesProvider(props: { choices: DraftingChoices; children: ReactNode }) {
  return <Choices value={props.choices}>{props.children}</Choices>;
}

export function useDraftingChoices(): DraftingChoices {
  return useContext(Choices);
}
