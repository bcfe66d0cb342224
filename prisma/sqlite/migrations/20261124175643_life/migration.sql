-- AlterTable
ALTER TABLE "Roadmap" ADD COLUMN "declinedHash" TEXT;
ALTER TABLE "Roadmap" ADD COLUMN "replacesId" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN "confirmedAt" DATETIME;

-- AlterTable
ALTER TABLE "User" ADD COLUMN "dateLanguage" TEXT;
ALTER TABLE "User" ADD COLUMN "emailVerifiedAt" DATETIME;
ALTER TABLE "User" ADD COLUMN "passwordChangedAt" DATETIME;
ALTER TABLE "User" ADD COLUMN "theme" TEXT;
ALTER TABLE "User" ADD COLUMN "timeZone" TEXT;

-- CreateTable
CREATE TABLE "Identity" (
    "provider" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "linkedAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,

    PRIMARY KEY ("provider", "subject"),
    CONSTRAINT "Identity_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Token" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "purpose" TEXT NOT NULL,
    "userId" TEXT,
    "payload" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "usedAt" DATETIME,
    CONSTRAINT "Token_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "recipient" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "sealed" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "dueAt" DATETIME NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sentAt" DATETIME,
    "failedAt" DATETIME
);

-- CreateTable
CREATE TABLE "Totp" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "sealedSecret" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "confirmedAt" DATETIME,
    "lastStep" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Totp_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RecoveryCode" (
    "userId" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "usedAt" DATETIME,

    PRIMARY KEY ("userId", "codeHash"),
    CONSTRAINT "RecoveryCode_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Passkey" (
    "credentialId" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "publicKey" TEXT NOT NULL,
    "counter" INTEGER NOT NULL,
    "transports" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastUsedAt" DATETIME,
    CONSTRAINT "Passkey_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "AuditEntry" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "at" DATETIME NOT NULL,
    "actorKey" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB
);

-- CreateTable
CREATE TABLE "MilestoneProgress" (
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    "creditedAt" DATETIME,
    "creditId" TEXT,
    "finishId" TEXT,

    PRIMARY KEY ("learnerId", "milestoneId", "scope"),
    CONSTRAINT "MilestoneProgress_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "milestoneId" TEXT,
    "scope" TEXT,
    "words" TEXT,
    "url" TEXT,
    "lastUsed" INTEGER,
    "at" DATETIME NOT NULL,
    "retractsId" TEXT,
    CONSTRAINT "Evidence_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "EvidenceSkill" (
    "evidenceId" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,

    PRIMARY KEY ("evidenceId", "skill"),
    CONSTRAINT "EvidenceSkill_evidenceId_fkey" FOREIGN KEY ("evidenceId") REFERENCES "Evidence" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SkillCredit" (
    "learnerId" TEXT NOT NULL,
    "skill" TEXT NOT NULL,
    "level" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "lastUsed" INTEGER,
    "evidenceId" TEXT NOT NULL,

    PRIMARY KEY ("learnerId", "skill"),
    CONSTRAINT "SkillCredit_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MilestoneNote" (
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "links" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "milestoneId", "kind"),
    CONSTRAINT "MilestoneNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwnResource" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "addedAt" DATETIME NOT NULL,
    CONSTRAINT "OwnResource_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ContentVersion" (
    "hash" TEXT NOT NULL PRIMARY KEY,
    "body" TEXT NOT NULL,
    "storedAt" DATETIME NOT NULL
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

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_RoadmapMilestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roadmapId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "scope" TEXT NOT NULL DEFAULT 'full',
    "position" INTEGER NOT NULL,
    "stage" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "elective" BOOLEAN NOT NULL,
    "prerequisites" TEXT NOT NULL,
    "learningLow" INTEGER NOT NULL,
    "learningLikely" INTEGER NOT NULL,
    "learningHigh" INTEGER NOT NULL,
    "practiceLow" INTEGER NOT NULL,
    "practiceLikely" INTEGER NOT NULL,
    "practiceHigh" INTEGER NOT NULL,
    "fullLearning" INTEGER NOT NULL,
    "skillsTotal" INTEGER NOT NULL,
    "skillsHeld" INTEGER NOT NULL,
    "skills" TEXT NOT NULL DEFAULT '[]',
    "skippedAt" DATETIME,
    "skipReason" TEXT,
    "openedAt" DATETIME,
    "retired" BOOLEAN NOT NULL DEFAULT false,
    CONSTRAINT "RoadmapMilestone_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_RoadmapMilestone" ("elective", "fullLearning", "id", "learningHigh", "learningLikely", "learningLow", "milestoneId", "position", "practiceHigh", "practiceLikely", "practiceLow", "prerequisites", "roadmapId", "skillsHeld", "skillsTotal", "stage", "title", "scope") SELECT "elective", "fullLearning", "id", "learningHigh", "learningLikely", "learningLow", "milestoneId", "position", "practiceHigh", "practiceLikely", "practiceLow", "prerequisites", "roadmapId", "skillsHeld", "skillsTotal", "stage", "title", (SELECT r."scope" FROM "Roadmap" r WHERE r."id" = "RoadmapMilestone"."roadmapId") FROM "RoadmapMilestone";
DROP TABLE "RoadmapMilestone";
ALTER TABLE "new_RoadmapMilestone" RENAME TO "RoadmapMilestone";
CREATE UNIQUE INDEX "RoadmapMilestone_roadmapId_milestoneId_key" ON "RoadmapMilestone"("roadmapId", "milestoneId");
CREATE UNIQUE INDEX "RoadmapMilestone_roadmapId_position_key" ON "RoadmapMilestone"("roadmapId", "position");
CREATE TABLE "new_Tick" (
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("learnerId", "milestoneId", "subject"),
    CONSTRAINT "Tick_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Tick" ("learnerId", "milestoneId", "subject", "at") SELECT "learnerId", "milestoneId", "subject", "at" FROM "old_Tick";
DROP TABLE "old_Tick";
DROP TABLE "Tick";
ALTER TABLE "new_Tick" RENAME TO "Tick";
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

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
