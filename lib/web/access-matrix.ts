/**
 * Who is answered what, for every page, route handler and server action. A test fails when one is missing here or gone; another asks each
 * as everybody, with real requests. A method that is not named is answered with 404 or 405.
 *
 * Actions are posted with what the learner's page would send; 200 is the page again, with the result or a complaint about what was entered.
 */
import { accountActions, accountRoutes } from './account-access.ts'
import { administrators, eitherOf, everybody, mentorOf, owner, signedIn, type Answers, type Method } from './access.ts'

export const routes: Readonly<Record<string, Partial<Record<Method, Answers>>>> = {
  '/': { GET: everybody(200) },
  '/compare': { GET: everybody(200) },
  '/decide': { GET: everybody(200) },
  '/how-it-works': { GET: everybody(200) },
  '/how-it-works/accessibility': { GET: everybody(200) },
  '/how-it-works/hours': { GET: everybody(200) },
  '/how-it-works/privacy': { GET: everybody(200) },
  '/how-it-works/verdict': { GET: everybody(200) },
  '/tracks': { GET: everybody(200) },
  '/tracks/[trackId]': { GET: everybody(200) },
  /** In development only. */
  '/components-gallery': { GET: everybody(404) },
  /** There while no mail server is set, on a machine of one's own. */
  '/mailbox': { GET: everybody(200) },
  '/api/health': { GET: everybody(200) },
  '/api/auth/[...nextauth]': { GET: everybody(200), POST: everybody(400) },

  '/assessment': { GET: everybody(200) },
  '/assessment/[pageId]': { GET: everybody(200) },
  '/assessment/checks': { GET: everybody(200) },
  '/assessment/responses': { POST: everybody(200) },
  '/path': { GET: { ...everybody('/paths/'), anonymous: '/assessment', disabled: '/assessment' } },
  '/paths': { GET: everybody(200) },
  '/paths/[attemptId]': { GET: owner(200) },
  '/paths/[attemptId]/hours/[trackId]': { GET: owner(200) },
  '/paths/[attemptId]/start': { GET: owner(200) },

  '/home': { GET: signedIn('/week', '/sign-in') },
  '/week': { GET: signedIn(200) },
  '/week/quiet/[tapId]': { GET: owner(200, '/sign-in?next=') },
  /** Of no secret. Who gets one that is there: lib/queries/calendar-feed.database.test.ts. */
  '/calendar/[feed]': { GET: everybody(404) },
  '/roadmap': { GET: signedIn('/roadmap/') },
  '/roadmap/[roadmapId]': { GET: owner(200) },
  '/roadmap/[roadmapId]/change': { GET: owner(200) },
  '/roadmap/[roadmapId]/curriculum': { GET: owner(200) },
  '/roadmap/[roadmapId]/map': { GET: owner(200) },
  '/roadmap/[roadmapId]/milestones/[milestoneId]': { GET: owner(200) },
  '/roadmap/[roadmapId]/pause': { GET: owner(200) },
  '/roadmap/[roadmapId]/plan': { GET: owner(200) },
  '/roadmap/[roadmapId]/proposals': { GET: owner(200) },
  '/roadmap/[roadmapId]/report': { GET: owner(200, '/sign-in?next=') },
  '/roadmap/[roadmapId]/report/pdf': { GET: owner(200, '/sign-in?next=') },
  '/roadmap/[roadmapId]/review': { GET: owner(200) },
  '/roadmap/[roadmapId]/schedule': { GET: owner(200) },
  /** A form without a file: the page again, which says so. */
  '/roadmap/[roadmapId]/milestones/[milestoneId]/files': { POST: owner('/roadmap/', '/sign-in?next=') },
  '/roadmap/notes': { POST: owner(200, 401) },

  ...accountRoutes,

  '/notifications': { GET: signedIn(200) },
  '/unsubscribe': { GET: everybody(200) },
  /** Without the token of a mail it stops nothing. */
  '/unsubscribe/one-click': { GET: everybody('/unsubscribe?token='), POST: everybody(404) },

  /** One that does not work says so, to everybody alike. */
  '/invitations/[token]': { GET: everybody(200) },
  '/reviews': { GET: signedIn(200) },
  '/reviews/invite': { GET: signedIn(200) },
  '/reviews/[reviewId]': { GET: owner(200, '/sign-in?next=') },
  '/reviews/[reviewId]/[number]': { GET: owner(200, '/sign-in?next=') },
  /** Of no file. Who gets one that is there: lib/queries/handed-in.database.test.ts. */
  '/files/[fileId]': { GET: everybody(404) },

  '/sign-in': { GET: signedIn('/home', 200) },
  '/sign-in/again': { GET: signedIn(200) },
  '/sign-in/again/passkey': { POST: everybody(400) },
  '/sign-in/again/passkey/options': { POST: signedIn(200, 401) },
  '/sign-in/code': { GET: signedIn('/home', '/sign-in') },
  '/sign-in/passkey': { POST: everybody(400) },
  '/sign-in/passkey/options': { POST: everybody(200) },
  '/sign-in/with/[provider]': { POST: everybody(200) },
  '/sign-in/yours': { GET: everybody('/sign-in') },
  '/sign-up': { GET: signedIn('/path', 200) },
  '/sign-out': { POST: everybody('/') },
  '/check-mail': { GET: everybody('/sign-in') },
  '/confirm-email': { GET: everybody(200) },
  '/forgot': { GET: everybody(200) },
  '/reset': { GET: everybody(200) },
  '/verify': { GET: everybody(200) },

  /** Each sees their own mentees, also who has none. */
  '/mentoring': { GET: signedIn(200) },
  '/mentoring/drafts': { POST: mentorOf(200, 401) },
  '/mentoring/guidance': { GET: signedIn(200) },
  '/mentoring/invite': { GET: signedIn(200) },
  '/mentoring/mentees': { GET: signedIn(200) },
  '/mentoring/mentees/[mentorshipId]': { GET: mentorOf(200) },
  '/mentoring/mentees/[mentorshipId]/draft': { GET: mentorOf(200) },
  '/mentoring/mentees/[mentorshipId]/propose': { GET: mentorOf(200) },
  '/mentoring/mentees/[mentorshipId]/result': { GET: mentorOf(200) },
  '/mentoring/mentees/[mentorshipId]/roadmap': { GET: mentorOf(200) },
  '/mentoring/mentees/notes': { POST: mentorOf(200, 401) },
  '/mentoring/profile': { GET: signedIn(200) },
  '/mentoring/reviews/[reviewId]': { GET: mentorOf(200) },
  '/mentoring/roadmaps/[reviewId]': { GET: mentorOf(200) },

  '/admin': { GET: administrators(200) },
  '/admin/audit': { GET: administrators(200) },
  '/admin/jobs': { GET: administrators(200) },
  '/admin/reports': { GET: administrators(200) },
  '/admin/users': { GET: administrators(200) },
  '/admin/users/[userId]': { GET: administrators(200) },
}

/** By file and export. */
export const actions: Readonly<Record<string, Answers>> = {
  ...accountActions,
  /** Asked of what is nobody's where it would end or change the mentorship that other rows need. */
  'app/_mentorship/actions.ts#blockSomebody': signedIn(404),
  'app/_mentorship/actions.ts#endTie': signedIn(404),
  'app/_mentorship/actions.ts#pauseTie': signedIn(404),
  'app/_mentorship/actions.ts#reportSomebody': signedIn(404),
  'app/_mentorship/actions.ts#resumeTie': eitherOf(200),
  'app/_mentorship/actions.ts#saveShares': signedIn(404),
  'app/_mentorship/actions.ts#unblockSomebody': signedIn(200),
  'app/invitations/actions.ts#answerTheInvitation': signedIn(404),
  'app/invitations/actions.ts#inviteAMentee': signedIn(200),
  'app/invitations/actions.ts#inviteAMentor': signedIn(200),
  'app/invitations/actions.ts#resendInvitation': signedIn(404),
  'app/invitations/actions.ts#withdrawOwnInvitation': signedIn(404),
  'app/mentoring/profile/actions.ts#saveMentoring': signedIn(200),

  'app/assessment/actions.ts#answerCheck': owner(200),
  'app/assessment/actions.ts#changeAnswers': owner('/assessment'),
  'app/assessment/actions.ts#savePage': everybody('/assessment'),
  'app/assessment/actions.ts#submit': owner('/paths/'),
  'app/paths/actions.ts#correct': owner('/paths/'),
  'app/paths/actions.ts#startRoadmap': owner('/roadmap/'),

  'app/week/actions.ts#cancelDaysAway': signedIn(404),
  'app/week/actions.ts#endTimer': signedIn(200),
  'app/week/actions.ts#logHoursOrStartTimer': signedIn(200),
  'app/week/actions.ts#planDaysAway': signedIn(200),
  'app/week/actions.ts#switchFactor': signedIn(200),
  'app/week/actions.ts#takeHoursBack': signedIn(404),
  'app/week/quiet/actions.ts#answerQuiet': owner('/week/quiet/', '/sign-in?next='),
  'app/week/mail-actions.ts#answerWeeklyMail': signedIn(200),
  /** Before it is put away: what is put away cannot rest. */
  'app/roadmap/actions.ts#pauseRoadmap': owner('/roadmap/'),
  'app/roadmap/actions.ts#resumeRoadmap': owner('/roadmap/'),
  'app/roadmap/schedule-actions.ts#changeSchedule': owner(200),
  'app/roadmap/schedule-actions.ts#pinMilestone': owner(200),
  'app/roadmap/schedule-actions.ts#takeWayOut': owner(200),
  'app/roadmap/schedule-actions.ts#undoEdit': owner(200),
  'app/roadmap/actions.ts#answerCurriculum': owner('/roadmap/'),
  'app/roadmap/actions.ts#archiveRoadmap': owner('/roadmap/'),
  'app/roadmap/actions.ts#creditMilestone': owner(200),
  'app/roadmap/actions.ts#moveMilestone': owner(200),
  'app/roadmap/actions.ts#reopenRoadmap': owner('/roadmap/'),
  'app/roadmap/actions.ts#setTick': owner(200),
  'app/roadmap/actions.ts#skipMilestone': owner(200),
  'app/roadmap/actions.ts#switchRoadmap': owner(200),
  'app/roadmap/hand-in-actions.ts#handIn': owner(200, '/sign-in?next='),
  /** Of no file. */
  'app/roadmap/hand-in-actions.ts#removeFile': signedIn(404),
  'app/roadmap/hand-in-actions.ts#withdraw': owner(200),
  'app/roadmap/note-actions.ts#addOwnResource': owner(200, '/sign-in?next='),
  'app/roadmap/note-actions.ts#changeOwnResource': owner(200, '/sign-in?next='),
  'app/roadmap/note-actions.ts#saveNote': owner(200, '/sign-in?next='),

  'app/mentoring/review-actions.ts#sendReview': mentorOf(200),
  /** Of a point that is in no review. */
  'app/mentoring/review-actions.ts#settlePoint': signedIn(404),
  'app/mentoring/review-actions.ts#takeApprovalBack': mentorOf(200),
  'app/mentoring/review-actions.ts#takeReview': mentorOf(200),
  'app/mentoring/roadmap-actions.ts#draftRoadmap': mentorOf(200, 404),
  'app/mentoring/roadmap-actions.ts#proposeChange': mentorOf(200, 404),
  'app/mentoring/roadmap-actions.ts#sendRoadmapReview': mentorOf(200),
  /** Of what was never proposed. */
  'app/mentoring/roadmap-actions.ts#withdrawProposal': everybody(404),
  'app/roadmap/plan-actions.ts#addMilestone': owner(200),
  'app/roadmap/plan-actions.ts#addOwnMilestone': owner(200),
  'app/roadmap/plan-actions.ts#answerProposals': owner(200),
  /** Of what was never drafted. */
  'app/roadmap/plan-actions.ts#answerRoadmapProposal': everybody(404),
  'app/roadmap/plan-actions.ts#askRoadmapReview': owner(200),
  'app/roadmap/plan-actions.ts#editMilestone': owner(200),
  'app/roadmap/plan-actions.ts#leaveOut': owner(200),
  'app/roadmap/plan-actions.ts#withdrawRoadmapReview': owner(200),
  'app/reviews/waiting-actions.ts#askAnother': owner(200, '/sign-in?next='),
  'app/reviews/thread-actions.ts#changeWords': signedIn(404),
  'app/reviews/thread-actions.ts#postWords': eitherOf(200),

  'app/mentoring/mentees/[mentorshipId]/actions.ts#saveNoteOnMentee': mentorOf(200),

  'app/admin/jobs/actions.ts#tryAgain': administrators(404),
  'app/admin/reports/actions.ts#closeAReport': administrators(404),
  'app/admin/reports/actions.ts#endForSafety': administrators(404),
  'app/admin/users/actions.ts#changeRole': administrators(200),
  'app/admin/users/actions.ts#disable': administrators(200),
  'app/admin/users/actions.ts#enable': administrators(200),

  /** Nothing behind it: the form of a page that is there in development only. */
  'app/components-gallery/actions.ts#tryForm': everybody(200),
}
