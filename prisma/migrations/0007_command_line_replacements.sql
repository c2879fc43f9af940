-- The command line replaces drafts as nobody in particular: what it replaced is kept like everything else.
ALTER TABLE "RemovedPart" ALTER COLUMN "removedById" DROP NOT NULL;
ALTER TABLE "Revision" ALTER COLUMN "personId" DROP NOT NULL;
