import { z } from "zod";

/*
 * The files of prisma/sample: a made-up town as a person would write it down. Longer texts are lists of lines,
 * people, goals and figures are named by keys, departments by their slugs.
 */

const isoDate = z.iso.date();
const instant = z.iso.datetime({ offset: true });
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const sentence = z.string().min(1);
const lines = z
  .array(sentence)
  .default([])
  .transform((list) => list.join("\n"));
/** A decimal as the database gives it back: without noughts at the end. */
const decimal = z
  .string()
  .regex(/^-?\d+(\.\d+)?$/)
  .transform((digits) => (digits.includes(".") ? digits.replace(/\.?0+$/, "") : digits));
const clock = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .transform((time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3)));

const period = { from: isoDate, to: isoDate.nullable().default(null) };

export const municipalitySchema = z.strictObject({
  slug: key,
  name: sentence,
  nameEnglish: sentence,
  form: key,
  years: z.array(
    z.strictObject({
      year: z.int(),
      state: z.enum(["PREPARING", "OPEN", "CLOSED"]),
      milestones: z.array(
        z.strictObject({
          kind: z.enum(["DRAFTING", "CONSULTATION", "PUBLICATION", "MID_YEAR", "YEAR_END"]),
          startsOn: isoDate,
          dueOn: isoDate,
        }),
      ),
    }),
  ),
  /** In the official order (建制順). */
  departments: z.array(
    z.strictObject({
      slug: key,
      name: sentence,
      nameEnglish: sentence,
      outsideMayorsLine: z.boolean().default(false),
      /** The name it had up to that year. */
      renamedFrom: z.strictObject({ year: z.int(), name: sentence, nameEnglish: sentence }).optional(),
      contact: sentence,
      sections: z.array(sentence).min(1),
    }),
  ),
});

const policyItemBase = { number: sentence, title: sentence };
const basicProjectSchema = z.strictObject({ ...policyItemBase, departments: z.array(key).min(1) });
const measureSchema = z.strictObject({ ...policyItemBase, items: z.array(basicProjectSchema).min(1) });

export const planSchema = z.strictObject({
  name: sentence,
  firstYear: z.int(),
  lastYear: z.int(),
  items: z.array(z.strictObject({ ...policyItemBase, items: z.array(measureSchema).min(1) })).min(1),
});

export const peopleSchema = z.array(
  z.strictObject({
    key,
    name: sentence,
    nameReading: sentence,
    nameAtWork: sentence.optional(),
    /** Without an address the person does not sign in. */
    email: z.email().optional(),
    label: z
      .enum(["mayorsOffice", "mayor", "viceMayor", "superintendent", "administrator", "head", "staff"])
      .optional(),
    roles: z
      .array(
        z.strictObject({
          role: z.enum(["ADMINISTRATOR", "MAYORS_OFFICE", "LEADER", "STAFF"]),
          department: key.optional(),
          ...period,
        }),
      )
      .default([]),
    posts: z
      .array(
        z.strictObject({
          department: key,
          kind: z.enum(["REGULAR", "ACTING", "CONCURRENT", "DEPUTY"]),
          title: sentence,
          ...period,
        }),
      )
      .default([]),
    supervises: z.array(z.strictObject({ department: key, title: sentence, ...period })).default([]),
  }),
);

const metricSchema = z.strictObject({
  /** The same figure in another year has the same key. */
  key,
  name: sentence,
  unit: sentence,
  direction: z.enum(["UP", "DOWN", "MAINTAIN"]),
  comparator: z.enum([">=", "<=", "="]),
  baseline: decimal,
  baselineFiscalYear: z.int(),
  target: decimal.nullable().default(null),
  targetFiscalYear: z.int().nullable().default(null),
  readings: z.array(
    z.strictObject({ date: isoDate, value: decimal, note: sentence.nullable().default(null) }),
  ),
});

const assessmentSchema = z.strictObject({
  level: z.int().min(1),
  reason: sentence,
  externalCause: z.enum(["ASSEMBLY_VOTE", "NATIONAL_DELAY", "DISASTER", "OTHER"]).nullable().default(null),
  externalCauseOn: isoDate.nullable().default(null),
});

const goalSchema = z.strictObject({
  key,
  title: sentence,
  policyNumbers: z.array(sentence).default([]),
  sections: z.array(sentence).default([]),
  contributors: z.array(key).default([]),
  /** Goals of the same department in the year before. */
  from: z
    .array(
      z.strictObject({
        goal: key,
        kind: z.enum(["CONTINUED", "CHANGED", "MERGED", "SPLIT"]),
        reason: sentence.optional(),
      }),
    )
    .default([]),
  background: lines,
  purpose: lines,
  currentState: lines,
  issues: lines,
  targets: lines,
  achievedState: lines,
  means: lines,
  deadline: isoDate.nullable().default(null),
  metrics: z.array(metricSchema).default([]),
  /** Evaluation sheets whose issues and proposals the goal comes from. */
  sources: z
    .array(
      z.strictObject({
        reference: sentence,
        fiscalYear: z.int(),
        issues: lines,
        proposals: lines,
        addedAt: instant,
      }),
    )
    .default([]),
  assessment: z.strictObject({ self: assessmentSchema, supervisor: assessmentSchema }).optional(),
});

/** What an earlier edition said before a goal was changed. */
const earlierWordingSchema = z.strictObject({
  goal: key,
  field: z.enum(["targets", "means", "achievedState"]),
  lines,
  metrics: z.array(z.strictObject({ key, target: decimal })).default([]),
});

const headedParagraphs = z.array(z.strictObject({ title: sentence, text: lines })).default([]);

export const sheetSchema = z.strictObject({
  department: key,
  year: z.int(),
  state: z.enum(["DRAFTING", "SUBMITTED", "IN_CONSULTATION", "RETURNED", "AGREED", "APPROVED"]),
  /** What of the header the town's form asks for. */
  aspiration: sentence.max(100).nullable().default(null),
  conductGuideline: z
    .array(sentence)
    .nullable()
    .default(null)
    .transform((list) => list?.join("\n") ?? null),
  basicPolicies: headedParagraphs,
  issues: headedParagraphs,
  submissionNote: sentence.nullable().default(null),
  /** One group without a text where the form knows no missions. */
  missions: z
    .array(z.strictObject({ text: sentence.max(300).nullable(), goals: z.array(goalSchema).min(1) }))
    .min(1),
  comments: z
    .array(
      z.strictObject({
        goal: key.optional(),
        field: sentence.optional(),
        author: key,
        onBehalfOf: key.optional(),
        createdAt: instant,
        resolvedAt: instant.optional(),
        resolvedBy: key.optional(),
        text: sentence,
      }),
    )
    .default([]),
  /** People of the department whom the head lets draft. */
  drafters: z.array(key).default([]),
  approvals: z.array(z.strictObject({ number: sentence, decidedOn: isoDate })).default([]),
  editions: z
    .array(
      z.strictObject({
        kind: z.enum(["MANIFESTO", "AMENDMENT", "RESULTS"]),
        publishedOn: isoDate,
        changeNote: sentence,
        before: z.array(earlierWordingSchema).default([]),
      }),
    )
    .default([]),
});

const decisionSchema = z.strictObject({
  goal: key.optional(),
  field: sentence.optional(),
  kind: z.enum(["DECISION", "INSTRUCTION", "TODO"]),
  decidedBy: key,
  enteredAt: instant,
  dueOn: isoDate.optional(),
  text: sentence,
  reply: sentence.optional(),
  acceptedAt: instant.optional(),
});

const sessionSchema = z.strictObject({
  date: isoDate,
  start: clock,
  end: clock,
  kind: z.enum(["DEPARTMENT", "RESERVE"]).default("DEPARTMENT"),
  state: z.enum(["PLANNED", "HELD", "CANCELLED"]).default("PLANNED"),
  department: key.optional(),
  notes: z.string().default(""),
  deputies: z.array(z.strictObject({ panelist: key, deputyName: sentence })).default([]),
  decisions: z.array(decisionSchema).default([]),
});

export const roundSchema = z.strictObject({
  year: z.int(),
  season: z.enum(["SPRING", "AUTUMN", "OTHER"]),
  name: sentence,
  startsOn: isoDate,
  endsOn: isoDate,
  room: sentence,
  releasedAt: instant,
  /** In the order in which they sit. */
  panelists: z.array(z.strictObject({ key, title: sentence, person: key.optional(), required: z.boolean() })),
  sessions: z.array(sessionSchema),
});

export type SampleMunicipality = z.infer<typeof municipalitySchema>;
export type SamplePlan = z.infer<typeof planSchema>;
export type SamplePeople = z.infer<typeof peopleSchema>;
export type SampleSheet = z.infer<typeof sheetSchema>;
export type SampleGoal = SampleSheet["missions"][number]["goals"][number];
export type SampleRound = z.infer<typeof roundSchema>;
