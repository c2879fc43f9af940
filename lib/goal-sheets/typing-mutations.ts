import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { readActor } from "@/lib/auth/queries";
import { Prisma } from "@/lib/db/generated/client";
import { inTenantSql, type SqlTransaction } from "@/lib/db/tenancy";
import { GOAL_TEXT_FIELDS, type GoalTextField } from "@/lib/sheet-forms/fields";
import { knownForm, lockSheet, permittedSheet, runningRevision } from "./editing-mutations";
import { fieldPlace } from "./field-place";
import type { FieldChange } from "./schema";
import { SignedOut, type Writer } from "./writer";

const COLUMNS: Record<GoalTextField, Prisma.Sql> = {
  title: Prisma.sql`title`,
  background: Prisma.sql`background`,
  purpose: Prisma.sql`purpose`,
  currentState: Prisma.sql`"currentState"`,
  issues: Prisma.sql`issues`,
  targets: Prisma.sql`targets`,
  achievedState: Prisma.sql`"achievedState"`,
  means: Prisma.sql`means`,
};

/** Who saves: an actor, or a writer whose rights the save itself reads. */
export type Saver = Actor | Writer;

async function actorOf(tx: SqlTransaction, saver: Saver): Promise<Actor> {
  if ("personId" in saver) return saver;
  const actor = await readActor(tx, saver);
  // A page that is still open from before another person signed in must not write in that person's name.
  if (!actor || (saver.openedFor ?? actor.personId) !== actor.personId) throw new SignedOut();
  return actor;
}

/** The goal's text that grew; undefined for every other kind of field, and for a text that stayed as it was. */
function typedText({ subject, field, base, value }: FieldChange): GoalTextField | undefined {
  if (subject.kind !== "goal" || base === value) return undefined;
  return GOAL_TEXT_FIELDS.find((name) => name === field);
}

/**
 * Saves a goal's text while its writer goes on typing: the text and its running revision change together or not at
 * all, in one statement. Not `saved` when this is anything else (a first save, another's text, another kind of field):
 * then nothing was changed, and the general way decides. What can be asked together goes to the database together.
 *
 * @throws SignedOut, and what the policy says to editing
 */
export function saveTyping(
  saver: Saver,
  change: FieldChange & { sheetId: string },
): Promise<{ actor: Actor; saved: boolean }> {
  const field = typedText(change);
  return inTenantSql(saver, async (tx) => {
    const [actor, locked] = await Promise.all([
      actorOf(tx, saver),
      field ? lockSheet(tx, saver.municipalityId, change.sheetId, "together") : null,
    ]);
    if (!field) return { actor, saved: false };
    const sheet = permittedSheet(actor, "edit", locked);
    const form = knownForm(sheet);
    if (!form || !fieldPlace(form, "goal", field)) return { actor, saved: false };
    const { subject, base, value } = change;
    const now = new Date();
    const edit = { subjectKind: subject.kind, subjectId: subject.id, field, before: base, after: value };
    const changed = await tx.$executeLast`
      with running as (${runningRevision(sheet.id, actor.personId, edit, now)}),
      written as (
        update "Goal" set ${COLUMNS[field]} = ${value}
        where id = ${subject.id}::uuid and "sheetId" = ${sheet.id}::uuid and ${COLUMNS[field]} = ${base}
          and exists (select from running)
        returning id
      )
      update "Revision" set after = ${value}, "lastSavedAt" = ${now}
      where id = (select id from running) and exists (select from written)`;
    return { actor, saved: changed === 1 };
  });
}
