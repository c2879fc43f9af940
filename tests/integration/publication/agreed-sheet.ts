import { approveSheet, publishEdition } from "@/lib/publication/mutations";
import { findManifesto } from "@/lib/publication/public-queries";
import type { DatabaseContext } from "../../support/database";
import type { TestRole, TownOptions } from "../../support/municipality";

export const NOTE = "はじめての版です。";
const MAY = new Date("2024-05-31T03:00:00Z");

/** Everybody but the mayor's office, and how its acts on the sheet are refused to them. */
export const NOT_THE_OFFICE = [
  ["HEAD", "FORBIDDEN"],
  ["DRAFTER", "FORBIDDEN"],
  ["STAFF", "FORBIDDEN"],
  ["SUPERVISOR", "FORBIDDEN"],
  ["LEADER", "FORBIDDEN"],
  ["ADMINISTRATOR", "NOT_FOUND"],
  ["OTHER_HEAD", "NOT_FOUND"],
] as const;

export type AgreedSheet = Awaited<ReturnType<typeof agreedSheet>>;

/** A town of its own with an agreed sheet, and the steps from there to the citizens' page. */
export async function agreedSheet(context: DatabaseContext, options: TownOptions = {}) {
  const town = await context.municipality("ためし市", options);
  const sheet = await town.sheet({ state: "AGREED" });
  const actor = (role: TestRole) => town.actorFor(role, { draftsFor: role === "DRAFTER" ? [sheet.id] : [] });
  const office = actor("MAYORS_OFFICE");
  return {
    town,
    sheet,
    actor,
    office,
    approve: () =>
      approveSheet(office, {
        sheetId: sheet.id,
        version: sheet.version,
        number: "総第1号",
        decidedOn: "2024-05-20",
      }),
    publish: (kind: "MANIFESTO" | "AMENDMENT" | "RESULTS" = "MANIFESTO", now = MAY) =>
      publishEdition(office, { sheetId: sheet.id, kind, changeNote: NOTE }, now),
    publicManifesto: (number?: number) => findManifesto(town.id, 2024, "general-affairs", number),
    changeTitle: (title: string) =>
      town.inTenant((tx) => tx.goal.update({ where: { id: sheet.goalId }, data: { title } })),
    setState: (state: "DRAFTING" | "APPROVED") =>
      town.inTenant((tx) => tx.goalSheet.update({ where: { id: sheet.id }, data: { state } })),
    setMunicipality: (data: { approvalRecordRequired?: boolean; publishesSupervisorRows?: boolean }) =>
      town.inTenant((tx) => tx.municipality.update({ where: { id: town.id }, data })),
    eventsOf: (action: string) => town.inTenant((tx) => tx.auditEvent.findMany({ where: { action } })),
    /** Everything that publication writes, to see that a refusal changed nothing. */
    everythingWritten: () =>
      town.inTenant(async (tx) => ({
        sheets: await tx.goalSheet.findMany({ select: { id: true, state: true, version: true } }),
        editions: await tx.edition.findMany({ orderBy: { id: "asc" } }),
        approvals: await tx.approvalRecord.count(),
        events: await tx.auditEvent.count(),
        messages: await tx.outboxMessage.count(),
      })),
  };
}
