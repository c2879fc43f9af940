import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { olderDatabase } from "../support/older-database";

it("comments and decisions of before stand where they stood, also on goals that are removed", async () => {
  const { database, migrate } = await olderDatabase("0005_");
  const [town, sheet, goal, gone, person, session] = Array.from({ length: 6 }, () => randomUUID());
  const [onSheet, onGoal, onGone, decision] = Array.from({ length: 4 }, () => randomUUID());
  const comment = (id: string | undefined, goalId: string | null | undefined, field: string | null) =>
    database.query(
      `insert into "SheetComment" (id, "municipalityId", "sheetId", "goalId", field, text, "authorId")
       values ($1, $2, $3, $4, $5, 'x', $6)`,
      [id, town, sheet, goalId, field, person],
    );
  await comment(onSheet, null, null);
  await comment(onGoal, goal, "title");
  await comment(onGone, null, "issues");
  await database.query(
    `insert into "Decision" (id, "municipalityId", "sessionId", "sheetId", kind, text, "decidedById", "enteredById")
     values ($1, $2, $3, $4, 'DECISION', 'x', $5, $5)`,
    [decision, town, session, sheet, person],
  );
  const content = { comments: [{ id: onGone }], decisions: [{ id: decision }] };
  await database.query(
    `insert into "RemovedGoal" (id, "municipalityId", "sheetId", "goalId", title, content, "removedById")
     values ($1, $2, $3, $4, 'x', $5, $6)`,
    [randomUUID(), town, sheet, gone, JSON.stringify(content), person],
  );
  await migrate();
  const { rows } = await database.query<{ id: string; kind: string; subject: string }>(
    `select id, "subjectKind" as kind, "subjectId" as subject from "SheetComment"`,
  );
  expect(Object.fromEntries(rows.map(({ id, kind, subject }) => [id, [kind, subject]]))).toEqual({
    [onSheet ?? ""]: ["sheet", sheet],
    [onGoal ?? ""]: ["goal", goal],
    [onGone ?? ""]: ["goal", gone],
  });
  const decided = await database.query(`select "goalId" from "Decision"`);
  expect(decided.rows).toEqual([{ goalId: gone }]);
  const removed = await database.query(`select kind, "partId" from "RemovedPart"`);
  expect(removed.rows).toEqual([{ kind: "GOAL", partId: gone }]);
  await database.close();
});
