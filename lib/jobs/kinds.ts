/** Everything that is done on a clock: what it is, how often, and for how long a process may be at it. */
import { keepForecasts } from '../clock/keep-forecasts.ts'
import { sweepInvitations } from '../clock/sweep-invitations.ts'
import { sweepRequests } from '../clock/sweep-requests.ts'
import { sweepSilence } from '../clock/sweep-silence.ts'
import { tapAfterQuiet } from '../clock/tap-after-quiet.ts'
import type { Db } from '../db/client.ts'
import { forgetJobs, type TakenJob } from '../db/jobs.ts'
import { forgetMails } from '../db/mails.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { filesFolder } from '../files/folder.ts'
import { sweepFiles } from '../files/sweep.ts'
import { sendsMail } from '../mail/outbox.ts'
import { sendSoon } from '../mail/worker-call.ts'
import { writeDueMails } from '../notifications/write-due.ts'
import { findWeeklyPlans, writeWeeklyPlan } from './weekly-plans.ts'

export interface Work {
  db: Db
  content: Content
  now: Date
  job: TakenJob
}

export interface JobKind {
  /** As administrators read it. */
  label: string
  /** once: each row is one piece of work. Else there is one row, due again so many minutes after it was done. */
  repeats: 'once' | { everyMinutes: number }
  /** Minutes for which a process has it for itself: longer than it may take. One that dies meanwhile leaves it to the others then. */
  leaseMinutes: number
  /** Left out where it is always wanted. */
  isWanted?: () => boolean
  /**
   * May come late, twice and after an attempt that broke off in the middle, and leaves the same. What writes something once ends its job
   * itself, in the transaction of what it writes, and answers `ENDED`.
   */
  run(work: Work): Promise<unknown>
}

export type JobKinds = Readonly<Record<string, JobKind>>

/** Milliseconds for which is remembered what was done or given up. */
const REMEMBERED = 7 * 24 * 60 * 60_000

export const JOB_KINDS = {
  'review-requests': {
    label: 'Requests that wait for a mentor: reminders, and what becomes of those that nobody answers',
    repeats: { everyMinutes: 5 },
    leaseMinutes: 10,
    async run({ db, now }) {
      // What was handed on to others may have run out there too, when nobody looked for long.
      while ((await sweepRequests(db, now)) > 0);
    },
  },
  'silent-reviews': {
    label: 'Reviews that wait for their learner: reminders, and the end of those that nobody goes on with',
    repeats: { everyMinutes: 5 },
    leaseMinutes: 10,
    run: ({ db, now }) => sweepSilence(db, now),
  },
  'expired-invitations': {
    label: 'Invitations that nobody answered in time: their sender is told',
    repeats: { everyMinutes: 5 },
    leaseMinutes: 10,
    run: ({ db, now }) => sweepInvitations(db, now),
  },
  'quiet-days': {
    label: 'Learners after ten quiet days: asked, once in 14 days at most, what is in the way',
    repeats: { everyMinutes: 60 },
    leaseMinutes: 30,
    run: ({ db, content, now }) => tapAfterQuiet({ db, content, now }),
  },
  'kept-forecasts': {
    label: 'Forecasts at the begin of each learner’s week: kept, so that the next ones can say why they moved',
    repeats: { everyMinutes: 60 },
    leaseMinutes: 30,
    run: ({ db, content, now }) => keepForecasts({ db, content, now }),
  },
  'notification-mails': {
    label: 'Notifications that were not seen in Cairn: written as mails',
    repeats: { everyMinutes: 0.25 },
    leaseMinutes: 10,
    isWanted: sendsMail,
    async run({ db, now }) {
      await writeDueMails({ db, now }).finally(sendSoon)
    },
  },
  'weekly-plans': {
    label: 'Weekly plans: finds whose hour has come where they are',
    repeats: { everyMinutes: 2 },
    leaseMinutes: 10,
    isWanted: sendsMail,
    run: findWeeklyPlans,
  },
  'weekly-plan': {
    label: 'The plan of one person’s week: written as a mail',
    repeats: 'once',
    leaseMinutes: 5,
    isWanted: sendsMail,
    run: writeWeeklyPlan,
  },
  'old-mails': {
    label: 'Mails that went out or were given up: forgotten a day later',
    repeats: { everyMinutes: 15 },
    leaseMinutes: 10,
    run: ({ db, now }) => forgetMails(db, now),
  },
  'old-jobs': {
    label: 'Work that was done or given up: forgotten a week later',
    repeats: { everyMinutes: 24 * 60 },
    leaseMinutes: 10,
    run: ({ db, now }) => forgetJobs(db, new Date(now.getTime() - REMEMBERED)),
  },
  'lost-files': {
    label: 'Files that belong to nobody: removed',
    repeats: { everyMinutes: 6 * 60 },
    leaseMinutes: 60,
    run: ({ db, now }) => sweepFiles(db, filesFolder(), now),
  },
} as const satisfies JobKinds
