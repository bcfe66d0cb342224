-- CreateTable
CREATE TABLE "User" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "passwordHash" TEXT,
    "role" TEXT NOT NULL DEFAULT 'learner',
    "disabledAt" DATETIME,
    "createdAt" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Session" (
    "idHash" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "userAgent" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "lastSeenAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "SignInFailure" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "key" TEXT NOT NULL,
    "at" DATETIME NOT NULL
);

-- CreateTable
CREATE TABLE "Attempt" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT,
    "guestHash" TEXT,
    "openKey" TEXT,
    "contentHash" TEXT NOT NULL,
    "startedAt" DATETIME NOT NULL,
    "submittedAt" DATETIME,
    "abandonedAt" DATETIME,
    CONSTRAINT "Attempt_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Response" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "attemptId" TEXT NOT NULL,
    "item" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Response_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Roadmap" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "attemptId" TEXT NOT NULL,
    "trackId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "recommendedTrackId" TEXT,
    "choiceReason" TEXT,
    "contentHash" TEXT NOT NULL,
    "hoursPerWeek" REAL NOT NULL,
    "startOn" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "archivedAt" DATETIME,
    "activeKey" TEXT,
    CONSTRAINT "Roadmap_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Roadmap_attemptId_fkey" FOREIGN KEY ("attemptId") REFERENCES "Attempt" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoadmapMilestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roadmapId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
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
    "startedAt" DATETIME,
    "finishedAt" DATETIME,
    CONSTRAINT "RoadmapMilestone_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Tick" (
    "roadmapMilestoneId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("roadmapMilestoneId", "subject"),
    CONSTRAINT "Tick_roadmapMilestoneId_fkey" FOREIGN KEY ("roadmapMilestoneId") REFERENCES "RoadmapMilestone" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Event" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "ownerKey" TEXT NOT NULL,
    "actorKey" TEXT NOT NULL,
    "verb" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "detail" JSONB,
    "at" DATETIME NOT NULL
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expiresAt_idx" ON "Session"("expiresAt");

-- CreateIndex
CREATE INDEX "SignInFailure_key_at_idx" ON "SignInFailure"("key", "at");

-- CreateIndex
CREATE INDEX "SignInFailure_at_idx" ON "SignInFailure"("at");

-- CreateIndex
CREATE UNIQUE INDEX "Attempt_openKey_key" ON "Attempt"("openKey");

-- CreateIndex
CREATE INDEX "Attempt_learnerId_idx" ON "Attempt"("learnerId");

-- CreateIndex
CREATE INDEX "Attempt_guestHash_idx" ON "Attempt"("guestHash");

-- CreateIndex
CREATE INDEX "Response_attemptId_id_idx" ON "Response"("attemptId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "Roadmap_activeKey_key" ON "Roadmap"("activeKey");

-- CreateIndex
CREATE INDEX "Roadmap_learnerId_idx" ON "Roadmap"("learnerId");

-- CreateIndex
CREATE UNIQUE INDEX "RoadmapMilestone_roadmapId_milestoneId_key" ON "RoadmapMilestone"("roadmapId", "milestoneId");

-- CreateIndex
CREATE UNIQUE INDEX "RoadmapMilestone_roadmapId_position_key" ON "RoadmapMilestone"("roadmapId", "position");

-- CreateIndex
CREATE INDEX "Event_ownerKey_id_idx" ON "Event"("ownerKey", "id");

-- CreateIndex
CREATE INDEX "Event_subject_verb_idx" ON "Event"("subject", "verb");
