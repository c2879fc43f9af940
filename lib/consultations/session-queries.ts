import "server-only";
import type { Actor } from "@/lib/auth/actor";
import { toIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { departmentYears } from "@/lib/departments/queries";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { loadSheet, sheetContent } from "@/lib/goal-sheets/queries";
import { personNames } from "@/lib/people/queries";
import { GOAL_FIELDS, type GoalField } from "@/lib/sheet-forms/fields";
import { blockedReason, type SessionFacts } from "./policy";
import { loadSession } from "./queries";
import { listPanelists } from "./round-queries";
import type { Presence } from "./schema";
import type { DecisionView, LoadedSession, MemberView, SessionSheetView, SessionView } from "./session-view";
import { SESSION_ACTION_NAMES, type SessionAction } from "./workflow";

function whatIsAllowed(actor: Actor, session: SessionFacts): SessionView["allowed"] {
  const answers = SESSION_ACTION_NAMES.map(
    (action) => [action, blockedReason(actor, action, session)] as const,
  );
  return Object.fromEntries(answers) as Record<SessionAction, (typeof answers)[number][1]>;
}

function presenceOf(member: { attended: boolean; deputyName: string | null }): Presence {
  if (member.deputyName) return "DEPUTY";
  return member.attended ? "PRESENT" : "ABSENT";
}

async function membersOf(tx: Transaction, session: LoadedSession): Promise<MemberView[]> {
  const panelists = await listPanelists(tx, session.roundId);
  const attendance = await tx.sessionMember.findMany({ where: { sessionId: session.id } });
  return panelists.map(({ id, title, personName, required }) => {
    const member = attendance.find(({ panelistId }) => panelistId === id);
    return {
      panelistId: id,
      title,
      personName,
      required,
      presence: member ? presenceOf(member) : null,
      deputyName: member?.deputyName ?? null,
    };
  });
}

function goalField(stored: string | null): GoalField | null {
  return GOAL_FIELDS.find((field) => field === stored) ?? null;
}

async function decisionsOf(tx: Transaction, sessionId: string): Promise<DecisionView[]> {
  const rows = await tx.decision.findMany({
    where: { sessionId },
    orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
  });
  const names = await personNames(
    tx,
    rows.flatMap(({ decidedById, enteredById }) => [decidedById, enteredById]),
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    sheetId: row.sheetId,
    goalId: row.goalId,
    field: goalField(row.field),
    text: row.text,
    decidedByName: names.get(row.decidedById) ?? "",
    enteredByName: names.get(row.enteredById) ?? "",
    enteredAt: row.enteredAt,
    dueOn: row.dueOn && toIsoDate(row.dueOn),
    reply: row.reply,
    acceptedAt: row.acceptedAt,
  }));
}

async function sheetsOf(tx: Transaction, actor: Actor, session: LoadedSession): Promise<SessionSheetView[]> {
  const views: SessionSheetView[] = [];
  for (const linked of session.sheets) {
    const sheet = await loadSheet(tx, actor, linked.id);
    const content = await sheetContent(tx, sheet.id);
    views.push({ sheet, content, allowed: whatIsAllowed(actor, { ...session, sheets: [linked] }) });
  }
  return views;
}

/** A session with its sheets, members and decisions; the notes only for those who may read them. */
export function getSession(actor: Actor, sessionId: string): Promise<SessionView> {
  return inTenant(actor, async (tx) => {
    const session = await loadSession(tx, actor, sessionId);
    const allowed = whatIsAllowed(actor, session);
    const departments = await departmentYears(tx, session.fiscalYear);
    const department = departments.find(({ departmentId }) => departmentId === session.departmentId);
    const { form } = await loadFiscalYear(tx, session.fiscalYear);
    const { notes } = await tx.consultationSession.findUniqueOrThrow({
      where: { id: session.id },
      select: { notes: true },
    });
    return {
      session,
      departmentName: department?.name ?? null,
      form,
      sheets: await sheetsOf(tx, actor, session),
      members: await membersOf(tx, session),
      notes: allowed.readNotes ? null : notes,
      decisions: await decisionsOf(tx, session.id),
      allowed,
    };
  });
}
