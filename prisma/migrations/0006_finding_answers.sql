-- A finding of the whole sheet is answered without a goal.
ALTER TABLE "FindingAnswer" ADD COLUMN "sheetId" UUID;
ALTER TABLE "FindingAnswer" ALTER COLUMN "goalId" DROP NOT NULL;

-- The owner is held by the policies, too, and no policy lets it see rows: for this transaction it sees its tables.
ALTER TABLE "FindingAnswer" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Goal" NO FORCE ROW LEVEL SECURITY;
UPDATE "FindingAnswer" a SET "sheetId" = g."sheetId" FROM "Goal" g WHERE g.id = a."goalId";

-- An answer was kept for the words at fault alone. It is given the one statement of the field that has these words
-- today, written as lib/writing/answered-findings.ts writes it. Where several have them, nobody can tell which was
-- meant: such an answer stays as it is and holds for none. Figures and findings of a whole goal were never kept so.
WITH statement AS (
  SELECT a.id, a.excerpt, regexp_replace(
      regexp_replace(piece, '^(\s|[・*●○→↓-]|\d{1,2}[.)](?!\d)|\(\d{1,2}\))+', ''), '\s+', '', 'g') AS text
  FROM "FindingAnswer" a
  JOIN "Goal" g ON g.id = a."goalId"
  CROSS JOIN LATERAL (SELECT CASE a.field
      WHEN 'title' THEN g.title
      WHEN 'currentState' THEN g."currentState"
      WHEN 'targets' THEN g.targets
      WHEN 'achievedState' THEN g."achievedState"
      WHEN 'means' THEN g.means
    END AS text) field
  CROSS JOIN LATERAL regexp_split_to_table(
    normalize(regexp_replace(field.text, '[①-⑳㉑-㉟❶-❿⓪◆◇■□●▼▽★☆]', E'\n', 'g'), NFKC),
    '[\n。;※]|(?<=^|[\s。)])・|[〈【][^〉】\n]{1,20}[〉】]'
  ) piece
  WHERE a.rule NOT IN ('figure', 'deadline-outside-year', 'policy-number-unknown', 'target-below-last-actual',
    'metric-without-means')
), meant AS (
  SELECT id, min(text) AS text, strpos(min(text), min(excerpt)) AS at, length(min(excerpt)) AS long
  FROM statement WHERE strpos(text, excerpt) > 0 GROUP BY id HAVING count(*) = 1
)
UPDATE "FindingAnswer" a
  SET excerpt = left(m.text, m.at - 1) || '【' || substr(m.text, m.at, m.long) || '】' || substr(m.text, m.at + m.long)
  FROM meant m WHERE m.id = a.id AND strpos(substr(m.text, m.at + 1), a.excerpt) = 0;

ALTER TABLE "Goal" FORCE ROW LEVEL SECURITY;
ALTER TABLE "FindingAnswer" FORCE ROW LEVEL SECURITY;
ALTER TABLE "FindingAnswer" ALTER COLUMN "sheetId" SET NOT NULL;

CREATE INDEX "FindingAnswer_municipalityId_sheetId_idx" ON "FindingAnswer"("municipalityId", "sheetId");
ALTER TABLE "FindingAnswer" ADD CONSTRAINT "FindingAnswer_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;
