import "server-only";
import { randomUUID } from "node:crypto";
import { appendAuditEvent } from "@/lib/audit/mutations";
import type { Actor } from "@/lib/auth/actor";
import { fromIsoDate } from "@/lib/db/civil-date";
import { inTenant } from "@/lib/db/tenancy";
import { exactlyOne, notFound, refuse } from "@/lib/errors";
import { blockedReason } from "./policy";
import { loadAssessments } from "./queries";
import type { RecordReadingInput } from "./schema";

/** Enters an actual figure; a correction points at the reading it replaces, whose value stays. Gives its id. */
export function recordReading(actor: Actor, input: RecordReadingInput): Promise<string> {
  return inTenant(actor, async (tx) => {
    const { sheetId, targetMetricId, correctsId, value, note } = input;
    const loaded = await loadAssessments(tx, actor, sheetId);
    refuse(blockedReason(actor, "recordReading", loaded));
    const metric = await tx.targetMetric.findFirst({ where: { id: targetMetricId, goal: { sheetId } } });
    if (!metric) throw notFound();
    if (
      correctsId !== null &&
      !(await tx.metricReading.findFirst({ where: { id: correctsId, targetMetricId } }))
    ) {
      throw notFound();
    }
    const id = randomUUID();
    const written = await tx.metricReading.createMany({
      data: {
        id,
        municipalityId: actor.municipalityId,
        targetMetricId,
        date: fromIsoDate(input.date),
        value,
        note: note === "" ? null : note,
        enteredById: actor.personId,
        correctsId,
      },
      // A reading is corrected once: whoever comes second meets the first one's row.
      skipDuplicates: true,
    });
    exactlyOne(written);
    await appendAuditEvent(tx, actor, {
      action: correctsId === null ? "reading.recorded" : "reading.corrected",
      subjectKind: "sheet",
      subjectId: sheetId,
      data: { readingId: id, targetMetricId, correctsId, date: input.date, value },
    });
    return id;
  });
}
