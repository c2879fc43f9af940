import { splitPolicyNumbers } from "@/lib/policy-plans/policy-number";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import type { HeadedParagraph } from "@/lib/sheet-forms/sheet-content";
import { civilDateSchema } from "@/lib/typed-schema";
import type { Proposal, ProposedGoal } from "./schema";

/** Texts that a person typed into the fields of a proposal, by JSON Pointer; what is absent stays. */
export type Corrections = ReadonlyMap<string, string>;

/** Pointers of typed dates that are none; their fields are given back. */
export function unreadableDates(corrections: Corrections): string[] {
  return [...corrections]
    .filter(
      ([path, text]) =>
        path.endsWith("/deadline") && text.trim() !== "" && !civilDateSchema.safeParse(text.trim()).success,
    )
    .map(([path]) => path);
}

/** Browsers send CR LF at line ends; an empty field is null. */
function typedText(text: string): string | null {
  const plain = text.replace(/\r\n?/g, "\n").trim();
  return plain === "" ? null : plain;
}

function corrected(path: string, before: string | null, corrections: Corrections): string | null {
  const typed = corrections.get(path);
  return typed === undefined ? before : typedText(typed);
}

function correctedParagraphs(
  path: string,
  paragraphs: readonly HeadedParagraph[],
  corrections: Corrections,
): HeadedParagraph[] {
  return paragraphs.map(({ title, text }, index) => ({
    title: corrected(`${path}/${index}/title`, title, corrections) ?? "",
    text: corrected(`${path}/${index}/text`, text, corrections) ?? "",
  }));
}

function correctedGoal(path: string, goal: ProposedGoal, corrections: Corrections): ProposedGoal {
  const texts = Object.fromEntries(
    GOAL_TEXT_FIELDS.map((field) => [field, corrected(`${path}/${field}`, goal[field], corrections)]),
  ) as Pick<ProposedGoal, (typeof GOAL_TEXT_FIELDS)[number]>;
  const numbers = corrections.get(`${path}/policyNumbers`);
  return {
    ...goal,
    ...texts,
    policyNumbers: numbers === undefined ? goal.policyNumbers : splitPolicyNumbers(numbers),
    deadline: corrected(`${path}/deadline`, goal.deadline, corrections),
  };
}

/** The proposal with a person's corrections in place; dates must have been asked of `unreadableDates`. */
export function applyCorrections(proposal: Proposal, corrections: Corrections): Proposal {
  const { header } = proposal;
  return {
    ...proposal,
    header: {
      ...header,
      contact: corrected("/header/contact", header.contact, corrections),
      aspiration: corrected("/header/aspiration", header.aspiration, corrections),
      conductGuideline: corrected("/header/conductGuideline", header.conductGuideline, corrections),
      basicPolicies: correctedParagraphs("/header/basicPolicies", header.basicPolicies, corrections),
      issues: correctedParagraphs("/header/issues", header.issues, corrections),
    },
    missions: proposal.missions.map((mission, at) => ({
      text: corrected(`/missions/${at}/text`, mission.text, corrections),
      goals: mission.goals.map((goal, index) =>
        correctedGoal(`/missions/${at}/goals/${index}`, goal, corrections),
      ),
    })),
  };
}
