import type { PolicyTreeItem } from "@/lib/policy-plans/policy-tree";

/** What the fields of a sheet can be chosen from, beside what stands in the sheet itself. */
export type DraftingChoices = {
  /** The plan of the sheet's year; empty where the municipality keeps none. */
  policyItems: PolicyTreeItem[];
  /** The year's other departments in the official order. */
  departments: { id: string; name: string }[];
};
