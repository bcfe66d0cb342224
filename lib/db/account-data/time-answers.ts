/** Answers of the tables that hold a person's time: hours, days away, pauses, and what the clock does for them. */
import type { OwnTable } from './answer.ts'
import { told } from './told.ts'

const { given, repeats } = told

const TimeEntry: OwnTable<'TimeEntry'> = {
  name: 'time',
  about: 'Time that you logged, what you took back too.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ day: 'asc' }, { at: 'asc' }, { id: 'asc' }],
  columns: { id: given, learnerId: repeats, milestoneId: given, scope: given, day: given, minutes: given, at: given, removedAt: given },
  deletion: 'by cascade',
}

const Away: OwnTable<'Away'> = {
  name: 'away',
  about: 'Days on which you planned not to work, the cancelled ones too.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ fromOn: 'asc' }, { id: 'asc' }],
  columns: { id: given, learnerId: repeats, fromOn: given, toOn: given, at: given, removedAt: given },
  deletion: 'by cascade',
}

const RoadmapPause: OwnTable<'RoadmapPause'> = {
  name: 'pauses',
  about: 'Days on which a roadmap of yours rested, or was put away before you took it up again.',
  mine: ({ userId }) => ({ roadmap: { learnerId: userId } }),
  order: [{ fromOn: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    roadmapId: given,
    fromOn: given,
    toOn: given,
    at: given,
    endedAt: given,
    openKey: { leftOut: 'Says again which roadmap rests.' },
  },
  deletion: 'by cascade',
}

const KeptForecast: OwnTable<'KeptForecast'> = {
  name: 'forecasts',
  about: 'What the forecast of each week was made from, to say why the next one differs.',
  mine: ({ userId }) => ({ roadmap: { learnerId: userId } }),
  order: [{ weekOf: 'asc' }, { id: 'asc' }],
  columns: { id: given, roadmapId: given, weekOf: given, basis: given, at: given },
  deletion: 'by cascade',
}

const Timer: OwnTable<'Timer'> = {
  name: 'timer',
  about: 'The time that runs for you, if it does.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: { learnerId: 'asc' },
  columns: { learnerId: repeats, milestoneId: given, scope: given, startedAt: given },
  deletion: 'by cascade',
}

const CalendarFeed: OwnTable<'CalendarFeed'> = {
  name: 'calendarFeed',
  about: 'The address under which your calendar reads your plan.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: { id: 'asc' },
  columns: {
    id: given,
    learnerId: repeats,
    secretHash: told.secret('the hash of the address.'),
    startsAt: given,
    createdAt: given,
    lastReadAt: given,
  },
  deletion: 'by cascade',
}

const QuietTap: OwnTable<'QuietTap'> = {
  name: 'quietTaps',
  about: 'When you were asked, after quiet days, what is in the way, and what you answered.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: { id: given, learnerId: repeats, roadmapId: given, milestoneId: given, at: given, answer: given, answeredAt: given },
  deletion: 'by cascade',
}

const Job: OwnTable<'Job'> = {
  name: 'jobs',
  about: 'Work that the clock does for you, as the mail of a week.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ createdAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    kind: given,
    key: { leftOut: 'Names the work by ids that stand elsewhere in the file.' },
    learnerId: repeats,
    dueAt: given,
    takenBy: { leftOut: 'Names a process of this server.' },
    attempts: given,
    createdAt: given,
    doneAt: given,
    failedAt: given,
    reason: given,
  },
  deletion: 'by key',
}

export const timeAnswers = { TimeEntry, Away, RoadmapPause, KeptForecast, Timer, CalendarFeed, QuietTap, Job }
