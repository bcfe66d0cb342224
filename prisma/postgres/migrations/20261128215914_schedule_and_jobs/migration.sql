-- AlterTable
ALTER TABLE "Roadmap" ADD COLUMN     "parallel" INTEGER NOT NULL DEFAULT 1,
ADD COLUMN     "targetOn" TEXT,
ADD COLUMN     "weekdayMinutes" TEXT;

-- AlterTable
ALTER TABLE "RoadmapMilestone" ADD COLUMN     "pinnedOn" TEXT;

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "ignoresFactor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "weeklyMailAskedAt" TIMESTAMP(3),
ADD COLUMN     "weeklyMailDay" INTEGER,
ADD COLUMN     "weeklyMailHour" INTEGER;

-- CreateTable
CREATE TABLE "RoadmapPause" (
    "id" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "fromOn" TEXT NOT NULL,
    "toOn" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "endedAt" TIMESTAMP(3),
    "openKey" TEXT,

    CONSTRAINT "RoadmapPause_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "KeptForecast" (
    "id" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "weekOf" TEXT NOT NULL,
    "basis" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "KeptForecast_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Timer" (
    "learnerId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "scope" TEXT,
    "startedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Timer_pkey" PRIMARY KEY ("learnerId")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "secretHash" TEXT NOT NULL,
    "startsAt" INTEGER NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "lastReadAt" TIMESTAMP(3),

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "QuietTap" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "milestoneId" TEXT,
    "at" TIMESTAMP(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMP(3),

    CONSTRAINT "QuietTap_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Job" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "learnerId" TEXT,
    "dueAt" TIMESTAMP(3) NOT NULL,
    "takenBy" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "doneAt" TIMESTAMP(3),
    "failedAt" TIMESTAMP(3),
    "reason" TEXT,

    CONSTRAINT "Job_pkey" PRIMARY KEY ("id")
);

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

-- AddForeignKey
ALTER TABLE "RoadmapPause" ADD CONSTRAINT "RoadmapPause_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "KeptForecast" ADD CONSTRAINT "KeptForecast_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Timer" ADD CONSTRAINT "Timer_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "QuietTap" ADD CONSTRAINT "QuietTap_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
