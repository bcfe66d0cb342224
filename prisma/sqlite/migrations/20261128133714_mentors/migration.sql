-- Nobody mentors themselves or decides on their own work: the checks are written by hand, since the models cannot say them. A later
-- migration that rebuilds one of these tables must keep its check.

-- AlterTable
ALTER TABLE "User" ADD COLUMN "digestHour" INTEGER;
ALTER TABLE "User" ADD COLUMN "mailPausedUntil" DATETIME;

-- CreateTable
CREATE TABLE "Mentor" (
    "userId" TEXT NOT NULL PRIMARY KEY,
    "about" TEXT NOT NULL DEFAULT '',
    "mostMentees" INTEGER NOT NULL DEFAULT 5,
    "mostWaiting" INTEGER NOT NULL DEFAULT 10,
    "promiseDays" INTEGER NOT NULL DEFAULT 5,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "since" DATETIME NOT NULL,
    CONSTRAINT "Mentor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Mentorship" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT,
    "mentorId" TEXT,
    "pairKey" TEXT,
    "shares" TEXT NOT NULL,
    "beganAt" DATETIME NOT NULL,
    "pausedAt" DATETIME,
    "pausedBy" TEXT,
    "endedAt" DATETIME,
    "endedBy" TEXT,
    "endReason" TEXT,
    "mentorSeenAt" DATETIME,
    CONSTRAINT "Mentorship_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Mentorship_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Mentorship_not_oneself" CHECK ("mentorId" <> "learnerId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "fromId" TEXT NOT NULL,
    "asksFor" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "words" TEXT NOT NULL,
    "shares" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "openKey" TEXT,
    "createdAt" DATETIME NOT NULL,
    "expiresAt" DATETIME NOT NULL,
    "openedAt" DATETIME,
    "answeredAt" DATETIME,
    "answer" TEXT,
    "answererId" TEXT,
    "withdrawnAt" DATETIME,
    "mentorshipId" TEXT,
    CONSTRAINT "Invitation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" DATETIME NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "awaitingMentorSince" DATETIME,
    "awaitingLearnerSince" DATETIME,
    "changesAskedAt" DATETIME,
    "approvedAt" DATETIME,
    "approvedNumber" INTEGER,
    "approvedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,
    CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Iteration" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "links" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "hoursSpent" REAL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    CONSTRAINT "Iteration_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "ownerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "iterationId" TEXT,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "StoredFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "StoredFile_iterationId_fkey" FOREIGN KEY ("iterationId") REFERENCES "Iteration" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewRequest" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "learnerId" TEXT,
    "mentorId" TEXT,
    "ask" TEXT NOT NULL,
    "askedAt" DATETIME NOT NULL,
    "openKey" TEXT,
    "claimedById" TEXT,
    "claimedUntil" DATETIME,
    "closedAt" DATETIME,
    "outcome" TEXT,
    "answeredById" TEXT,
    CONSTRAINT "ReviewRequest_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewRequest_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewRequest_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewRequest_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "ReviewRequest_not_oneself" CHECK ("mentorId" <> "learnerId" AND "claimedById" <> "learnerId" AND "answeredById" <> "learnerId")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "mentorId" TEXT,
    "learnerId" TEXT,
    "checks" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "Verdict_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Verdict_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Verdict_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Verdict_not_oneself" CHECK ("mentorId" <> "learnerId")
);

-- CreateTable
CREATE TABLE "ReviewPost" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "authorId" TEXT,
    "authorRole" TEXT NOT NULL,
    "itemId" TEXT,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "editedAt" DATETIME,
    CONSTRAINT "ReviewPost_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewPost_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "PostVersion" (
    "id" INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT,
    "postId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "PostVersion_postId_fkey" FOREIGN KEY ("postId") REFERENCES "ReviewPost" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ChangeItem" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reviewId" TEXT NOT NULL,
    "verdictId" TEXT NOT NULL,
    "mentorId" TEXT,
    "about" TEXT NOT NULL,
    "blocking" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "raisedAt" DATETIME NOT NULL,
    "resolvedAt" DATETIME,
    "withdrawnAt" DATETIME,
    CONSTRAINT "ChangeItem_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChangeItem_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ChangeItem_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "ReviewDraft" (
    "reviewId" TEXT NOT NULL,
    "mentorId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("reviewId", "mentorId"),
    CONSTRAINT "ReviewDraft_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "ReviewDraft_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "RoadmapRevision" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "roadmapId" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" TEXT,
    "reason" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "RoadmapRevision_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "RoadmapRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "mentorId" TEXT,
    "roadmapId" TEXT,
    "reviewId" TEXT,
    "kind" TEXT NOT NULL,
    "milestoneId" TEXT,
    "body" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "withdrawnAt" DATETIME,
    "answeredAt" DATETIME,
    "answer" TEXT,
    "answerWords" TEXT,
    CONSTRAINT "Proposal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Proposal_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Proposal_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Proposal_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "OwnMilestone" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "learnerId" TEXT NOT NULL,
    "authorId" TEXT,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "criteria" TEXT NOT NULL,
    "links" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    CONSTRAINT "OwnMilestone_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "OwnMilestone_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "MentorNote" (
    "mentorId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" DATETIME NOT NULL,

    PRIMARY KEY ("mentorId", "learnerId"),
    CONSTRAINT "MentorNote_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "MentorNote_not_oneself" CHECK ("mentorId" <> "learnerId")
);

-- CreateTable
CREATE TABLE "Block" (
    "blockerId" TEXT NOT NULL,
    "blockedId" TEXT NOT NULL,
    "at" DATETIME NOT NULL,

    PRIMARY KEY ("blockerId", "blockedId"),
    CONSTRAINT "Block_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Block_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "Block_not_oneself" CHECK ("blockerId" <> "blockedId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "reporterId" TEXT,
    "aboutId" TEXT,
    "subject" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "closedAt" DATETIME,
    "closedWords" TEXT,
    CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE,
    CONSTRAINT "Report_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "User" ("id") ON DELETE SET NULL ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "at" DATETIME NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "seenAt" DATETIME,
    "mail" TEXT NOT NULL,
    "mailDueAt" DATETIME,
    CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "mailed" BOOLEAN NOT NULL,

    PRIMARY KEY ("userId", "kind"),
    CONSTRAINT "NotificationChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User" ("id") ON DELETE CASCADE ON UPDATE CASCADE
);

-- CreateIndex
CREATE UNIQUE INDEX "Mentorship_pairKey_key" ON "Mentorship"("pairKey");

-- CreateIndex
CREATE INDEX "Mentorship_learnerId_idx" ON "Mentorship"("learnerId");

-- CreateIndex
CREATE INDEX "Mentorship_mentorId_endedAt_idx" ON "Mentorship"("mentorId", "endedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_tokenHash_key" ON "Invitation"("tokenHash");

-- CreateIndex
CREATE UNIQUE INDEX "Invitation_openKey_key" ON "Invitation"("openKey");

-- CreateIndex
CREATE INDEX "Invitation_fromId_createdAt_idx" ON "Invitation"("fromId", "createdAt");

-- CreateIndex
CREATE INDEX "Invitation_email_idx" ON "Invitation"("email");

-- CreateIndex
CREATE INDEX "Review_awaitingMentorSince_idx" ON "Review"("awaitingMentorSince");

-- CreateIndex
CREATE INDEX "Review_awaitingLearnerSince_idx" ON "Review"("awaitingLearnerSince");

-- CreateIndex
CREATE UNIQUE INDEX "Review_learnerId_subject_key" ON "Review"("learnerId", "subject");

-- CreateIndex
CREATE UNIQUE INDEX "Iteration_reviewId_number_key" ON "Iteration"("reviewId", "number");

-- CreateIndex
CREATE INDEX "StoredFile_ownerId_idx" ON "StoredFile"("ownerId");

-- CreateIndex
CREATE INDEX "StoredFile_iterationId_idx" ON "StoredFile"("iterationId");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewRequest_openKey_key" ON "ReviewRequest"("openKey");

-- CreateIndex
CREATE INDEX "ReviewRequest_mentorId_closedAt_idx" ON "ReviewRequest"("mentorId", "closedAt");

-- CreateIndex
CREATE INDEX "ReviewRequest_learnerId_closedAt_idx" ON "ReviewRequest"("learnerId", "closedAt");

-- CreateIndex
CREATE INDEX "ReviewRequest_closedAt_askedAt_idx" ON "ReviewRequest"("closedAt", "askedAt");

-- CreateIndex
CREATE INDEX "Verdict_reviewId_at_idx" ON "Verdict"("reviewId", "at");

-- CreateIndex
CREATE INDEX "Verdict_mentorId_at_idx" ON "Verdict"("mentorId", "at");

-- CreateIndex
CREATE INDEX "ReviewPost_reviewId_at_idx" ON "ReviewPost"("reviewId", "at");

-- CreateIndex
CREATE INDEX "PostVersion_postId_idx" ON "PostVersion"("postId");

-- CreateIndex
CREATE INDEX "ChangeItem_reviewId_idx" ON "ChangeItem"("reviewId");

-- CreateIndex
CREATE INDEX "RoadmapRevision_roadmapId_number_idx" ON "RoadmapRevision"("roadmapId", "number");

-- CreateIndex
CREATE UNIQUE INDEX "RoadmapRevision_lineId_number_key" ON "RoadmapRevision"("lineId", "number");

-- CreateIndex
CREATE INDEX "Proposal_learnerId_answeredAt_idx" ON "Proposal"("learnerId", "answeredAt");

-- CreateIndex
CREATE INDEX "Proposal_roadmapId_idx" ON "Proposal"("roadmapId");

-- CreateIndex
CREATE INDEX "OwnMilestone_learnerId_idx" ON "OwnMilestone"("learnerId");

-- CreateIndex
CREATE INDEX "Block_blockedId_idx" ON "Block"("blockedId");

-- CreateIndex
CREATE INDEX "Report_closedAt_at_idx" ON "Report"("closedAt", "at");

-- CreateIndex
CREATE UNIQUE INDEX "Notification_dedupeKey_key" ON "Notification"("dedupeKey");

-- CreateIndex
CREATE INDEX "Notification_userId_seenAt_at_idx" ON "Notification"("userId", "seenAt", "at");

-- CreateIndex
CREATE INDEX "Notification_mail_mailDueAt_idx" ON "Notification"("mail", "mailDueAt");

-- CreateIndex
CREATE INDEX "ChangeItem_mentorId_idx" ON "ChangeItem"("mentorId");

-- CreateIndex
CREATE INDEX "ChangeItem_verdictId_idx" ON "ChangeItem"("verdictId");

-- CreateIndex
CREATE INDEX "MentorNote_learnerId_idx" ON "MentorNote"("learnerId");

-- CreateIndex
CREATE INDEX "OwnMilestone_authorId_idx" ON "OwnMilestone"("authorId");

-- CreateIndex
CREATE INDEX "Proposal_mentorId_idx" ON "Proposal"("mentorId");

-- CreateIndex
CREATE INDEX "Proposal_reviewId_idx" ON "Proposal"("reviewId");

-- CreateIndex
CREATE INDEX "Report_reporterId_idx" ON "Report"("reporterId");

-- CreateIndex
CREATE INDEX "Report_aboutId_idx" ON "Report"("aboutId");

-- CreateIndex
CREATE INDEX "ReviewDraft_mentorId_idx" ON "ReviewDraft"("mentorId");

-- CreateIndex
CREATE INDEX "ReviewPost_authorId_idx" ON "ReviewPost"("authorId");

-- CreateIndex
CREATE INDEX "ReviewRequest_claimedById_idx" ON "ReviewRequest"("claimedById");

-- CreateIndex
CREATE INDEX "RoadmapRevision_authorId_idx" ON "RoadmapRevision"("authorId");

-- CreateIndex
CREATE INDEX "Verdict_learnerId_idx" ON "Verdict"("learnerId");
