/** Names of everything a sheet can carry in its header, as `glossary.md` gives them. */
export const HEADER_FIELDS = [
  "departmentName",
  "post",
  "headName",
  "contact",
  "portrait",
  "aspiration",
  "conductGuideline",
  "sections",
  "basicPolicies",
  "issues",
] as const;

/** What a mission carries beside its goals. */
export const MISSION_FIELDS = ["text", "sdgs"] as const;

/** The goal fields that hold running text. */
export const GOAL_TEXT_FIELDS = [
  "title",
  "background",
  "purpose",
  "currentState",
  "issues",
  "targets",
  "achievedState",
  "means",
] as const;

/** Names of everything one goal can carry. */
export const GOAL_FIELDS = ["policyNumbers", ...GOAL_TEXT_FIELDS, "deadline"] as const;

export const FIELD_KINDS = [
  "text",
  "paragraph",
  "list",
  "date",
  "policyItems",
  "paragraphs",
  "sections",
  "portrait",
  "sdgs",
] as const;

export type HeaderField = (typeof HEADER_FIELDS)[number];
export type GoalField = (typeof GOAL_FIELDS)[number];
export type GoalTextField = (typeof GOAL_TEXT_FIELDS)[number];
