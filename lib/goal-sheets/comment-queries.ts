import "server-only";
import { toIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { personNames } from "@/lib/people/queries";
import type { CommentView, DecisionRemark } from "./sheet-view";

/** The sheet's comments, oldest first; the caller has asked whether the sheet may be read. */
export async function listComments(tx: Transaction, sheetId: string): Promise<CommentView[]> {
  const rows = await tx.sheetComment.findMany({
    where: { sheetId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.authorId, ...(row.onBehalfOfId ? [row.onBehalfOfId] : [])]),
  );
  return rows.map(({ id, goalId, field, text, authorId, onBehalfOfId, createdAt, resolvedAt }) => ({
    id,
    goalId,
    field,
    text,
    authorName: names.get(authorId) ?? "",
    onBehalfOfName: onBehalfOfId && (names.get(onBehalfOfId) ?? ""),
    createdAt,
    resolved: resolvedAt !== null,
  }));
}

/** What consultations decided on the sheet, oldest first; the caller has asked whether the sheet may be read. */
export async function listDecisions(tx: Transaction, sheetId: string): Promise<DecisionRemark[]> {
  const rows = await tx.decision.findMany({
    where: { sheetId },
    orderBy: [{ enteredAt: "asc" }, { id: "asc" }],
  });
  const names = await personNames(
    tx,
    rows.map(({ decidedById }) => decidedById),
  );
  return rows.map(({ id, goalId, field, kind, text, decidedById, dueOn, acceptedAt }) => ({
    id,
    goalId,
    field,
    kind,
    text,
    decidedByName: names.get(decidedById) ?? "",
    dueOn: dueOn && toIsoDate(dueOn),
    accepted: acceptedAt !== null,
  }));
}
