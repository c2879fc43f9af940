-- AlterTable
ALTER TABLE "Account" ADD COLUMN     "mailDigest" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "Mission" ADD COLUMN     "sdgs" INTEGER[] DEFAULT ARRAY[]::INTEGER[];

-- AlterTable
ALTER TABLE "Municipality" ADD COLUMN     "mailFrom" TEXT,
ADD COLUMN     "reminderWorkingDays" INTEGER[] DEFAULT ARRAY[10, 3, 1]::INTEGER[];

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "restoredFromId" UUID;

-- CreateTable
CREATE TABLE "RemovedGoal" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "removedById" UUID NOT NULL,
    "removedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "restoredAt" TIMESTAMPTZ(3),

    CONSTRAINT "RemovedGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalSource" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "reference" TEXT NOT NULL,
    "fiscalYear" INTEGER,
    "issues" TEXT NOT NULL DEFAULT '',
    "proposals" TEXT NOT NULL DEFAULT '',
    "addedById" UUID NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GoalSource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetPresence" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "goalId" UUID,
    "seenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SheetPresence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkbookCopy" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "takenById" UUID NOT NULL,
    "takenAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "WorkbookCopy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkbookUpload" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "copyId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fileName" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "settled" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "WorkbookUpload_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EditionFile" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "editionId" UUID NOT NULL,
    "fileId" UUID NOT NULL,

    CONSTRAINT "EditionFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailDigest" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "address" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "nextAttemptAt" TIMESTAMPTZ(3),
    "lastError" TEXT,

    CONSTRAINT "MailDigest_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RemovedGoal_municipalityId_sheetId_idx" ON "RemovedGoal"("municipalityId", "sheetId");

-- CreateIndex
CREATE INDEX "GoalSource_municipalityId_goalId_idx" ON "GoalSource"("municipalityId", "goalId");

-- CreateIndex
CREATE UNIQUE INDEX "SheetPresence_municipalityId_sheetId_personId_key" ON "SheetPresence"("municipalityId", "sheetId", "personId");

-- CreateIndex
CREATE UNIQUE INDEX "WorkbookCopy_municipalityId_sheetId_number_key" ON "WorkbookCopy"("municipalityId", "sheetId", "number");

-- CreateIndex
CREATE INDEX "WorkbookUpload_municipalityId_sheetId_idx" ON "WorkbookUpload"("municipalityId", "sheetId");

-- CreateIndex
CREATE UNIQUE INDEX "EditionFile_municipalityId_editionId_fileId_key" ON "EditionFile"("municipalityId", "editionId", "fileId");

-- CreateIndex
CREATE INDEX "MailDigest_municipalityId_sentAt_idx" ON "MailDigest"("municipalityId", "sentAt");

-- CreateIndex
CREATE UNIQUE INDEX "MailDigest_municipalityId_recipientId_date_key" ON "MailDigest"("municipalityId", "recipientId", "date");

-- AddForeignKey
ALTER TABLE "RemovedGoal" ADD CONSTRAINT "RemovedGoal_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalSource" ADD CONSTRAINT "GoalSource_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetPresence" ADD CONSTRAINT "SheetPresence_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkbookCopy" ADD CONSTRAINT "WorkbookCopy_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WorkbookUpload" ADD CONSTRAINT "WorkbookUpload_copyId_fkey" FOREIGN KEY ("copyId") REFERENCES "WorkbookCopy"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_editionId_fkey" FOREIGN KEY ("editionId") REFERENCES "Edition"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EditionFile" ADD CONSTRAINT "EditionFile_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CALL protect_tenant_table('RemovedGoal');
CALL protect_tenant_table('GoalSource');
CALL protect_tenant_table('SheetPresence');
CALL protect_tenant_table('WorkbookCopy');
CALL protect_tenant_table('WorkbookUpload');
CALL protect_tenant_table('EditionFile');
CALL protect_tenant_table('MailDigest');

-- What a workbook was made from stays as it was, and so does what an edition shows.
REVOKE UPDATE ON "WorkbookCopy" FROM michishirube_app;
REVOKE UPDATE, DELETE ON "EditionFile" FROM michishirube_app;

-- Citizens read the files of published editions, and no others.
CREATE POLICY published ON "EditionFile" FOR SELECT TO michishirube_public
  USING ("municipalityId" = current_municipality()
    AND EXISTS (SELECT 1 FROM "Edition" e WHERE e.id = "editionId" AND e.state = 'PUBLISHED'));
GRANT SELECT ON "EditionFile" TO michishirube_public;
CREATE POLICY published ON "StoredFile" FOR SELECT TO michishirube_public
  USING ("municipalityId" = current_municipality()
    AND EXISTS (SELECT 1 FROM "EditionFile" f WHERE f."fileId" = "StoredFile".id));
GRANT SELECT ON "StoredFile" TO michishirube_public;
