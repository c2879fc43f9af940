import "server-only";
import type { Actor } from "@/lib/auth/actor";
import type { RemovedPart } from "@/lib/db/generated/client";
import { inTenant } from "@/lib/db/tenancy";
import { personNames } from "@/lib/people/queries";
import { HEADER_FIELD } from "./header-mutations";
import { loadSheet } from "./queries";
import { type RemovedPartView, removedMissionSchema, removedParagraphSchema } from "./removed-part";

function partOf({ kind, content }: RemovedPart): RemovedPartView["part"] {
  if (kind === "GOAL") return { kind: "goal" };
  if (kind === "MISSION") return { kind: "mission", goals: removedMissionSchema.parse(content).goals.length };
  return { kind: "paragraph", field: HEADER_FIELD[removedParagraphSchema.parse(content).kind] };
}

/** What was removed from a sheet and not brought back, the last one first; NOT_FOUND as for the sheet. */
export function listRemovedParts(actor: Actor, sheetId: string): Promise<RemovedPartView[]> {
  return inTenant(actor, async (tx) => {
    await loadSheet(tx, actor, sheetId);
    const rows = await tx.removedPart.findMany({
      where: { sheetId, restoredAt: null },
      orderBy: [{ removedAt: "desc" }, { id: "desc" }],
    });
    const names = await personNames(
      tx,
      rows.map(({ removedById }) => removedById),
    );
    return rows.map((row) => ({
      id: row.id,
      title: row.title,
      removedAt: row.removedAt,
      removedByName: names.get(row.removedById) ?? "",
      part: partOf(row),
    }));
  });
}
