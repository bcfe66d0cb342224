-- DropForeignKey
ALTER TABLE "Tick" DROP CONSTRAINT "Tick_roadmapMilestoneId_fkey";

-- AlterTable
ALTER TABLE "Roadmap" ADD COLUMN     "declinedHash" TEXT,
ADD COLUMN     "replacesId" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "confirmedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "dateLanguage" TEXT,
ADD COLUMN     "emailVerifiedAt" TIMESTAMP(3),
ADD COLUMN     "passwordChangedAt" TIMESTAMP(3),
ADD COLUMN     "theme" TEXT,
ADD COLUMN     "timeZone" TEXT;

-- CreateTable
CREATE TABLE "Identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "linkedAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),

    CONSTRAINT "Identity_pkey" PRIMARY KEY ("provider","subject")
);

-- CreateTable
CREATE TABLE "Token" (
    "idHash" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "payload" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "Token_pkey" PRIMARY KEY ("idHash")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Totp" (
    "userId" TEXT NOT NULL,
    "sealedSecret" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "confirmedAt" TIMESTAMP(3),
    "lastStep" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Totp_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "userId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" TIMESTAMP(3),

    CONSTRAINT "RecoveryCode_pkey" PRIMARY KEY ("userId","codeHash")
);

-- CreateTable
CREATE TABLE "Passkey" (
    "credentialId" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastUsedAt" TIMESTAMP(3),

    CONSTRAINT "Passkey_pkey" PRIMARY KEY ("credentialId")
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "actorKey" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB,

    CONSTRAINT "AuditEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MilestoneProgress" (
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "startedAt" TIMESTAMP(3),
    "finishedAt" TIMESTAMP(3),
    "creditedAt" TIMESTAMP(3),
    "creditId" TEXT,
    "finishId" TEXT,

    CONSTRAINT "MilestoneProgress_pkey" PRIMARY KEY ("learnerId","milestoneId","scope")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "milestoneId" TEXT,
    "scope" TEXT,
    "words" TEXT,
    "url" TEXT,
    "lastUsed" INTEGER,
    "at" TIMESTAMP(3) NOT NULL,
    "retractsId" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EvidenceSkill" (
    "evidenceId" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    CONSTRAINT "EvidenceSkill_pkey" PRIMARY KEY ("evidenceId","skill")
);

-- CreateTable
CREATE TABLE "SkillCredit" (
    "learnerId" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "lastUsed" INTEGER,
    "evidenceId" TEXT NOT NULL,

    CONSTRAINT "SkillCredit_pkey" PRIMARY KEY ("learnerId","skill")
);

-- CreateTable
CREATE TABLE "MilestoneNote" (
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "links" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MilestoneNote_pkey" PRIMARY KEY ("learnerId","milestoneId","kind")
);

-- CreateTable
CREATE TABLE "OwnResource" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "addedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OwnResource_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContentVersion" (
    "hash" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "storedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ContentVersion_pkey" PRIMARY KEY ("hash")
);

-- KeepFacts
-- What was started and finished belongs to the person from now on, and no longer to one roadmap.
INSERT INTO "MilestoneProgress" ("learnerId", "milestoneId", "scope", "startedAt", "finishedAt")
SELECT r."learnerId", m."milestoneId", r."scope", MIN(m."startedAt"), MAX(m."finishedAt")
FROM "RoadmapMilestone" m JOIN "Roadmap" r ON r."id" = m."roadmapId"
WHERE m."startedAt" IS NOT NULL
GROUP BY r."learnerId", m."milestoneId", r."scope";
CREATE TABLE "old_Tick" AS
SELECT r."learnerId", m."milestoneId", t."subject", MIN(t."at") AS "at"
FROM "Tick" t JOIN "RoadmapMilestone" m ON m."id" = t."roadmapMilestoneId" JOIN "Roadmap" r ON r."id" = m."roadmapId"
GROUP BY r."learnerId", m."milestoneId", t."subject";

-- AlterTable
ALTER TABLE "RoadmapMilestone" DROP COLUMN "finishedAt",
DROP COLUMN "startedAt",
ADD COLUMN     "openedAt" TIMESTAMP(3),
ADD COLUMN     "retired" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "scope" TEXT NOT NULL DEFAULT 'full',
ADD COLUMN     "skills" TEXT NOT NULL DEFAULT '[]',
ADD COLUMN     "skipReason" TEXT,
ADD COLUMN     "skippedAt" TIMESTAMP(3);

-- AlterTable
DELETE FROM "Tick";
ALTER TABLE "Tick" DROP CONSTRAINT "Tick_pkey",
DROP COLUMN "roadmapMilestoneId",
ADD COLUMN     "learnerId" TEXT NOT NULL,
ADD COLUMN     "milestoneId" TEXT NOT NULL,
ADD CONSTRAINT "Tick_pkey" PRIMARY KEY ("learnerId", "milestoneId", "subject");

INSERT INTO "Tick" ("learnerId", "milestoneId", "subject", "at") SELECT "learnerId", "milestoneId", "subject", "at" FROM "old_Tick";
DROP TABLE "old_Tick";
UPDATE "RoadmapMilestone" m SET "scope" = r."scope" FROM "Roadmap" r WHERE r."id" = m."roadmapId";

-- CreateIndex
CREATE INDEX "Roadmap_replacesId_idx" ON "Roadmap"("replacesId");

-- CreateIndex
CREATE UNIQUE INDEX "Identity_userId_provider_key" ON "Identity"("userId", "provider");

-- CreateIndex
CREATE INDEX "Token_userId_purpose_idx" ON "Token"("userId", "purpose");

-- CreateIndex
CREATE INDEX "Token_expiresAt_idx" ON "Token"("expiresAt");

-- CreateIndex
CREATE INDEX "Mail_sentAt_failedAt_dueAt_idx" ON "Mail"("sentAt", "failedAt", "dueAt");

-- CreateIndex
CREATE INDEX "Mail_recipient_createdAt_idx" ON "Mail"("recipient", "createdAt");

-- CreateIndex
CREATE INDEX "Passkey_userId_idx" ON "Passkey"("userId");

-- CreateIndex
CREATE INDEX "AuditEntry_subject_id_idx" ON "AuditEntry"("subject", "id");

-- CreateIndex
CREATE INDEX "AuditEntry_actorKey_id_idx" ON "AuditEntry"("actorKey", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_retractsId_key" ON "Evidence"("retractsId");

-- CreateIndex
CREATE INDEX "Evidence_learnerId_at_idx" ON "Evidence"("learnerId", "at");

-- CreateIndex
CREATE INDEX "OwnResource_learnerId_milestoneId_idx" ON "OwnResource"("learnerId", "milestoneId");

-- AddForeignKey
ALTER TABLE "Identity" ADD CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Token" ADD CONSTRAINT "Token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Totp" ADD CONSTRAINT "Totp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RecoveryCode" ADD CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Passkey" ADD CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneProgress" ADD CONSTRAINT "MilestoneProgress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Tick" ADD CONSTRAINT "Tick_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EvidenceSkill" ADD CONSTRAINT "EvidenceSkill_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SkillCredit" ADD CONSTRAINT "SkillCredit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MilestoneNote" ADD CONSTRAINT "MilestoneNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnResource" ADD CONSTRAINT "OwnResource_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
