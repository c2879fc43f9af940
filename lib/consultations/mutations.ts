import "server-only";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant, type Transaction } from "@/lib/db/tenancy";
import { DomainError, exactlyOne, notFound, refuse } from "@/lib/errors";
import { loadFiscalYear } from "@/lib/fiscal-years/queries";
import { tellHeads } from "./notices-mutations";
import { blockedReason } from "./policy";
import { loadRound } from "./queries";
import { listPanelists } from "./round-queries";
import type { CreateRoundInput, EditRoundInput, PanelistInput, ReleaseRoundInput } from "./schema";

const SUBJECT = "consultationRound";

function roundRow({ name, season, startsOn, endsOn, room }: CreateRoundInput | EditRoundInput) {
  return { name, season, startsOn: fromIsoDate(startsOn), endsOn: fromIsoDate(endsOn), room };
}

async function refuseStrangers(tx: Transaction, panelists: readonly PanelistInput[]) {
  const ids = [...new Set(panelists.flatMap(({ personId }) => personId ?? []))];
  const known = await tx.person.count({ where: { id: { in: ids } } });
  if (known !== ids.length) throw notFound();
}

function panelistRow({ title, personId, required }: PanelistInput, index: number) {
  return { title, personId, required, order: index + 1 };
}

/** Lays out a new round inside the caller's transaction; gives the ids of round and fiscal year. */
export async function addRound(
  tx: Transaction,
  actor: Actor,
  input: CreateRoundInput,
): Promise<{ id: string; fiscalYearId: string }> {
  const year = await loadFiscalYear(tx, input.year);
  const { municipalityId } = actor;
  refuse(blockedReason(actor, "createRound", { municipalityId, yearState: year.state, released: false }));
  await refuseStrangers(tx, input.panelists);
  const { id } = await tx.consultationRound.create({
    data: { municipalityId, fiscalYearId: year.id, ...roundRow(input) },
    select: { id: true },
  });
  await tx.panelist.createMany({
    data: input.panelists.map((panelist, index) => ({
      municipalityId,
      roundId: id,
      ...panelistRow(panelist, index),
    })),
  });
  await appendAuditEvent(tx, actor, { action: "round.created", subjectKind: SUBJECT, subjectId: id });
  return { id, fiscalYearId: year.id };
}

/** Lays out a new round of consultations as a draft; gives its id. */
export async function createRound(actor: Actor, input: CreateRoundInput): Promise<string> {
  const { id } = await inTenant(actor, (tx) => addRound(tx, actor, input));
  return id;
}

/** Panelists keep their rows, so that recorded attendance stays with them; those left out go, unless they sat in a session. */
async function writePanelists(
  tx: Transaction,
  actor: Actor,
  roundId: string,
  panelists: readonly PanelistInput[],
) {
  const { municipalityId } = actor;
  const standing = (await listPanelists(tx, roundId)).map(({ id }) => id);
  const kept = panelists.flatMap(({ id }) => id ?? []);
  if (kept.some((id) => !standing.includes(id))) throw notFound();
  const left = { roundId, id: { notIn: kept } };
  if (await tx.sessionMember.findFirst({ where: { panelist: left } })) {
    throw new DomainError("INVALID_TRANSITION", "panelistHasAttended");
  }
  await tx.panelist.deleteMany({ where: left });
  for (const [index, panelist] of panelists.entries()) {
    const data = panelistRow(panelist, index);
    if (panelist.id) await tx.panelist.update({ where: { id: panelist.id }, data });
    else await tx.panelist.create({ data: { municipalityId, roundId, ...data } });
  }
}

/** Changes a round's name, period, room and panelists; `version` is what the person saw. */
export function editRound(actor: Actor, input: EditRoundInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const round = await loadRound(tx, actor, input.roundId);
    refuse(blockedReason(actor, "editRound", round));
    await refuseStrangers(tx, input.panelists);
    const written = await tx.consultationRound.updateMany({
      where: { id: round.id, version: input.version },
      data: { ...roundRow(input), version: { increment: 1 } },
    });
    exactlyOne(written);
    await writePanelists(tx, actor, round.id, input.panelists);
    await appendAuditEvent(tx, actor, {
      action: "round.edited",
      subjectKind: SUBJECT,
      subjectId: round.id,
    });
  });
}

/** Releases the timetable to all departments and tells the heads of those that have a session. */
export function releaseRound(actor: Actor, input: ReleaseRoundInput): Promise<void> {
  return inTenant(actor, async (tx) => {
    const round = await loadRound(tx, actor, input.roundId);
    refuse(blockedReason(actor, "releaseRound", round));
    const written = await tx.consultationRound.updateMany({
      where: { id: round.id, version: input.version, releasedAt: null },
      data: { releasedAt: new Date(), version: { increment: 1 } },
    });
    exactlyOne(written);
    await appendAuditEvent(tx, actor, {
      action: "round.released",
      subjectKind: SUBJECT,
      subjectId: round.id,
    });
    const sessions = await tx.consultationSession.findMany({
      where: { roundId: round.id, state: { not: "CANCELLED" } },
      select: { departmentId: true },
    });
    const departmentIds = sessions.flatMap(({ departmentId }) => departmentId ?? []);
    await tellHeads(tx, actor, departmentIds, {
      kind: "round.released",
      data: { roundId: round.id, round: round.name },
    });
  });
}
