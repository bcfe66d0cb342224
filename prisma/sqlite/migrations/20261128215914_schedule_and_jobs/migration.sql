-- AlterTable
ALTER TABLE "RoadmapMilestone" ADD COLUMN "pinnedOn" TEXT;

-- CreateTable
CREATE TABLE "RoadmapPause" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roadmapId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT,
    "at" DATETIME NOT NULL,
    "endedAt" DATETIME,
    "openKey" TEXT,
    CONSTRAINT "RoadmapPause_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "KeptForecast" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roadmapId" TEXT NOT NULL,
    "weekOf" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "KeptForecast_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Timer" (
    "learnerId" TEXT NOT NULL PRIMARY KEY,
    "milestoneId" TEXT,
    "scope" TEXT,
    "startedAt" DATETIME NOT NULL,
    CONSTRAINT "Timer_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "startsAt" INTEGER NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastReadAt" DATETIME,
    CONSTRAINT "CalendarFeed_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "QuietTap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "at" DATETIME NOT NULL,
    "answer" TEXT,
    "answeredAt" DATETIME,
    CONSTRAINT "QuietTap_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "learnerId" TEXT,
    "dueAt" DATETIME NOT NULL,
    "takenBy" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" DATETIME NOT NULL,
    "doneAt" DATETIME,
    "failedAt" DATETIME,
    "reason" TEXT
);

-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_Roadmap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "trackId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "recommendedTrackId" TEXT,
    "choiceReason" TEXT,
    "contentHash" TEXT NOT NULL,
    "hoursPerWeek" REAL NOT NULL,
    "weekdayMinutes" TEXT,
    "parallel" INTEGER NOT NULL DEFAULT 1,
    "targetOn" TEXT,
    "startOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    "activeKey" TEXT,
    "replacesId" TEXT,
    "declinedHash" TEXT,
    CONSTRAINT "Roadmap_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Roadmap_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);
INSERT INTO "new_Roadmap" ("activeKey", "archivedAt", "attemptId", "choiceReason", "contentHash", "createdAt", "declinedHash", "hoursPerWeek", "id", "learnerId", "recommendedTrackId", "replacesId", "scope", "startOn", "trackId") SELECT "activeKey", "archivedAt", "attemptId", "choiceReason", "contentHash", "createdAt", "declinedHash", "hoursPerWeek", "id", "learnerId", "recommendedTrackId", "replacesId", "scope", "startOn", "trackId" FROM "Roadmap";
DROP TABLE "Roadmap";
ALTER TABLE "new_Roadmap" RENAME TO "Roadmap";
CREATE UNIQUE INDEX "Roadmap_activeKey_key" ON "Roadmap"("activeKey");
CREATE INDEX "Roadmap_learnerId_idx" ON "Roadmap"("learnerId");
CREATE INDEX "Roadmap_replacesId_idx" ON "Roadmap"("replacesId");
CREATE INDEX "Roadmap_archivedAt_learnerId_idx" ON "Roadmap"("archivedAt", "learnerId");
CREATE TABLE "new_User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" TEXT NOT NULL DEFAULT 'learner',
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL,
    "emailVerifiedAt" DATETIME,
    "passwordChangedAt" DATETIME,
    "timeZone" TEXT,
    "dateLanguage" TEXT,
    "theme" TEXT,
    "digestHour" INTEGER,
    "mailPausedUntil" DATETIME,
    "ignoresFactor" BOOLEAN NOT NULL DEFAULT false,
    "weeklyMailDay" INTEGER,
    "weeklyMailHour" INTEGER,
    "weeklyMailAskedAt" DATETIME
);
INSERT INTO "new_User" ("createdAt", "dateLanguage", "digestHour", "disabledAt", "email", "emailVerifiedAt", "id", "mailPausedUntil", "name", "passwordChangedAt", "passwordHash", "role", "theme", "timeZone") SELECT "createdAt", "dateLanguage", "digestHour", "disabledAt", "email", "emailVerifiedAt", "id", "mailPausedUntil", "name", "passwordChangedAt", "passwordHash", "role", "theme", "timeZone" FROM "User";
DROP TABLE "User";
ALTER TABLE "new_User" RENAME TO "User";
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");
CREATE INDEX "User_role_idx" ON "User"("role");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;

-- CreateIndex
CREATE UNIQUE INDEX "RoadmapPause_openKey_key" ON "RoadmapPause"("openKey");

-- CreateIndex
CREATE INDEX "RoadmapPause_roadmapId_idx" ON "RoadmapPause"("roadmapId");

-- CreateIndex
CREATE UNIQUE INDEX "KeptForecast_roadmapId_weekOf_key" ON "KeptForecast"("roadmapId", "weekOf");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_learnerId_key" ON "CalendarFeed"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_secretHash_key" ON "CalendarFeed"("secretHash");

-- CreateIndex
CREATE INDEX "QuietTap_learnerId_at_idx" ON "QuietTap"("learnerId", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Job_key_key" ON "Job"("key");

-- CreateIndex
CREATE INDEX "Job_doneAt_failedAt_dueAt_idx" ON "Job"("doneAt", "failedAt", "dueAt");

-- CreateIndex
CREATE INDEX "Job_kind_doneAt_idx" ON "Job"("kind", "doneAt");

-- CreateIndex
CREATE INDEX "Job_learnerId_idx" ON "Job"("learnerId");
