import { z } from "zod";

/*
 * An edition's snapshot, version 1. It stands on its own feet, apart from the schemas of working sheets:
 * those may change, what was published may not. Decimals are strings, dates ISO, texts as typed.
 */

const nullableText = z.string().nullable();
const decimal = z.string().regex(/^-?\d+(\.\d+)?$/);
const localizedText = z.strictObject({ ja: z.string(), en: z.string() });
const headedParagraph = z.strictObject({ title: z.string(), text: z.string() });

export const EDITION_KINDS = ["MANIFESTO", "AMENDMENT", "RESULTS"] as const;
export const editionKindSchema = z.enum(EDITION_KINDS);

const formPart = z.strictObject({ field: z.string(), kind: z.string(), label: localizedText });

/** As much of the sheet form as a reader needs: order, labels, columns. */
const publishedFormSchema = z.strictObject({
  key: z.string(),
  version: z.int(),
  name: localizedText,
  titleLine: localizedText,
  header: z.array(formPart),
  mission: z.array(formPart),
  goal: z.array(formPart.extend({ column: localizedText.nullable(), subLabels: z.array(z.string()) })),
  goalWord: localizedText,
  numbering: z.enum(["SHEET", "MISSION"]),
  missionLayout: z.enum(["TIER", "COLUMN", "NONE"]),
});

const publishedScaleSchema = z.strictObject({
  name: z.string(),
  levels: z.array(
    z.strictObject({
      order: z.int().positive(),
      label: z.string(),
      min: decimal.nullable(),
      max: decimal.nullable(),
      minInclusive: z.boolean(),
      maxInclusive: z.boolean(),
    }),
  ),
});

const publishedHeaderSchema = z.strictObject({
  departmentName: z.string(),
  heads: z.array(
    z.strictObject({
      post: z.string(),
      name: z.string(),
      kind: z.enum(["REGULAR", "ACTING", "CONCURRENT", "DEPUTY"]),
      /** The portrait by its own hash, so that it can be removed while the edition still verifies. */
      portraitSha256: nullableText,
    }),
  ),
  contact: nullableText,
  aspiration: nullableText,
  conductGuideline: nullableText,
  basicPolicies: z.array(headedParagraph),
  issues: z.array(headedParagraph),
  sections: z.array(z.string()),
});

const publishedMetricSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  unit: nullableText,
  comparator: nullableText,
  direction: z.enum(["UP", "DOWN", "MAINTAIN"]).nullable(),
  baseline: decimal.nullable(),
  baselineFiscalYear: z.int().nullable(),
  target: decimal.nullable(),
  targetFiscalYear: z.int().nullable(),
  readings: z.array(z.strictObject({ date: z.iso.date(), value: decimal })),
});

const publishedGoalSchema = z.strictObject({
  id: z.string(),
  number: z.int().positive(),
  title: z.string(),
  policyNumbers: z.array(z.string()),
  /** What the goal rests on where it serves no item of the plan; absent in editions made before it was asked. */
  policyBasis: z
    .strictObject({ kind: z.enum(["ORDINANCE", "POLICY_SPEECH", "OTHER"]), text: z.string() })
    .optional(),
  background: z.string(),
  purpose: z.string(),
  currentState: z.string(),
  issues: z.string(),
  targets: z.string(),
  achievedState: z.string(),
  means: z.string(),
  deadline: z.iso.date().nullable(),
  sections: z.array(z.string()),
  contributors: z.array(z.string()),
  metrics: z.array(publishedMetricSchema),
});

const publishedMissionSchema = z.strictObject({
  id: z.string(),
  text: nullableText,
  /** Numbers of the Sustainable Development Goals; absent where there are none. */
  sdgs: z.array(z.int().min(1).max(17)).optional(),
  goals: z.array(publishedGoalSchema),
});

/** Level and reason of one goal; supervisor rows only where the municipality expressly publishes them. */
const resultRowSchema = z.strictObject({
  kind: z.enum(["SELF", "SUPERVISOR"]),
  goalId: z.string(),
  levelOrder: z.int().positive().nullable(),
  levelLabel: nullableText,
  reason: z.string(),
  externalCause: z.enum(["ASSEMBLY_VOTE", "NATIONAL_DELAY", "DISASTER", "OTHER"]).nullable(),
  externalCauseOn: z.iso.date().nullable(),
});

export const snapshotSchema = z.strictObject({
  schemaVersion: z.literal(1),
  municipality: z.strictObject({ slug: z.string(), name: z.string(), nameEnglish: nullableText }),
  fiscalYear: z.int(),
  department: z.strictObject({
    slug: z.string(),
    name: z.string(),
    nameEnglish: nullableText,
    order: z.int(),
    outsideMayorsLine: z.boolean(),
  }),
  edition: z.strictObject({
    number: z.int().positive(),
    kind: editionKindSchema,
    publishedOn: z.iso.date(),
    changeNote: z.string(),
  }),
  form: publishedFormSchema,
  scale: publishedScaleSchema.nullable(),
  header: publishedHeaderSchema,
  missions: z.array(publishedMissionSchema),
  results: z.array(resultRowSchema).nullable(),
  previousSha256: z.string().length(64).nullable(),
});

export type EditionKind = z.infer<typeof editionKindSchema>;
export type PublishedForm = z.infer<typeof publishedFormSchema>;
export type PublishedFormField = PublishedForm["goal"][number];
export type PublishedHeader = z.infer<typeof publishedHeaderSchema>;
export type PublishedScale = z.infer<typeof publishedScaleSchema>;
export type PublishedMetric = z.infer<typeof publishedMetricSchema>;
export type PublishedGoal = z.infer<typeof publishedGoalSchema>;
export type PublishedMission = z.infer<typeof publishedMissionSchema>;
export type ResultRow = z.infer<typeof resultRowSchema>;
export type Snapshot = z.infer<typeof snapshotSchema>;

/** What an edition says, without its number, date, note and place in the chain. */
export type EditionBody = Omit<Snapshot, "schemaVersion" | "edition" | "previousSha256">;
