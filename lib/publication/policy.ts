import type { Actor } from "@/lib/auth/actor";
import type { Blocked } from "@/lib/errors";
import { type SheetFacts, blockedReason as sheetBlockedReason } from "@/lib/goal-sheets/policy";
import type { EditionKind } from "./snapshot-schema";
import { EDITION_TRANSITIONS, type EditionState } from "./workflow";

export const PUBLICATION_ACTIONS = ["approve", "MANIFESTO", "AMENDMENT", "RESULTS", "withdraw"] as const;
/** An edition's kind stands for publishing an edition of that kind. */
export type PublicationAction = (typeof PUBLICATION_ACTIONS)[number];

/** What must be known of a sheet to say what may be approved, published or withdrawn. */
export type PublicationFacts = {
  sheet: SheetFacts;
  /** Whether the municipality asks for a decision on paper (決裁), and whether one stands for this version. */
  approvalRequired: boolean;
  approvalRecorded: boolean;
  /** Whether the sheet's goals are given levels; without them, results are the recorded figures. */
  knowsLevels: boolean;
  /** State of the head's assessment; null where none was begun or the form knows none. */
  selfAssessment: "OPEN" | "HANDED_IN" | "RETURNED" | "FINAL" | null;
  /** Kinds whose edition, made now, would bring nothing new beside the edition in force. */
  nothingNew: readonly EditionKind[];
  /** The edition that `withdraw` is about. */
  editionState?: EditionState;
};

const invalid = (reason: string): Blocked => ({ code: "INVALID_TRANSITION", reason });

/** Editions of the sheet's own text need an approved working copy; the other acts do not touch it. */
function blockedForEveryKind(actor: Actor, action: PublicationAction, sheet: SheetFacts): Blocked | null {
  if (action === "approve") return sheetBlockedReason(actor, "approve", sheet);
  if (action === "RESULTS") return sheetBlockedReason(actor, "publish", { ...sheet, state: "APPROVED" });
  if (action !== "withdraw") return sheetBlockedReason(actor, "publish", sheet);
  return sheetBlockedReason(actor, "publish", { ...sheet, state: "APPROVED", yearState: "OPEN" });
}

function blockedWithdrawal({ editionState }: PublicationFacts): Blocked | null {
  const from: readonly EditionState[] = EDITION_TRANSITIONS.withdraw.from;
  return editionState && from.includes(editionState) ? null : invalid("editionNotPublished");
}

function blockedResults({ sheet, knowsLevels, selfAssessment }: PublicationFacts): Blocked | null {
  if (!sheet.hasEditionInForce) return invalid("noEditionInForce");
  if (!knowsLevels) return null;
  const handedIn = selfAssessment === "HANDED_IN" || selfAssessment === "FINAL";
  return handedIn ? null : invalid("selfAssessmentNotHandedIn");
}

function blockedText(kind: "MANIFESTO" | "AMENDMENT", facts: PublicationFacts): Blocked | null {
  if (kind === "MANIFESTO" && facts.sheet.hasEditionInForce) return invalid("editionInForce");
  if (kind === "AMENDMENT" && !facts.sheet.hasEditionInForce) return invalid("noEditionInForce");
  return facts.approvalRequired && !facts.approvalRecorded ? invalid("approvalNotRecorded") : null;
}

/** Null when the actor may do it now; otherwise why not. Screens and mutations ask this same function. */
export function blockedReason(
  actor: Actor,
  action: PublicationAction,
  facts: PublicationFacts,
): Blocked | null {
  const blocked = blockedForEveryKind(actor, action, facts.sheet);
  if (blocked || action === "approve") return blocked;
  if (action === "withdraw") return blockedWithdrawal(facts);
  const blockedKind = action === "RESULTS" ? blockedResults(facts) : blockedText(action, facts);
  return blockedKind ?? (facts.nothingNew.includes(action) ? invalid("nothingNewToPublish") : null);
}
