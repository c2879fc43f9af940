import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import type { SqlTransaction, Transaction } from "@/lib/db/tenancy";
import { notFound, refuse } from "@/lib/errors";
import { type SheetForm, sheetFormSchema } from "@/lib/sheet-forms/schema";
import type { SubjectKind } from "./field-place";
import { blockedReason } from "./policy";
import type { RevisionOrigin } from "./revision-origin";
import { isId } from "./schema";
import type { LoadedSheet } from "./sheet-view";
import type { SheetAction } from "./workflow";

/** Five idle minutes end a revision and an editing session (model.md). */
const IDLE_MINUTES = 5;
const idleSince = (now: Date) => new Date(now.getTime() - IDLE_MINUTES * 60_000);

/** Both keep transitions out until the transaction ends; those who hold together do not wait for one another. */
const LOCKS = { alone: Prisma.sql`for no key update of s`, together: Prisma.sql`for share of s` };

/** Loads the sheet and locks its row; null where the municipality has no such sheet. Nobody was asked yet. */
export async function lockSheet(
  tx: SqlTransaction,
  municipalityId: string,
  sheetId: string,
  lock: keyof typeof LOCKS,
): Promise<LoadedSheet | null> {
  if (!isId(sheetId)) return null;
  const [locked] = await tx.$queryRaw<LoadedSheet[]>`
    select s.id, s."municipalityId", s."departmentId", s.state, s.version, s."submissionNote",
      y.id as "fiscalYearId", y.year as "fiscalYear", y.state as "yearState", y."sheetFormId",
      exists (select from "Edition" e where e."sheetId" = s.id and e.state = 'PUBLISHED') as "hasEditionInForce"
    from "GoalSheet" s join "FiscalYear" y on y.id = s."fiscalYearId"
    where s.id = ${sheetId}::uuid and s."municipalityId" = ${municipalityId}::uuid ${LOCKS[lock]}`;
  return locked ?? null;
}

/** The locked sheet if the policy lets the actor do this to it; throws what the policy says. */
export function permittedSheet(actor: Actor, action: SheetAction, locked: LoadedSheet | null): LoadedSheet {
  if (!locked) throw notFound();
  refuse(blockedReason(actor, action, locked));
  return locked;
}

/**
 * Loads the sheet and holds its row for this transaction alone, so that nothing slips between the policy's question
 * and the write; throws what the policy says to the action.
 */
export async function holdSheet(
  tx: SqlTransaction,
  actor: Actor,
  sheetId: string,
  action: SheetAction,
): Promise<LoadedSheet> {
  return permittedSheet(actor, action, await lockSheet(tx, actor.municipalityId, sheetId, "alone"));
}

/**
 * Like `holdSheet`, but savers of different fields hold it at once while transitions still wait. Whoever holds the
 * sheet like this must not write its row: two who did would wait for each other.
 */
export async function shareSheet(
  tx: SqlTransaction,
  actor: Actor,
  sheetId: string,
  action: SheetAction,
): Promise<LoadedSheet> {
  return permittedSheet(actor, action, await lockSheet(tx, actor.municipalityId, sheetId, "together"));
}

// A form's definition never changes: another version is another row.
const parsedForms = new Map<string, SheetForm>();

/** The form if it was read before: null sends the caller to the database. */
export function knownForm({ sheetFormId }: LoadedSheet): SheetForm | null {
  return parsedForms.get(sheetFormId) ?? null;
}

/** The form that the sheet's year is bound to. */
export async function formOf(tx: Transaction, sheet: LoadedSheet): Promise<SheetForm> {
  const known = knownForm(sheet);
  if (known) return known;
  const { sheetFormId } = sheet;
  const row = await tx.sheetForm.findUnique({ where: { id: sheetFormId }, select: { definition: true } });
  if (!row) throw notFound();
  const form = sheetFormSchema.parse(row.definition);
  parsedForms.set(sheetFormId, form);
  return form;
}

export type FieldEdit = {
  subjectKind: SubjectKind;
  subjectId: string;
  field: string;
  before: string;
  after: string;
} & EditSource;

/** Where an edit's text comes from when nobody typed it; such an edit is always a revision of its own. */
export type EditSource = {
  /** The revision whose text is brought back. */
  restoredFromId?: string;
  origin?: RevisionOrigin;
};

/**
 * The id of the field's newest revision if `person` goes on with it: wrote it last, just now, and up to `before`.
 * A text that was brought back or came from elsewhere stays as it was.
 */
export function runningRevision(
  sheetId: string,
  personId: string,
  { subjectKind, subjectId, field, before }: FieldEdit,
  now: Date,
): Prisma.Sql {
  return Prisma.sql`select id from "Revision" where id = (
      select id from "Revision"
      where "sheetId" = ${sheetId}::uuid and "lastSavedAt" > ${idleSince(now)} and "subjectKind" = ${subjectKind}
        and "subjectId" = ${subjectId}::uuid and field = ${field}
      order by "lastSavedAt" desc, id desc limit 1
    ) and "personId" = ${personId}::uuid and coalesce(after, '') = ${before} and "restoredFromId" is null
      and origin is null`;
}

/**
 * Keeps what a save changed: the running revision grows while the same person goes on in the same field, and
 * the first save of an editing session is recorded as one event.
 */
export async function recordEdit(
  tx: Transaction,
  actor: Actor,
  sheet: LoadedSheet,
  edit: FieldEdit,
): Promise<void> {
  const now = new Date();
  const { municipalityId, id: sheetId } = sheet;
  const { personId } = actor;
  const running = runningRevision(sheetId, personId, edit, now);
  const grown =
    edit.restoredFromId || edit.origin
      ? 0
      : await tx.$executeRaw`
        update "Revision" set after = ${edit.after}, "lastSavedAt" = ${now} where id = (${running})`;
  if (grown === 1) return;
  // Two first saves of one session may come at the same moment: the second sees the first one's revision.
  const session = `editing ${sheetId} ${personId}`;
  await tx.$queryRaw`select 1 as held from pg_advisory_xact_lock(hashtextextended(${session}, 0))`;
  const inSession = await tx.revision.findFirst({
    where: { sheetId, personId, lastSavedAt: { gt: idleSince(now) } },
    select: { id: true },
  });
  const data = { ...edit, municipalityId, sheetId, personId, startedAt: now, lastSavedAt: now };
  await tx.revision.create({ data, select: { id: true } });
  if (inSession) return;
  await appendAuditEvent(tx, actor, { action: "sheet.edited", subjectKind: "sheet", subjectId: sheetId });
}
