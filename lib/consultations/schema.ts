import { z } from "zod";
import { withRows } from "@/lib/form-rows";
import { GOAL_FIELDS } from "@/lib/sheet-forms/fields";
import { civilDateSchema, fiscalYearSchema, versionSchema as version } from "@/lib/typed-schema";
import { parseMinutes } from "./timetable";
import { DECISION_KINDS, ROUND_SEASONS, SESSION_KINDS } from "./workflow";

const text = (longest: number) => z.string().trim().max(longest, "tooLong");
const requiredText = (longest: number) => text(longest).min(1, "required");
const id = z.guid("required");
const idOrNone = z.union([z.literal("").transform(() => null), z.guid("required")]);

/** A time of day as typed (14:00), in minutes after midnight. */
const timeOfDay = z.string().transform((typed, context) => {
  const minutes = parseMinutes(typed);
  if (minutes !== null) return minutes;
  context.addIssue({ code: "custom", message: typed.trim() === "" ? "required" : "badTime" });
  return z.NEVER;
});

const panelistRow = z.object({
  id: idOrNone,
  title: text(100),
  personId: idOrNone,
  required: z.enum(["yes", "no"]).transform((answer) => answer === "yes"),
});

const roundFields = {
  name: requiredText(100),
  season: z.enum(ROUND_SEASONS, "required"),
  startsOn: civilDateSchema,
  endsOn: civilDateSchema,
  room: requiredText(100),
  /** A row without a title is no panelist. */
  panelists: z
    .array(panelistRow)
    .max(50)
    .default([])
    .transform((rows) => rows.filter((row) => row.title !== "")),
};

const periodInOrder = (round: { startsOn: string; endsOn: string }) => round.startsOn <= round.endsOn;
const PERIOD_ERROR = { path: ["endsOn"], error: "endsBeforeStart" };

export const createRoundSchema = z.preprocess(
  withRows,
  z.object({ year: fiscalYearSchema, ...roundFields }).refine(periodInOrder, PERIOD_ERROR),
);
export const editRoundSchema = z.preprocess(
  withRows,
  z.object({ roundId: id, version, ...roundFields }).refine(periodInOrder, PERIOD_ERROR),
);
export const releaseRoundSchema = z.object({ roundId: id, version });

const span = { date: civilDateSchema, start: timeOfDay, end: timeOfDay };
const spanInOrder = (slot: { start: number; end: number }) => slot.start < slot.end;
const SPAN_ERROR = { path: ["end"], error: "endsBeforeStart" };

/** Without an end, a department's session lasts as long as is proposed for its basic projects. */
export const addSessionSchema = z
  .object({
    roundId: id,
    kind: z.enum(SESSION_KINDS, "required"),
    departmentId: idOrNone,
    ...span,
    end: z.union([z.literal("").transform(() => null), timeOfDay]),
  })
  .refine(({ start, end }) => end === null || start < end, SPAN_ERROR)
  .refine(({ kind, end }) => kind === "DEPARTMENT" || end !== null, { path: ["end"], error: "required" })
  .refine((slot) => slot.kind === "RESERVE" || slot.departmentId !== null, {
    path: ["departmentId"],
    error: "required",
  });
export const moveSessionSchema = z
  .object({ sessionId: id, version, ...span })
  .refine(spanInOrder, SPAN_ERROR);
export const cancelSessionSchema = z.object({ sessionId: id, version });

/** PRESENT, or somebody in another's place (代理出席), or ABSENT. */
export const PRESENCES = ["PRESENT", "DEPUTY", "ABSENT"] as const;
export type Presence = (typeof PRESENCES)[number];

const memberRow = z
  .object({ panelistId: id, presence: z.enum(PRESENCES, "required"), deputyName: text(100) })
  .refine((member) => member.presence !== "DEPUTY" || member.deputyName !== "", {
    path: ["deputyName"],
    error: "required",
  });

/** Each panelist once. */
const memberRows = z
  .array(memberRow)
  .max(50, "tooLarge")
  .default([])
  .refine((rows) => new Set(rows.map(({ panelistId }) => panelistId)).size === rows.length, "badInput");

export const sessionRecordSchema = z.preprocess(
  withRows,
  z.object({ sessionId: id, version, notes: text(20_000), members: memberRows }),
);

export const recordDecisionSchema = z.object({
  sessionId: id,
  sheetId: id,
  kind: z.enum(DECISION_KINDS, "required"),
  /** Null for the whole sheet. */
  goalId: idOrNone,
  /** Null for the whole goal. */
  field: z.union([z.literal("").transform(() => null), z.enum(GOAL_FIELDS)]),
  text: requiredText(2_000),
  decidedById: id,
  dueOn: z.union([z.literal("").transform(() => null), civilDateSchema]),
});

export const takeUpSheetSchema = z.object({ sessionId: id, sheetId: id, sheetVersion: version });
export const agreeSheetSchema = takeUpSheetSchema.extend({ decidedById: id });
export const returnSheetSchema = agreeSheetSchema.extend({ comment: text(2_000) });

/** `repliedBefore` is the reply that stood on the screen: another one meanwhile is not overwritten. */
export const replyToInstructionSchema = z.object({
  decisionId: id,
  reply: requiredText(2_000),
  repliedBefore: z.string(),
});
export const acceptReplySchema = z.object({ decisionId: id, reply: z.string().min(1, "required") });

export type CreateRoundInput = z.output<typeof createRoundSchema>;
export type EditRoundInput = z.output<typeof editRoundSchema>;
export type ReleaseRoundInput = z.output<typeof releaseRoundSchema>;
export type PanelistInput = CreateRoundInput["panelists"][number];
export type AddSessionInput = z.output<typeof addSessionSchema>;
export type MoveSessionInput = z.output<typeof moveSessionSchema>;
export type CancelSessionInput = z.output<typeof cancelSessionSchema>;
export type SessionRecordInput = z.output<typeof sessionRecordSchema>;
export type RecordDecisionInput = z.output<typeof recordDecisionSchema>;
export type TakeUpSheetInput = z.output<typeof takeUpSheetSchema>;
export type AgreeSheetInput = z.output<typeof agreeSheetSchema>;
export type ReturnSheetInput = z.output<typeof returnSheetSchema>;
export type ReplyToInstructionInput = z.output<typeof replyToInstructionSchema>;
export type AcceptReplyInput = z.output<typeof acceptReplySchema>;
