/** Answers of the tables that a person shares with mentors and mentees. */
import type { Deletion, OwnTable } from './answer.ts'
import { told } from './told.ts'

const { given, repeats, person } = told

const staysWithTheOther: Deletion = { stays: 'The other side keeps what was written, under no name: the account’s id goes from the row.' }

const Mentor: OwnTable<'Mentor'> = {
  name: 'mentoring',
  about: 'How you mentor, and for how many.',
  mine: ({ userId }) => ({ userId }),
  order: { userId: 'asc' },
  columns: { userId: repeats, about: given, mostMentees: given, mostWaiting: given, promiseDays: given, listed: given, since: given },
  deletion: 'by cascade',
}

const Mentorship: OwnTable<'Mentorship'> = {
  name: 'mentorships',
  about: 'Your mentors and mentees, those of the past too.',
  mine: ({ userId }) => ({ OR: [{ learnerId: userId }, { mentorId: userId }] }),
  order: [{ beganAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    learnerId: person,
    mentorId: person,
    pairKey: { leftOut: 'Says again who mentors whom.' },
    shares: given,
    beganAt: given,
    pausedAt: given,
    pausedBy: given,
    endedAt: given,
    endedBy: given,
    endReason: given,
    mentorSeenAt: given,
  },
  deletion: staysWithTheOther,
}

const Invitation: OwnTable<'Invitation'> = {
  name: 'invitations',
  about: 'Invitations that you sent, that came to your address, or that you answered.',
  mine: ({ userId, email }) => ({ OR: [{ fromId: userId }, { email }, { answererId: userId }] }),
  order: [{ createdAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    fromId: person,
    asksFor: given,
    email: given,
    name: given,
    words: given,
    shares: given,
    tokenHash: told.secret('the hash of the link.'),
    openKey: { leftOut: 'Says again who was invited.' },
    createdAt: given,
    expiresAt: given,
    openedAt: given,
    answeredAt: given,
    answer: given,
    answererId: person,
    withdrawnAt: given,
    mentorshipId: given,
  },
  deletion: 'by key',
}

const MentorNote: OwnTable<'MentorNote'> = {
  name: 'mentorNotes',
  about: 'Your private notes on your mentees. Nobody else reads them or gets them.',
  mine: ({ userId }) => ({ mentorId: userId }),
  order: [{ updatedAt: 'asc' }, { mentorId: 'asc' }, { learnerId: 'asc' }],
  columns: { mentorId: repeats, learnerId: person, body: given, revision: given, updatedAt: given },
  deletion: 'by cascade',
}

const Block: OwnTable<'Block'> = {
  name: 'blocks',
  about: 'People whom you hid from yourself, and yourself from them.',
  mine: ({ userId }) => ({ blockerId: userId }),
  order: [{ at: 'asc' }, { blockerId: 'asc' }, { blockedId: 'asc' }],
  columns: { blockerId: repeats, blockedId: person, at: given },
  deletion: 'by cascade',
}

const Report: OwnTable<'Report'> = {
  name: 'reports',
  about: 'What you told the administrators.',
  mine: ({ userId }) => ({ reporterId: userId }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    reporterId: repeats,
    aboutId: person,
    subject: given,
    words: given,
    at: given,
    closedAt: given,
    closedWords: given,
  },
  deletion: { stays: 'What was told about somebody stays with the administrators, under no name.' },
}

const Notification: OwnTable<'Notification'> = {
  name: 'notifications',
  about: 'What you were told, in Cairn and by mail.',
  mine: ({ userId }) => ({ userId }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    userId: repeats,
    kind: given,
    dedupeKey: { leftOut: 'Keeps it from coming twice.' },
    facts: given,
    path: given,
    at: given,
    shown: given,
    seenAt: given,
    mail: given,
    mailDueAt: given,
  },
  deletion: 'by cascade',
}

const NotificationChoice: OwnTable<'NotificationChoice'> = {
  name: 'notificationChoices',
  about: 'Where you want to hear of what.',
  mine: ({ userId }) => ({ userId }),
  order: { kind: 'asc' },
  columns: { userId: repeats, kind: given, shown: given, mailed: given },
  deletion: 'by cascade',
}

export const mentoringAnswers = { Mentor, Mentorship, Invitation, MentorNote, Block, Report, Notification, NotificationChoice }
