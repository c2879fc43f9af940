import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { exactlyOne, notFound, refuse } from "@/lib/errors";
import { transitionSheet } from "@/lib/goal-sheets/mutations";
import { loadSheet } from "@/lib/goal-sheets/queries";
import { blockedReason } from "./policy";
import { loadSession } from "./queries";
import { listPanelists } from "./round-queries";
import type { SessionRecordInput } from "./schema";
import { linkSheet } from "./session-mutations";
import type { LoadedSession } from "./session-view";

const SUBJECT = "consultationSession";

/** Replaces the attendance; a deputy (代理出席) is kept by name beside the panelist's place. */
async function writeAttendance(tx: Transaction, session: LoadedSession, input: SessionRecordInput) {
  const panelists = await listPanelists(tx, session.roundId);
  if (input.members.some(({ panelistId }) => !panelists.some(({ id }) => id === panelistId))) {
    throw notFound();
  }
  await tx.sessionMember.deleteMany({ where: { sessionId: session.id } });
  await tx.sessionMember.createMany({
    data: input.members.map(({ panelistId, presence, deputyName }) => ({
      municipalityId: session.municipalityId,
      sessionId: session.id,
      panelistId,
      attended: presence !== "ABSENT",
      deputyName: presence === "DEPUTY" ? deputyName : null,
    })),
  });
}

/** Records that the session is held, with attendance and notes, and takes its submitted sheet up. */
export function recordSession(actor: Actor, input: SessionRecordInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const session = await loadSession(tx, actor, input.sessionId);
    refuse(blockedReason(actor, "recordSession", session));
    const written = await tx.consultationSession.updateMany({
      where: { id: session.id, version: input.version, state: "PLANNED" },
      data: { state: "HELD", heldAt: new Date(), notes: input.notes, version: { increment: 1 } },
    });
    exactlyOne(written);
    if (session.departmentId !== null) {
      await linkSheet(tx, { ...session, departmentId: session.departmentId });
    }
    await writeAttendance(tx, session, input);
    for (const { id } of session.sheets) {
      const sheet = await loadSheet(tx, actor, id);
      await transitionSheet(tx, actor, sheet, "takeUp", {
        version: sheet.version,
        data: { sessionId: session.id },
      });
    }
    await appendAuditEvent(tx, actor, {
      action: "session.held",
      subjectKind: SUBJECT,
      subjectId: session.id,
    });
  });
}

/** Corrects notes and attendance of a session that was held. */
export function editSessionRecord(actor: Actor, input: SessionRecordInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const session = await loadSession(tx, actor, input.sessionId);
    refuse(blockedReason(actor, "editRecord", session));
    const written = await tx.consultationSession.updateMany({
      where: { id: session.id, version: input.version, state: "HELD" },
      data: { notes: input.notes, version: { increment: 1 } },
    });
    exactlyOne(written);
    await writeAttendance(tx, session, input);
    await appendAuditEvent(tx, actor, {
      action: "session.recordEdited",
      subjectKind: SUBJECT,
      subjectId: session.id,
    });
  });
}
