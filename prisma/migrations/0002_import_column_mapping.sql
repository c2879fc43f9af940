-- AlterTable
ALTER TABLE "ImportProposal" ADD COLUMN "roundId" UUID;

-- CreateTable
CREATE TABLE "ImportColumnMapping" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "formKey" TEXT NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ImportColumnMapping_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ImportColumnMapping_municipalityId_formKey_signature_key" ON "ImportColumnMapping"("municipalityId", "formKey", "signature");

CALL protect_tenant_table('ImportColumnMapping');
