import type { SheetForm } from "@/lib/sheet-forms/schema";
import { emptyGoalContent, type SheetContent } from "@/lib/sheet-forms/sheet-content";
import type { Proposal } from "./schema";

/**
 * What of a proposal goes into a draft: the typed header, missions and goals. Name, post and sections come from
 * the organisation, assessments from their own screen. A document without goals gives one empty goal to begin with.
 */
export function proposedContent(form: SheetForm, { header, missions }: Proposal): SheetContent {
  const { contact, aspiration, conductGuideline, basicPolicies, issues } = header;
  const written = missions.filter(({ goals }) => goals.length > 0);
  const blank = { text: form.missionLayout === "NONE" ? null : "", goals: [emptyGoalContent(1)] };
  return {
    header: { contact, aspiration, conductGuideline, basicPolicies, issues },
    missions:
      written.length === 0
        ? [blank]
        : written.map(({ text, goals }) => ({
            text,
            goals: goals.map(({ assessments: _assessments, ...goal }) => goal),
          })),
  };
}
