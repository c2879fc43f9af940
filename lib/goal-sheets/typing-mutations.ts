import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { Prisma } from "@/lib/db/generated/client";
import { inTenantSql } from "@/lib/db/tenancy";
import { GOAL_TEXT_FIELDS, type GoalTextField } from "@/lib/sheet-forms/fields";
import { knownForm, runningRevision, shareSheet } from "./editing-mutations";
import { fieldPlace } from "./field-place";
import type { FieldChange } from "./schema";

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

/**
 * Saves a goal's text while its writer goes on typing: the text and its running revision change together or not at
 * all, in one statement. False when this is anything else (a first save, another's text, another kind of field):
 * then nothing was changed, and the general way decides. Throws what the policy says to editing.
 */
export async function saveTyping(actor: Actor, change: FieldChange & { sheetId: string }): Promise<boolean> {
  const { subject, base, value } = change;
  const field = GOAL_TEXT_FIELDS.find((name) => name === change.field);
  if (subject.kind !== "goal" || !field || base === value) return false;
  return inTenantSql(actor, async (tx) => {
    const sheet = await shareSheet(tx, actor, change.sheetId, "edit");
    const form = knownForm(sheet);
    if (!form || !fieldPlace(form, "goal", field)) return false;
    const now = new Date();
    const edit = { subjectKind: subject.kind, subjectId: subject.id, field, before: base, after: value };
    const saved = await tx.$executeRaw`
      with running as (${runningRevision(sheet.id, actor.personId, edit, now)}),
      written as (
        update "Goal" set ${COLUMNS[field]} = ${value}
        where id = ${subject.id}::uuid and "sheetId" = ${sheet.id}::uuid and ${COLUMNS[field]} = ${base}
          and exists (select from running)
        returning id
      )
      update "Revision" set after = ${value}, "lastSavedAt" = ${now}
      where id = (select id from running) and exists (select from written)`;
    return saved === 1;
  });
}
