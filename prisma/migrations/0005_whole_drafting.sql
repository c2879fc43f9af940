-- The reminders of days on which no digest was made, or whose digest did not arrive, are still to be told.
ALTER TABLE "Municipality" ADD COLUMN "digestsMadeOn" DATE;
ALTER TABLE "MailDigest" ADD COLUMN "remindsSince" DATE;

-- Where a text came from that nobody typed.
ALTER TABLE "Revision" ADD COLUMN origin JSONB;

-- Missions and headed paragraphs are kept like goals when they are removed.
CREATE TYPE "SheetPartKind" AS ENUM ('GOAL', 'MISSION', 'PARAGRAPH');
ALTER TABLE "RemovedGoal" RENAME TO "RemovedPart";
ALTER TABLE "RemovedPart" RENAME COLUMN "goalId" TO "partId";
ALTER TABLE "RemovedPart" ADD COLUMN kind "SheetPartKind" NOT NULL DEFAULT 'GOAL';
ALTER TABLE "RemovedPart" ALTER COLUMN kind DROP DEFAULT;
ALTER TABLE "RemovedPart" RENAME CONSTRAINT "RemovedGoal_pkey" TO "RemovedPart_pkey";
ALTER TABLE "RemovedPart" RENAME CONSTRAINT "RemovedGoal_sheetId_fkey" TO "RemovedPart_sheetId_fkey";
ALTER INDEX "RemovedGoal_municipalityId_sheetId_idx" RENAME TO "RemovedPart_municipalityId_sheetId_idx";

-- A comment stands on any part, and stays said of it while the part is removed.
ALTER TABLE "SheetComment" ADD COLUMN "subjectKind" TEXT NOT NULL DEFAULT 'sheet';
ALTER TABLE "SheetComment" ADD COLUMN "subjectId" UUID;
ALTER TABLE "Decision" DROP CONSTRAINT "Decision_goalId_fkey";

-- The owner is held by the policies, too, and no policy lets it see rows: for this transaction it sees its tables.
ALTER TABLE "SheetComment" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "Decision" NO FORCE ROW LEVEL SECURITY;
ALTER TABLE "RemovedPart" NO FORCE ROW LEVEL SECURITY;
UPDATE "SheetComment" SET "subjectKind" = CASE WHEN "goalId" IS NULL THEN 'sheet' ELSE 'goal' END,
  "subjectId" = coalesce("goalId", "sheetId");
UPDATE "SheetComment" c SET "subjectKind" = 'goal', "subjectId" = r."partId" FROM "RemovedPart" r
  WHERE r."restoredAt" IS NULL AND r."sheetId" = c."sheetId" AND c."goalId" IS NULL
    AND r.content->'comments' @> jsonb_build_array(jsonb_build_object('id', c.id));
UPDATE "Decision" d SET "goalId" = r."partId" FROM "RemovedPart" r
  WHERE r."restoredAt" IS NULL AND r."sheetId" = d."sheetId" AND d."goalId" IS NULL
    AND r.content->'decisions' @> jsonb_build_array(jsonb_build_object('id', d.id));
ALTER TABLE "RemovedPart" FORCE ROW LEVEL SECURITY;
ALTER TABLE "Decision" FORCE ROW LEVEL SECURITY;
ALTER TABLE "SheetComment" FORCE ROW LEVEL SECURITY;

ALTER TABLE "SheetComment" ALTER COLUMN "subjectKind" DROP DEFAULT;
ALTER TABLE "SheetComment" ALTER COLUMN "subjectId" SET NOT NULL;
ALTER TABLE "SheetComment" DROP COLUMN "goalId";
