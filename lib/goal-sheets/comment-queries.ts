import "server-only";
import { toIsoDate } from "@/lib/db/civil-date";
import type { Transaction } from "@/lib/db/tenancy";
import { personNames } from "@/lib/people/queries";
import { subjectOf } from "./field-place";
import type { CommentView, DecisionRemark, RemarkView } from "./sheet-view";

/** The sheet's comments with their answers, oldest first; the caller has asked whether the sheet may be read. */
export async function listComments(tx: Transaction, sheetId: string): Promise<CommentView[]> {
  const rows = await tx.sheetComment.findMany({
    where: { sheetId },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  const names = await personNames(
    tx,
    rows.flatMap((row) => [row.authorId, row.onBehalfOfId, row.resolvedById].filter((id) => id !== null)),
  );
  const nameOf = (id: string | null) => id && (names.get(id) ?? "");
  const said = ({ id, text, authorId, onBehalfOfId, createdAt }: (typeof rows)[number]): RemarkView => ({
    ...{ id, text, createdAt },
    authorName: nameOf(authorId) ?? "",
    onBehalfOfName: nameOf(onBehalfOfId),
  });
  return rows
    .filter(({ parentId }) => parentId === null)
    .map((row) => ({
      ...said(row),
      subject: subjectOf(row.subjectKind, row.subjectId),
      field: row.field,
      resolved: row.resolvedAt !== null,
      resolvedAt: row.resolvedAt,
      resolvedByName: nameOf(row.resolvedById),
      replies: rows.filter(({ parentId }) => parentId === row.id).map(said),
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
    subject: goalId === null ? { kind: "sheet", id: sheetId } : { kind: "goal", id: goalId },
    field,
    kind,
    text,
    decidedByName: names.get(decidedById) ?? "",
    dueOn: dueOn && toIsoDate(dueOn),
    accepted: acceptedAt !== null,
  }));
}
