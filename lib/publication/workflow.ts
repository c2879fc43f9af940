/** An edition's states: withdrawn is the end; a corrected text becomes a further edition. */
export const EDITION_STATES = ["SCHEDULED", "PUBLISHED", "WITHDRAWN"] as const;
export type EditionState = (typeof EDITION_STATES)[number];

type Transition = {
  from: readonly EditionState[];
  to: EditionState;
  /** The audit event and the notice carry the same name. */
  records: string;
};

export const EDITION_TRANSITIONS = {
  publish: { from: ["SCHEDULED"], to: "PUBLISHED", records: "edition.published" },
  withdraw: { from: ["PUBLISHED"], to: "WITHDRAWN", records: "edition.withdrawn" },
} as const satisfies Record<string, Transition>;
