import { randomUUID } from "node:crypto";
import { expect, it } from "vitest";
import { answerKeys } from "../../lib/writing/answered-findings";
import { checkField } from "../../lib/writing/check-field";
import { defaultRuleSet } from "../../lib/writing/default-rules/rule-set";
import { olderDatabase } from "../support/older-database";

const CURRENT_STATE =
  "【背景】\n・受付の見直しが　求められている。\n（２）駅前の駐輪場は、拡張が急務である。\n①案内板の多言語化が望まれている。\n夜間の窓口が望まれている。";

it("an answer of before holds for the one statement that had its words, and for none where several had them", async () => {
  const { database, migrate } = await olderDatabase("0006_");
  const [town, sheet, goal, mission, person] = Array.from({ length: 5 }, () => randomUUID());
  await database.query(
    `insert into "GoalSheet" (id, "municipalityId", "departmentId", "fiscalYearId", "updatedAt")
     values ($1, $2, gen_random_uuid(), gen_random_uuid(), now())`,
    [sheet, town],
  );
  await database.query(
    `insert into "Goal" (id, "municipalityId", "sheetId", "missionId", "order", "currentState")
     values ($1, $2, $3, $4, 1, $5)`,
    [goal, town, sheet, mission, CURRENT_STATE],
  );
  const answer = (excerpt: string, field: string, rule: string) =>
    database.query(
      `insert into "FindingAnswer" (id, "municipalityId", "goalId", field, rule, excerpt, reason, "answeredById")
       values ($1, $2, $3, $4, $5, $6, 'x', $7)`,
      [randomUUID(), town, goal, field, rule, excerpt, person],
    );
  const rule = "current-state-not-fact";
  await answer("求められている", "currentState", rule);
  await answer("急務である", "currentState", rule);
  await answer("望まれている", "currentState", rule);
  await answer("2025-04-01", "deadline", "deadline-outside-year");
  await answer("窓口:12件", "targets", "figure");
  await migrate();
  const { rows } = await database.query<{ excerpt: string; sheetId: string }>(
    `select excerpt, "sheetId" from "FindingAnswer" order by id`,
  );
  expect(new Set(rows.map(({ sheetId }) => sheetId))).toEqual(new Set([sheet]));
  const kept = rows.map(({ excerpt }) => excerpt);
  expect(new Set(kept)).toEqual(
    new Set([
      "受付の見直しが【求められている】",
      "駅前の駐輪場は、拡張が【急務である】",
      "望まれている",
      "2025-04-01",
      "窓口:12件",
    ]),
  );
  const findings = checkField({ field: "currentState", text: CURRENT_STATE }, defaultRuleSet);
  const keys = answerKeys(CURRENT_STATE, findings);
  expect(keys.map((key) => kept.includes(key))).toEqual([true, true, false, false]);
  await database.close();
});
