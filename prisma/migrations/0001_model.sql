-- CreateEnum
CREATE TYPE "RoundSeason" AS ENUM ('SPRING', 'AUTUMN', 'OTHER');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('DEPARTMENT', 'RESERVE');

-- CreateEnum
CREATE TYPE "SessionState" AS ENUM ('PLANNED', 'HELD', 'CANCELLED');

-- CreateEnum
CREATE TYPE "DecisionKind" AS ENUM ('DECISION', 'INSTRUCTION', 'TODO');

-- CreateEnum
CREATE TYPE "GoalSheetState" AS ENUM ('DRAFTING', 'SUBMITTED', 'IN_CONSULTATION', 'RETURNED', 'AGREED', 'APPROVED');

-- CreateEnum
CREATE TYPE "SheetParagraphKind" AS ENUM ('BASIC_POLICY', 'ISSUE');

-- CreateEnum
CREATE TYPE "PolicyBasis" AS ENUM ('ORDINANCE', 'POLICY_SPEECH', 'OTHER');

-- CreateEnum
CREATE TYPE "GoalLineageKind" AS ENUM ('CONTINUED', 'CHANGED', 'MERGED', 'SPLIT', 'ENDED');

-- CreateEnum
CREATE TYPE "MetricDirection" AS ENUM ('UP', 'DOWN', 'MAINTAIN');

-- CreateEnum
CREATE TYPE "AssessmentKind" AS ENUM ('SELF', 'SUPERVISOR');

-- CreateEnum
CREATE TYPE "AssessmentState" AS ENUM ('OPEN', 'HANDED_IN', 'RETURNED', 'FINAL');

-- CreateEnum
CREATE TYPE "ExternalCause" AS ENUM ('ASSEMBLY_VOTE', 'NATIONAL_DELAY', 'DISASTER', 'OTHER');

-- CreateEnum
CREATE TYPE "DepartmentLinkKind" AS ENUM ('CONTINUED', 'RENAMED', 'MERGED', 'SPLIT', 'ENDED');

-- CreateEnum
CREATE TYPE "FiscalYearState" AS ENUM ('PREPARING', 'OPEN', 'CLOSED');

-- CreateEnum
CREATE TYPE "MilestoneKind" AS ENUM ('DRAFTING', 'CONSULTATION', 'PUBLICATION', 'MID_YEAR', 'YEAR_END');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('ADMINISTRATOR', 'MAYORS_OFFICE', 'LEADER', 'STAFF');

-- CreateEnum
CREATE TYPE "PostKind" AS ENUM ('REGULAR', 'ACTING', 'CONCURRENT', 'DEPUTY');

-- CreateEnum
CREATE TYPE "EditionKind" AS ENUM ('MANIFESTO', 'AMENDMENT', 'RESULTS');

-- CreateEnum
CREATE TYPE "EditionState" AS ENUM ('SCHEDULED', 'PUBLISHED', 'WITHDRAWN');

-- CreateTable
CREATE TABLE "ConsultationRound" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "fiscalYearId" UUID NOT NULL,
    "season" "RoundSeason" NOT NULL DEFAULT 'SPRING',
    "name" TEXT NOT NULL,
    "startsOn" DATE NOT NULL,
    "endsOn" DATE NOT NULL,
    "room" TEXT NOT NULL,
    "releasedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ConsultationRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Panelist" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "personId" UUID,
    "title" TEXT NOT NULL,
    "required" BOOLEAN NOT NULL DEFAULT true,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Panelist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConsultationSession" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "roundId" UUID NOT NULL,
    "kind" "SessionKind" NOT NULL DEFAULT 'DEPARTMENT',
    "state" "SessionState" NOT NULL DEFAULT 'PLANNED',
    "departmentId" UUID,
    "date" DATE NOT NULL,
    "startMinute" INTEGER NOT NULL,
    "endMinute" INTEGER NOT NULL,
    "basicProjects" INTEGER,
    "notes" TEXT NOT NULL DEFAULT '',
    "heldAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "ConsultationSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionSheet" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,

    CONSTRAINT "SessionSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionMember" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "panelistId" UUID NOT NULL,
    "attended" BOOLEAN NOT NULL DEFAULT true,
    "deputyName" TEXT,

    CONSTRAINT "SessionMember_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sessionId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "goalId" UUID,
    "field" TEXT,
    "kind" "DecisionKind" NOT NULL,
    "text" TEXT NOT NULL,
    "decidedById" UUID NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueOn" DATE,
    "reply" TEXT,
    "acceptedAt" TIMESTAMPTZ(3),
    "fileId" UUID,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalSheet" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "fiscalYearId" UUID NOT NULL,
    "state" "GoalSheetState" NOT NULL DEFAULT 'DRAFTING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "contact" TEXT,
    "aspiration" TEXT,
    "conductGuideline" TEXT,
    "submissionNote" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "GoalSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetParagraph" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "kind" "SheetParagraphKind" NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "SheetParagraph_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mission" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "text" TEXT,

    CONSTRAINT "Mission_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Goal" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "missionId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "background" TEXT NOT NULL DEFAULT '',
    "purpose" TEXT NOT NULL DEFAULT '',
    "currentState" TEXT NOT NULL DEFAULT '',
    "issues" TEXT NOT NULL DEFAULT '',
    "targets" TEXT NOT NULL DEFAULT '',
    "achievedState" TEXT NOT NULL DEFAULT '',
    "means" TEXT NOT NULL DEFAULT '',
    "deadline" DATE,
    "policyBasis" "PolicyBasis",
    "policyBasisText" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalPolicyItem" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "policyItemId" UUID,
    "printedNumber" TEXT NOT NULL,
    "normalizedNumber" TEXT NOT NULL,
    "order" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "GoalPolicyItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalSection" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,

    CONSTRAINT "GoalSection_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalDepartment" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,

    CONSTRAINT "GoalDepartment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeansStep" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "dueOn" DATE,
    "doneOn" DATE,

    CONSTRAINT "MeansStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GoalLineage" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID,
    "kind" "GoalLineageKind" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "GoalLineage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DraftDelegation" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "grantedById" UUID NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftDelegation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "before" TEXT,
    "after" TEXT,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastSavedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetComment" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "goalId" UUID,
    "field" TEXT,
    "text" TEXT NOT NULL,
    "parentId" UUID,
    "authorId" UUID NOT NULL,
    "onBehalfOfId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "SheetComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SectionSheet" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sectionId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "goalId" UUID,
    "title" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SectionSheet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ImportProposal" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "fiscalYearId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "fileName" TEXT,
    "source" TEXT NOT NULL,
    "proposal" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "acceptedAt" TIMESTAMPTZ(3),
    "sheetId" UUID,

    CONSTRAINT "ImportProposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Metric" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TargetMetric" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "metricId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "unit" TEXT,
    "direction" "MetricDirection",
    "comparator" TEXT,
    "baseline" DECIMAL(20,4),
    "baselineFiscalYear" INTEGER,
    "target" DECIMAL(20,4),
    "targetFiscalYear" INTEGER,
    "completionDueOn" DATE,
    "weight" DECIMAL(6,3) NOT NULL DEFAULT 1,

    CONSTRAINT "TargetMetric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MetricReading" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "targetMetricId" UUID NOT NULL,
    "date" DATE NOT NULL,
    "value" DECIMAL(20,4) NOT NULL,
    "note" TEXT,
    "evidence" TEXT,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "correctsId" UUID,

    CONSTRAINT "MetricReading_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetAssessment" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "kind" "AssessmentKind" NOT NULL,
    "state" "AssessmentState" NOT NULL DEFAULT 'OPEN',
    "version" INTEGER NOT NULL DEFAULT 1,
    "handedInAt" TIMESTAMPTZ(3),
    "handedInById" UUID,
    "returnReason" TEXT,

    CONSTRAINT "SheetAssessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetAssessmentId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "levelId" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "externalCause" "ExternalCause",
    "externalCauseOn" DATE,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Department" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "endedOn" DATE,

    CONSTRAINT "Department_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentSlug" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "slug" TEXT NOT NULL,

    CONSTRAINT "DepartmentSlug_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentYear" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "nameEnglish" TEXT,
    "order" INTEGER NOT NULL,
    "parentDepartmentId" UUID,
    "outsideMayorsLine" BOOLEAN NOT NULL DEFAULT false,
    "contact" TEXT,
    "basicProjectCountOverride" INTEGER,

    CONSTRAINT "DepartmentYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Section" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "departmentYearId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "order" INTEGER NOT NULL,

    CONSTRAINT "Section_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DepartmentLink" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "fromId" UUID NOT NULL,
    "toId" UUID,
    "kind" "DepartmentLinkKind" NOT NULL,
    "reason" TEXT,

    CONSTRAINT "DepartmentLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FiscalYear" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "state" "FiscalYearState" NOT NULL DEFAULT 'PREPARING',
    "version" INTEGER NOT NULL DEFAULT 1,
    "sheetFormId" UUID NOT NULL,
    "selfScaleId" UUID,
    "supervisorScaleId" UUID,
    "reopenReason" TEXT,

    CONSTRAINT "FiscalYear_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Milestone" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "fiscalYearId" UUID NOT NULL,
    "kind" "MilestoneKind" NOT NULL,
    "startsOn" DATE,
    "dueOn" DATE NOT NULL,

    CONSTRAINT "Milestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyPlan" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "firstYear" INTEGER NOT NULL,
    "lastYear" INTEGER NOT NULL,

    CONSTRAINT "PolicyPlan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyItem" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "parentId" UUID,
    "level" INTEGER NOT NULL,
    "order" INTEGER NOT NULL,
    "printedNumber" TEXT NOT NULL,
    "normalizedNumber" TEXT NOT NULL,
    "title" TEXT NOT NULL,

    CONSTRAINT "PolicyItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PolicyItemDepartment" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "policyItemId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "fiscalYear" INTEGER NOT NULL,

    CONSTRAINT "PolicyItemDepartment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "nameReading" TEXT,
    "nameAtWork" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "passwordHash" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'ja',
    "failedSignIns" INTEGER NOT NULL DEFAULT 0,
    "lockedUntil" TIMESTAMPTZ(3),
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SignInSession" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "accountId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SignInSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoleGrant" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "departmentId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoleGrant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "kind" "PostKind" NOT NULL DEFAULT 'REGULAR',
    "title" TEXT NOT NULL,
    "portraitFileId" UUID,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Supervisor" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "departmentId" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "validFrom" DATE NOT NULL,
    "validTo" DATE,

    CONSTRAINT "Supervisor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ApprovalRecord" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "sheetVersion" INTEGER NOT NULL,
    "number" TEXT NOT NULL,
    "decidedOn" DATE NOT NULL,
    "enteredById" UUID NOT NULL,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ApprovalRecord_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Edition" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sheetId" UUID NOT NULL,
    "departmentSlug" TEXT NOT NULL,
    "fiscalYear" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "EditionKind" NOT NULL,
    "state" "EditionState" NOT NULL DEFAULT 'SCHEDULED',
    "schemaVersion" INTEGER NOT NULL DEFAULT 1,
    "snapshot" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "previousSha256" TEXT,
    "changeNote" TEXT NOT NULL,
    "scheduledFor" TIMESTAMPTZ(3),
    "publishedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawReason" TEXT,
    "publishedById" UUID NOT NULL,

    CONSTRAINT "Edition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RecordRetention" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "fiscalYearId" UUID NOT NULL,
    "recordClass" TEXT NOT NULL,
    "endsOn" DATE NOT NULL,
    "disposedAt" TIMESTAMPTZ(3),
    "disposedById" UUID,

    CONSTRAINT "RecordRetention_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "municipalityId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actorId" UUID,
    "onBehalfOfId" UUID,
    "action" TEXT NOT NULL,
    "subjectKind" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "sealNumber" INTEGER,
    "sealHash" TEXT,
    "sealedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OutboxMessage" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "recipientId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "readAt" TIMESTAMPTZ(3),
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "OutboxMessage_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SheetForm" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "definition" JSONB NOT NULL,

    CONSTRAINT "SheetForm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationScale" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,

    CONSTRAINT "EvaluationScale_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvaluationLevel" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "scaleId" UUID NOT NULL,
    "order" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "min" DECIMAL(9,3),
    "max" DECIMAL(9,3),
    "minInclusive" BOOLEAN NOT NULL DEFAULT true,
    "maxInclusive" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "EvaluationLevel_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WritingRuleSet" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "fiscalYearId" UUID,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "definition" JSONB NOT NULL,

    CONSTRAINT "WritingRuleSet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FindingAnswer" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "rule" TEXT NOT NULL,
    "excerpt" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "answeredById" UUID NOT NULL,
    "answeredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FindingAnswer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "term" TEXT NOT NULL,
    "explanation" TEXT NOT NULL,
    "suggestion" TEXT,

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Municipality" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEnglish" TEXT,
    "keyColour" TEXT NOT NULL DEFAULT 'blue',
    "approvalRecordRequired" BOOLEAN NOT NULL DEFAULT true,
    "publishesSupervisorRows" BOOLEAN NOT NULL DEFAULT false,
    "isSample" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Municipality_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "municipalityId" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "fileName" TEXT,
    "bytes" BYTEA,
    "removedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ConsultationRound_municipalityId_fiscalYearId_idx" ON "ConsultationRound"("municipalityId", "fiscalYearId");

-- CreateIndex
CREATE INDEX "Panelist_municipalityId_roundId_idx" ON "Panelist"("municipalityId", "roundId");

-- CreateIndex
CREATE INDEX "ConsultationSession_municipalityId_roundId_date_idx" ON "ConsultationSession"("municipalityId", "roundId", "date");

-- CreateIndex
CREATE UNIQUE INDEX "SessionSheet_municipalityId_sessionId_sheetId_key" ON "SessionSheet"("municipalityId", "sessionId", "sheetId");

-- CreateIndex
CREATE UNIQUE INDEX "SessionMember_municipalityId_sessionId_panelistId_key" ON "SessionMember"("municipalityId", "sessionId", "panelistId");

-- CreateIndex
CREATE INDEX "Decision_municipalityId_sheetId_idx" ON "Decision"("municipalityId", "sheetId");

-- CreateIndex
CREATE UNIQUE INDEX "GoalSheet_municipalityId_departmentId_fiscalYearId_key" ON "GoalSheet"("municipalityId", "departmentId", "fiscalYearId");

-- CreateIndex
CREATE INDEX "SheetParagraph_municipalityId_sheetId_idx" ON "SheetParagraph"("municipalityId", "sheetId");

-- CreateIndex
CREATE INDEX "Mission_municipalityId_sheetId_idx" ON "Mission"("municipalityId", "sheetId");

-- CreateIndex
CREATE INDEX "Goal_municipalityId_sheetId_idx" ON "Goal"("municipalityId", "sheetId");

-- CreateIndex
CREATE UNIQUE INDEX "GoalPolicyItem_municipalityId_goalId_normalizedNumber_key" ON "GoalPolicyItem"("municipalityId", "goalId", "normalizedNumber");

-- CreateIndex
CREATE UNIQUE INDEX "GoalSection_municipalityId_goalId_sectionId_key" ON "GoalSection"("municipalityId", "goalId", "sectionId");

-- CreateIndex
CREATE UNIQUE INDEX "GoalDepartment_municipalityId_goalId_departmentId_key" ON "GoalDepartment"("municipalityId", "goalId", "departmentId");

-- CreateIndex
CREATE INDEX "MeansStep_municipalityId_goalId_idx" ON "MeansStep"("municipalityId", "goalId");

-- CreateIndex
CREATE INDEX "GoalLineage_municipalityId_toId_idx" ON "GoalLineage"("municipalityId", "toId");

-- CreateIndex
CREATE INDEX "DraftDelegation_municipalityId_sheetId_idx" ON "DraftDelegation"("municipalityId", "sheetId");

-- CreateIndex
CREATE INDEX "Revision_municipalityId_sheetId_lastSavedAt_idx" ON "Revision"("municipalityId", "sheetId", "lastSavedAt");

-- CreateIndex
CREATE INDEX "SheetComment_municipalityId_sheetId_idx" ON "SheetComment"("municipalityId", "sheetId");

-- CreateIndex
CREATE INDEX "SectionSheet_municipalityId_sectionId_idx" ON "SectionSheet"("municipalityId", "sectionId");

-- CreateIndex
CREATE INDEX "ImportProposal_municipalityId_personId_idx" ON "ImportProposal"("municipalityId", "personId");

-- CreateIndex
CREATE INDEX "Metric_municipalityId_departmentId_idx" ON "Metric"("municipalityId", "departmentId");

-- CreateIndex
CREATE INDEX "TargetMetric_municipalityId_goalId_idx" ON "TargetMetric"("municipalityId", "goalId");

-- CreateIndex
CREATE UNIQUE INDEX "MetricReading_correctsId_key" ON "MetricReading"("correctsId");

-- CreateIndex
CREATE INDEX "MetricReading_municipalityId_targetMetricId_idx" ON "MetricReading"("municipalityId", "targetMetricId");

-- CreateIndex
CREATE UNIQUE INDEX "SheetAssessment_municipalityId_sheetId_kind_key" ON "SheetAssessment"("municipalityId", "sheetId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_municipalityId_sheetAssessmentId_goalId_key" ON "Assessment"("municipalityId", "sheetAssessmentId", "goalId");

-- CreateIndex
CREATE UNIQUE INDEX "Department_municipalityId_slug_key" ON "Department"("municipalityId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "DepartmentSlug_municipalityId_slug_key" ON "DepartmentSlug"("municipalityId", "slug");

-- CreateIndex
CREATE UNIQUE INDEX "DepartmentYear_municipalityId_departmentId_fiscalYear_key" ON "DepartmentYear"("municipalityId", "departmentId", "fiscalYear");

-- CreateIndex
CREATE INDEX "Section_municipalityId_departmentYearId_idx" ON "Section"("municipalityId", "departmentYearId");

-- CreateIndex
CREATE INDEX "DepartmentLink_municipalityId_fromId_idx" ON "DepartmentLink"("municipalityId", "fromId");

-- CreateIndex
CREATE UNIQUE INDEX "FiscalYear_municipalityId_year_key" ON "FiscalYear"("municipalityId", "year");

-- CreateIndex
CREATE UNIQUE INDEX "Milestone_municipalityId_fiscalYearId_kind_key" ON "Milestone"("municipalityId", "fiscalYearId", "kind");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyPlan_municipalityId_name_version_key" ON "PolicyPlan"("municipalityId", "name", "version");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyItem_municipalityId_planId_normalizedNumber_key" ON "PolicyItem"("municipalityId", "planId", "normalizedNumber");

-- CreateIndex
CREATE UNIQUE INDEX "PolicyItemDepartment_municipalityId_policyItemId_department_key" ON "PolicyItemDepartment"("municipalityId", "policyItemId", "departmentId", "fiscalYear");

-- CreateIndex
CREATE INDEX "Person_municipalityId_idx" ON "Person"("municipalityId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_personId_key" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_municipalityId_email_key" ON "Account"("municipalityId", "email");

-- CreateIndex
CREATE INDEX "SignInSession_municipalityId_accountId_idx" ON "SignInSession"("municipalityId", "accountId");

-- CreateIndex
CREATE INDEX "RoleGrant_municipalityId_personId_idx" ON "RoleGrant"("municipalityId", "personId");

-- CreateIndex
CREATE INDEX "Post_municipalityId_departmentId_idx" ON "Post"("municipalityId", "departmentId");

-- CreateIndex
CREATE INDEX "Post_municipalityId_personId_idx" ON "Post"("municipalityId", "personId");

-- CreateIndex
CREATE INDEX "Supervisor_municipalityId_departmentId_idx" ON "Supervisor"("municipalityId", "departmentId");

-- CreateIndex
CREATE INDEX "ApprovalRecord_municipalityId_sheetId_idx" ON "ApprovalRecord"("municipalityId", "sheetId");

-- CreateIndex
CREATE INDEX "Edition_municipalityId_fiscalYear_departmentSlug_idx" ON "Edition"("municipalityId", "fiscalYear", "departmentSlug");

-- CreateIndex
CREATE UNIQUE INDEX "Edition_municipalityId_sheetId_number_key" ON "Edition"("municipalityId", "sheetId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RecordRetention_municipalityId_fiscalYearId_recordClass_key" ON "RecordRetention"("municipalityId", "fiscalYearId", "recordClass");

-- CreateIndex
CREATE INDEX "AuditEvent_municipalityId_subjectKind_subjectId_idx" ON "AuditEvent"("municipalityId", "subjectKind", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AuditEvent_municipalityId_sealNumber_key" ON "AuditEvent"("municipalityId", "sealNumber");

-- CreateIndex
CREATE INDEX "OutboxMessage_municipalityId_recipientId_readAt_idx" ON "OutboxMessage"("municipalityId", "recipientId", "readAt");

-- CreateIndex
CREATE UNIQUE INDEX "SheetForm_municipalityId_key_version_key" ON "SheetForm"("municipalityId", "key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationScale_municipalityId_key_version_key" ON "EvaluationScale"("municipalityId", "key", "version");

-- CreateIndex
CREATE UNIQUE INDEX "EvaluationLevel_municipalityId_scaleId_order_key" ON "EvaluationLevel"("municipalityId", "scaleId", "order");

-- CreateIndex
CREATE UNIQUE INDEX "WritingRuleSet_municipalityId_name_version_key" ON "WritingRuleSet"("municipalityId", "name", "version");

-- CreateIndex
CREATE INDEX "FindingAnswer_municipalityId_goalId_idx" ON "FindingAnswer"("municipalityId", "goalId");

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_municipalityId_term_key" ON "GlossaryTerm"("municipalityId", "term");

-- CreateIndex
CREATE UNIQUE INDEX "Municipality_slug_key" ON "Municipality"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_municipalityId_sha256_key" ON "StoredFile"("municipalityId", "sha256");

-- AddForeignKey
ALTER TABLE "ConsultationRound" ADD CONSTRAINT "ConsultationRound_fiscalYearId_fkey" FOREIGN KEY ("fiscalYearId") REFERENCES "FiscalYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Panelist" ADD CONSTRAINT "Panelist_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ConsultationRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Panelist" ADD CONSTRAINT "Panelist_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationSession" ADD CONSTRAINT "ConsultationSession_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "ConsultationRound"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConsultationSession" ADD CONSTRAINT "ConsultationSession_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSheet" ADD CONSTRAINT "SessionSheet_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ConsultationSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionSheet" ADD CONSTRAINT "SessionSheet_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionMember" ADD CONSTRAINT "SessionMember_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ConsultationSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionMember" ADD CONSTRAINT "SessionMember_panelistId_fkey" FOREIGN KEY ("panelistId") REFERENCES "Panelist"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "ConsultationSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalSheet" ADD CONSTRAINT "GoalSheet_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalSheet" ADD CONSTRAINT "GoalSheet_fiscalYearId_fkey" FOREIGN KEY ("fiscalYearId") REFERENCES "FiscalYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetParagraph" ADD CONSTRAINT "SheetParagraph_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mission" ADD CONSTRAINT "Mission_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Goal" ADD CONSTRAINT "Goal_missionId_fkey" FOREIGN KEY ("missionId") REFERENCES "Mission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalPolicyItem" ADD CONSTRAINT "GoalPolicyItem_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalPolicyItem" ADD CONSTRAINT "GoalPolicyItem_policyItemId_fkey" FOREIGN KEY ("policyItemId") REFERENCES "PolicyItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalSection" ADD CONSTRAINT "GoalSection_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalSection" ADD CONSTRAINT "GoalSection_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalDepartment" ADD CONSTRAINT "GoalDepartment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalDepartment" ADD CONSTRAINT "GoalDepartment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeansStep" ADD CONSTRAINT "MeansStep_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalLineage" ADD CONSTRAINT "GoalLineage_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "Goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GoalLineage" ADD CONSTRAINT "GoalLineage_toId_fkey" FOREIGN KEY ("toId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftDelegation" ADD CONSTRAINT "DraftDelegation_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftDelegation" ADD CONSTRAINT "DraftDelegation_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetComment" ADD CONSTRAINT "SheetComment_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetComment" ADD CONSTRAINT "SheetComment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetComment" ADD CONSTRAINT "SheetComment_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "SheetComment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionSheet" ADD CONSTRAINT "SectionSheet_sectionId_fkey" FOREIGN KEY ("sectionId") REFERENCES "Section"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SectionSheet" ADD CONSTRAINT "SectionSheet_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportProposal" ADD CONSTRAINT "ImportProposal_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportProposal" ADD CONSTRAINT "ImportProposal_fiscalYearId_fkey" FOREIGN KEY ("fiscalYearId") REFERENCES "FiscalYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetMetric" ADD CONSTRAINT "TargetMetric_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TargetMetric" ADD CONSTRAINT "TargetMetric_metricId_fkey" FOREIGN KEY ("metricId") REFERENCES "Metric"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricReading" ADD CONSTRAINT "MetricReading_targetMetricId_fkey" FOREIGN KEY ("targetMetricId") REFERENCES "TargetMetric"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MetricReading" ADD CONSTRAINT "MetricReading_correctsId_fkey" FOREIGN KEY ("correctsId") REFERENCES "MetricReading"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SheetAssessment" ADD CONSTRAINT "SheetAssessment_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_sheetAssessmentId_fkey" FOREIGN KEY ("sheetAssessmentId") REFERENCES "SheetAssessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_levelId_fkey" FOREIGN KEY ("levelId") REFERENCES "EvaluationLevel"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentSlug" ADD CONSTRAINT "DepartmentSlug_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentYear" ADD CONSTRAINT "DepartmentYear_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentYear" ADD CONSTRAINT "DepartmentYear_parentDepartmentId_fkey" FOREIGN KEY ("parentDepartmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Section" ADD CONSTRAINT "Section_departmentYearId_fkey" FOREIGN KEY ("departmentYearId") REFERENCES "DepartmentYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentLink" ADD CONSTRAINT "DepartmentLink_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "DepartmentYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DepartmentLink" ADD CONSTRAINT "DepartmentLink_toId_fkey" FOREIGN KEY ("toId") REFERENCES "DepartmentYear"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FiscalYear" ADD CONSTRAINT "FiscalYear_sheetFormId_fkey" FOREIGN KEY ("sheetFormId") REFERENCES "SheetForm"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FiscalYear" ADD CONSTRAINT "FiscalYear_selfScaleId_fkey" FOREIGN KEY ("selfScaleId") REFERENCES "EvaluationScale"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FiscalYear" ADD CONSTRAINT "FiscalYear_supervisorScaleId_fkey" FOREIGN KEY ("supervisorScaleId") REFERENCES "EvaluationScale"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Milestone" ADD CONSTRAINT "Milestone_fiscalYearId_fkey" FOREIGN KEY ("fiscalYearId") REFERENCES "FiscalYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyItem" ADD CONSTRAINT "PolicyItem_planId_fkey" FOREIGN KEY ("planId") REFERENCES "PolicyPlan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyItem" ADD CONSTRAINT "PolicyItem_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "PolicyItem"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyItemDepartment" ADD CONSTRAINT "PolicyItemDepartment_policyItemId_fkey" FOREIGN KEY ("policyItemId") REFERENCES "PolicyItem"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PolicyItemDepartment" ADD CONSTRAINT "PolicyItemDepartment_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SignInSession" ADD CONSTRAINT "SignInSession_accountId_fkey" FOREIGN KEY ("accountId") REFERENCES "Account"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoleGrant" ADD CONSTRAINT "RoleGrant_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Post" ADD CONSTRAINT "Post_portraitFileId_fkey" FOREIGN KEY ("portraitFileId") REFERENCES "StoredFile"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervisor" ADD CONSTRAINT "Supervisor_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Supervisor" ADD CONSTRAINT "Supervisor_departmentId_fkey" FOREIGN KEY ("departmentId") REFERENCES "Department"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ApprovalRecord" ADD CONSTRAINT "ApprovalRecord_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Edition" ADD CONSTRAINT "Edition_sheetId_fkey" FOREIGN KEY ("sheetId") REFERENCES "GoalSheet"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecordRetention" ADD CONSTRAINT "RecordRetention_fiscalYearId_fkey" FOREIGN KEY ("fiscalYearId") REFERENCES "FiscalYear"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvaluationLevel" ADD CONSTRAINT "EvaluationLevel_scaleId_fkey" FOREIGN KEY ("scaleId") REFERENCES "EvaluationScale"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "WritingRuleSet" ADD CONSTRAINT "WritingRuleSet_fiscalYearId_fkey" FOREIGN KEY ("fiscalYearId") REFERENCES "FiscalYear"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FindingAnswer" ADD CONSTRAINT "FindingAnswer_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "Goal"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- The second wall: every table with a municipality shows and takes only rows of the municipality that the
-- transaction names. The application's two roles own nothing, so that FORCE and the policies always hold.
DO $$
BEGIN
  CREATE ROLE michishirube_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  CREATE ROLE michishirube_public NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
DO $$
BEGIN
  IF NOT pg_has_role(current_user, 'michishirube_app', 'MEMBER') THEN
    EXECUTE format('GRANT michishirube_app TO %I', current_user);
  END IF;
  IF NOT pg_has_role(current_user, 'michishirube_public', 'MEMBER') THEN
    EXECUTE format('GRANT michishirube_public TO %I', current_user);
  END IF;
END $$;

CREATE FUNCTION current_municipality() RETURNS uuid LANGUAGE sql STABLE
  AS $$ SELECT nullif(current_setting('app.municipality', true), '')::uuid $$;

CREATE PROCEDURE protect_tenant_table(tenant_table text) LANGUAGE plpgsql AS $$
BEGIN
  EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', tenant_table);
  EXECUTE format(
    'CREATE POLICY tenant ON %I TO michishirube_app
       USING ("municipalityId" = current_municipality()) WITH CHECK ("municipalityId" = current_municipality())',
    tenant_table);
  EXECUTE format('GRANT SELECT, INSERT, UPDATE, DELETE ON %I TO michishirube_app', tenant_table);
END $$;

DO $$
DECLARE tenant_table text;
BEGIN
  FOR tenant_table IN
    SELECT table_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND column_name = 'municipalityId' ORDER BY table_name
  LOOP
    CALL protect_tenant_table(tenant_table);
  END LOOP;
END $$;

GRANT USAGE ON SCHEMA public TO michishirube_app, michishirube_public;

-- The municipality itself: its name is public, its row changes only from within.
ALTER TABLE "Municipality" ENABLE ROW LEVEL SECURITY;
ALTER TABLE "Municipality" FORCE ROW LEVEL SECURITY;
CREATE POLICY name_is_public ON "Municipality" FOR SELECT TO michishirube_app, michishirube_public USING (true);
CREATE POLICY tenant_insert ON "Municipality" FOR INSERT TO michishirube_app WITH CHECK (id = current_municipality());
CREATE POLICY tenant_update ON "Municipality" FOR UPDATE TO michishirube_app
  USING (id = current_municipality()) WITH CHECK (id = current_municipality());
GRANT SELECT, INSERT, UPDATE ON "Municipality" TO michishirube_app;
GRANT SELECT ON "Municipality" TO michishirube_public;

-- Citizens read published editions and the addresses of departments, and nothing else.
CREATE POLICY published ON "Edition" FOR SELECT TO michishirube_public
  USING ("municipalityId" = current_municipality() AND state = 'PUBLISHED');
GRANT SELECT ON "Edition" TO michishirube_public;
CREATE POLICY address ON "Department" FOR SELECT TO michishirube_public
  USING ("municipalityId" = current_municipality());
GRANT SELECT (id, "municipalityId", slug) ON "Department" TO michishirube_public;
CREATE POLICY address ON "DepartmentSlug" FOR SELECT TO michishirube_public
  USING ("municipalityId" = current_municipality());
GRANT SELECT ON "DepartmentSlug" TO michishirube_public;

-- What is immutable stays so whatever the application does: an edition's content, a recorded event.
REVOKE UPDATE, DELETE ON "Edition" FROM michishirube_app;
GRANT UPDATE (state, "publishedAt", "scheduledFor", "withdrawnAt", "withdrawReason") ON "Edition" TO michishirube_app;
REVOKE UPDATE, DELETE ON "AuditEvent" FROM michishirube_app;
GRANT UPDATE ("sealNumber", "sealHash", "sealedAt") ON "AuditEvent" TO michishirube_app;
GRANT USAGE ON SEQUENCE "AuditEvent_id_seq" TO michishirube_app;

-- Commits on this channel tell other processes that a citizen's page changed.
CREATE FUNCTION tell_publication() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('publication', NEW."municipalityId"::text);
  RETURN NEW;
END $$;
CREATE TRIGGER edition_changed AFTER INSERT OR UPDATE ON "Edition" FOR EACH ROW EXECUTE FUNCTION tell_publication();
