/** The parts of the statement that reads a mentor's brief: one SELECT for each kind of news since the last visit, of the mentorship "p". */
import { sql } from './client.ts'
import { ACTIVE_DAYS } from './learner-activity.ts'

/** Posts and revisions that are read at most: a brief is two minutes. */
const MOST = 30

/** Columns: of, id, one, two, three, four, number, at, till. */
export const BRIEF_PARTS = sql`
  SELECT 'mentorship' AS "of", p."id" AS "id", p."learnerId" AS "one", p."name" AS "two", p."shares" AS "three", p."roadmapId" AS "four",
    p."going" AS "number", p."beganAt" AS "at", p."since" AS "till"
  FROM p
  UNION ALL
  SELECT 'activity', '', (${ACTIVE_DAYS}), '', '', '', 0, NULL, NULL FROM p
  UNION ALL
  SELECT 'note', '', n."body", '', '', '', n."revision", n."updatedAt", NULL
  FROM p JOIN "MentorNote" n ON n."mentorId" = p."mentorId" AND n."learnerId" = p."learnerId"
  UNION ALL
  SELECT 'waits', v."id", v."kind", v."title", q."ask", v."subject", q."number", COALESCE(v."awaitingMentorSince", q."askedAt"), NULL
  FROM p JOIN "ReviewRequest" q ON q."learnerId" = p."learnerId" AND q."closedAt" IS NULL AND COALESCE(q."mentorId", p."mentorId") = p."mentorId"
  JOIN "Review" v ON v."id" = q."reviewId"
  UNION ALL
  SELECT 'sent-back', v."id", v."kind", v."title", '', v."subject", v."number", v."awaitingLearnerSince", NULL
  FROM p JOIN "Review" v ON v."learnerId" = p."learnerId" AND v."awaitingLearnerSince" IS NOT NULL AND v."changesAskedAt" IS NOT NULL
  UNION ALL
  SELECT 'handed-in', v."id", v."kind", v."title", '', v."subject", i."number", i."at", NULL
  FROM p JOIN "Review" v ON v."learnerId" = p."learnerId"
  JOIN "Iteration" i ON i."reviewId" = v."id" AND i."at" >= p."since" AND i."withdrawnAt" IS NULL
  UNION ALL
  SELECT 'approved', v."id", v."kind", v."title", COALESCE(u."name", ''), v."subject", d."number", d."at", NULL
  FROM p JOIN "Review" v ON v."learnerId" = p."learnerId"
  JOIN "Verdict" d ON d."reviewId" = v."id" AND d."kind" = 'approve' AND d."at" >= p."since"
    AND (d."mentorId" IS NULL OR d."mentorId" <> p."mentorId")
  LEFT JOIN "User" u ON u."id" = d."mentorId"
  UNION ALL
  SELECT * FROM (
    SELECT 'said', v."id", v."kind", v."title", SUBSTR(w."body", 1, 400), v."subject", w."number", w."at", w."at" AS "till"
    FROM p JOIN "Review" v ON v."learnerId" = p."learnerId"
    JOIN "ReviewPost" w ON w."reviewId" = v."id" AND w."authorRole" = 'learner' AND w."at" >= p."since"
    ORDER BY w."at" DESC LIMIT ${MOST}) said
  UNION ALL
  SELECT 'asked-twice', v."id", v."kind", v."title", i."about", v."subject", COUNT(DISTINCT i."verdictId"), MAX(i."raisedAt"), NULL
  FROM p JOIN "Review" v ON v."learnerId" = p."learnerId" AND (v."awaitingLearnerSince" IS NOT NULL OR v."awaitingMentorSince" IS NOT NULL)
  JOIN "ChangeItem" i ON i."reviewId" = v."id" AND i."blocking" AND i."withdrawnAt" IS NULL AND i."about" LIKE 'criterion:%'
  GROUP BY v."id", v."kind", v."title", v."subject", i."about" HAVING COUNT(DISTINCT i."verdictId") > 1
  UNION ALL
  SELECT * FROM (
    SELECT 'revision', s."id", s."reason", '', '', CASE WHEN s."authorId" = p."learnerId" THEN 'learner' ELSE '' END, s."number", s."at", s."at" AS "till"
    FROM p JOIN "RoadmapRevision" s ON s."roadmapId" = p."roadmapId" AND s."at" >= p."since"
    ORDER BY s."at" DESC LIMIT ${MOST}) revisions
  UNION ALL
  SELECT * FROM (
    SELECT 'first-plan', v."id", v."body", '', '', '', v."number", v."at", v."at" AS "till"
    FROM p JOIN "RoadmapRevision" v ON v."roadmapId" = p."roadmapId"
    ORDER BY v."number" LIMIT 1) first_plan
  UNION ALL
  SELECT 'rest', s."id", s."fromOn", s."toOn", '', '', 0, NULL, NULL
  FROM p JOIN "RoadmapPause" s ON s."roadmapId" = p."roadmapId" AND s."toOn" IS NOT NULL
  UNION ALL
  SELECT 'answered', a."id", a."kind", a."answer", COALESCE(a."answerWords", ''), '', 0, a."answeredAt", NULL
  FROM p JOIN "Proposal" a ON a."learnerId" = p."learnerId" AND a."mentorId" = p."mentorId" AND a."answeredAt" >= p."since"
  UNION ALL
  SELECT * FROM (
    SELECT 'last-words', v."id", v."kind", v."title", SUBSTR(d."words", 1, 400), v."subject", d."number", d."at", d."at" AS "till"
    FROM p JOIN "Verdict" d ON d."mentorId" = p."mentorId" AND d."learnerId" = p."learnerId" AND d."words" <> ''
    JOIN "Review" v ON v."id" = d."reviewId"
    ORDER BY d."at" DESC LIMIT 1) last_words`
