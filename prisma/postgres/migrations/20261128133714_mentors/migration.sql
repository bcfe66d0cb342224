-- Nobody mentors themselves or decides on their own work: the checks are written by hand, since the models cannot say them. A later
-- migration that rebuilds one of these tables must keep its check.

-- AlterTable
ALTER TABLE "User" ADD COLUMN     "digestHour" INTEGER,
ADD COLUMN     "mailPausedUntil" TIMESTAMP(3);

-- CreateTable
CREATE TABLE "Mentor" (
    "userId" TEXT NOT NULL,
    "about" TEXT NOT NULL DEFAULT '',
    "mostMentees" INTEGER NOT NULL DEFAULT 5,
    "mostWaiting" INTEGER NOT NULL DEFAULT 10,
    "promiseDays" INTEGER NOT NULL DEFAULT 5,
    "listed" BOOLEAN NOT NULL DEFAULT false,
    "since" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Mentor_pkey" PRIMARY KEY ("userId")
);

-- CreateTable
CREATE TABLE "Mentorship" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT,
    "mentorId" TEXT,
    "pairKey" TEXT,
    "shares" TEXT NOT NULL,
    "beganAt" TIMESTAMP(3) NOT NULL,
    "pausedAt" TIMESTAMP(3),
    "pausedBy" TEXT,
    "endedAt" TIMESTAMP(3),
    "endedBy" TEXT,
    "endReason" TEXT,
    "mentorSeenAt" TIMESTAMP(3),

    CONSTRAINT "Mentorship_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Mentorship_not_oneself" CHECK ("mentorId" <> "learnerId")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "fromId" TEXT NOT NULL,
    "asksFor" TEXT NOT NULL,
    "email" TEXT,
    "name" TEXT,
    "words" TEXT NOT NULL,
    "shares" TEXT NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "openKey" TEXT,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "expiresAt" TIMESTAMP(3) NOT NULL,
    "openedAt" TIMESTAMP(3),
    "answeredAt" TIMESTAMP(3),
    "answer" TEXT,
    "answererId" TEXT,
    "withdrawnAt" TIMESTAMP(3),
    "mentorshipId" TEXT,

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT,
    "subject" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMP(3) NOT NULL,
    "number" INTEGER NOT NULL DEFAULT 0,
    "awaitingMentorSince" TIMESTAMP(3),
    "awaitingLearnerSince" TIMESTAMP(3),
    "changesAskedAt" TIMESTAMP(3),
    "approvedAt" TIMESTAMP(3),
    "approvedNumber" INTEGER,
    "approvedById" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Iteration" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "links" TEXT NOT NULL,
    "answers" TEXT NOT NULL,
    "hoursSpent" DOUBLE PRECISION,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "Iteration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" TEXT NOT NULL,
    "ownerId" TEXT NOT NULL,
    "milestoneId" TEXT NOT NULL,
    "scope" TEXT NOT NULL,
    "iterationId" TEXT,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewRequest" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "learnerId" TEXT,
    "mentorId" TEXT,
    "ask" TEXT NOT NULL,
    "askedAt" TIMESTAMP(3) NOT NULL,
    "openKey" TEXT,
    "claimedById" TEXT,
    "claimedUntil" TIMESTAMP(3),
    "closedAt" TIMESTAMP(3),
    "outcome" TEXT,
    "answeredById" TEXT,

    CONSTRAINT "ReviewRequest_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReviewRequest_not_oneself" CHECK ("mentorId" <> "learnerId" AND "claimedById" <> "learnerId" AND "answeredById" <> "learnerId")
);

-- CreateTable
CREATE TABLE "Verdict" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "mentorId" TEXT,
    "learnerId" TEXT,
    "checks" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Verdict_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Verdict_not_oneself" CHECK ("mentorId" <> "learnerId")
);

-- CreateTable
CREATE TABLE "ReviewPost" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "authorId" TEXT,
    "authorRole" TEXT NOT NULL,
    "itemId" TEXT,
    "body" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "editedAt" TIMESTAMP(3),

    CONSTRAINT "ReviewPost_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PostVersion" (
    "id" SERIAL NOT NULL,
    "postId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "PostVersion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ChangeItem" (
    "id" TEXT NOT NULL,
    "reviewId" TEXT NOT NULL,
    "verdictId" TEXT NOT NULL,
    "mentorId" TEXT,
    "about" TEXT NOT NULL,
    "blocking" BOOLEAN NOT NULL,
    "words" TEXT NOT NULL,
    "raisedAt" TIMESTAMP(3) NOT NULL,
    "resolvedAt" TIMESTAMP(3),
    "withdrawnAt" TIMESTAMP(3),

    CONSTRAINT "ChangeItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReviewDraft" (
    "reviewId" TEXT NOT NULL,
    "mentorId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "ReviewDraft_pkey" PRIMARY KEY ("reviewId","mentorId")
);

-- CreateTable
CREATE TABLE "RoadmapRevision" (
    "id" TEXT NOT NULL,
    "roadmapId" TEXT NOT NULL,
    "lineId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" TEXT,
    "reason" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "RoadmapRevision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "mentorId" TEXT,
    "roadmapId" TEXT,
    "reviewId" TEXT,
    "kind" TEXT NOT NULL,
    "milestoneId" TEXT,
    "body" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "withdrawnAt" TIMESTAMP(3),
    "answeredAt" TIMESTAMP(3),
    "answer" TEXT,
    "answerWords" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OwnMilestone" (
    "id" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "authorId" TEXT,
    "title" TEXT NOT NULL,
    "why" TEXT NOT NULL,
    "criteria" TEXT NOT NULL,
    "links" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "OwnMilestone_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentorNote" (
    "mentorId" TEXT NOT NULL,
    "learnerId" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "revision" INTEGER NOT NULL,
    "updatedAt" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "MentorNote_pkey" PRIMARY KEY ("mentorId","learnerId"),
    CONSTRAINT "MentorNote_not_oneself" CHECK ("mentorId" <> "learnerId")
);

-- CreateTable
CREATE TABLE "Block" (
    "blockerId" TEXT NOT NULL,
    "blockedId" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,

    CONSTRAINT "Block_pkey" PRIMARY KEY ("blockerId","blockedId"),
    CONSTRAINT "Block_not_oneself" CHECK ("blockerId" <> "blockedId")
);

-- CreateTable
CREATE TABLE "Report" (
    "id" TEXT NOT NULL,
    "reporterId" TEXT,
    "aboutId" TEXT,
    "subject" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "closedAt" TIMESTAMP(3),
    "closedWords" TEXT,

    CONSTRAINT "Report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Notification" (
    "id" TEXT NOT NULL,
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupeKey" TEXT NOT NULL,
    "facts" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "at" TIMESTAMP(3) NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "seenAt" TIMESTAMP(3),
    "mail" TEXT NOT NULL,
    "mailDueAt" TIMESTAMP(3),

    CONSTRAINT "Notification_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NotificationChoice" (
    "userId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "shown" BOOLEAN NOT NULL,
    "mailed" BOOLEAN NOT NULL,

    CONSTRAINT "NotificationChoice_pkey" PRIMARY KEY ("userId","kind")
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

-- AddForeignKey
ALTER TABLE "Mentor" ADD CONSTRAINT "Mentor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_fromId_fkey" FOREIGN KEY ("fromId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Iteration" ADD CONSTRAINT "Iteration_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_iterationId_fkey" FOREIGN KEY ("iterationId") REFERENCES "Iteration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewRequest" ADD CONSTRAINT "ReviewRequest_claimedById_fkey" FOREIGN KEY ("claimedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Verdict" ADD CONSTRAINT "Verdict_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPost" ADD CONSTRAINT "ReviewPost_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewPost" ADD CONSTRAINT "ReviewPost_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PostVersion" ADD CONSTRAINT "PostVersion_postId_fkey" FOREIGN KEY ("postId") REFERENCES "ReviewPost"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeItem" ADD CONSTRAINT "ChangeItem_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeItem" ADD CONSTRAINT "ChangeItem_verdictId_fkey" FOREIGN KEY ("verdictId") REFERENCES "Verdict"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ChangeItem" ADD CONSTRAINT "ChangeItem_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDraft" ADD CONSTRAINT "ReviewDraft_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewDraft" ADD CONSTRAINT "ReviewDraft_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoadmapRevision" ADD CONSTRAINT "RoadmapRevision_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoadmapRevision" ADD CONSTRAINT "RoadmapRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_roadmapId_fkey" FOREIGN KEY ("roadmapId") REFERENCES "Roadmap"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_reviewId_fkey" FOREIGN KEY ("reviewId") REFERENCES "Review"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnMilestone" ADD CONSTRAINT "OwnMilestone_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OwnMilestone" ADD CONSTRAINT "OwnMilestone_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorNote" ADD CONSTRAINT "MentorNote_mentorId_fkey" FOREIGN KEY ("mentorId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorNote" ADD CONSTRAINT "MentorNote_learnerId_fkey" FOREIGN KEY ("learnerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockerId_fkey" FOREIGN KEY ("blockerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Block" ADD CONSTRAINT "Block_blockedId_fkey" FOREIGN KEY ("blockedId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_reporterId_fkey" FOREIGN KEY ("reporterId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Report" ADD CONSTRAINT "Report_aboutId_fkey" FOREIGN KEY ("aboutId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Notification" ADD CONSTRAINT "Notification_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NotificationChoice" ADD CONSTRAINT "NotificationChoice_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

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
