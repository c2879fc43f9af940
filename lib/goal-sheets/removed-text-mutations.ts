import "server-only";
import type { Transaction } from "@/lib/db/tenancy";
import { GOAL_TEXT_FIELDS } from "@/lib/sheet-forms/fields";
import type { Subject } from "./field-place";
import type { Writer } from "./notices-mutations";
import type { RemovedGoalContent } from "./removed-part";
import type { RevisionOrigin } from "./revision-origin";

/** The texts of a part by field, as far as the history tells of them. */
export type PartTexts = Subject & { texts: Readonly<Record<string, string>> };

export function goalTexts(id: string, content: RemovedGoalContent): PartTexts {
  return {
    kind: "goal",
    id,
    texts: Object.fromEntries(GOAL_TEXT_FIELDS.map((field) => [field, content[field]])),
  };
}

/** Keeps in the history that texts went with their part or came back with it. */
export async function recordPassage(
  tx: Transaction,
  { municipalityId, personId }: Writer,
  sheetId: string,
  way: "removed" | "returned",
  parts: readonly PartTexts[],
): Promise<void> {
  const rows = parts.flatMap(({ kind, id, texts }) =>
    Object.entries(texts)
      .filter(([, text]) => text !== "")
      .map(([field, text]) => ({
        ...{ municipalityId, sheetId, personId, field },
        subjectKind: kind,
        subjectId: id,
        before: way === "removed" ? text : null,
        after: way === "removed" ? null : text,
        origin: { kind: way } satisfies RevisionOrigin,
      })),
  );
  await tx.revision.createMany({ data: rows });
}
