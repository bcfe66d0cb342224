/** Answers of the tables that hold what a person said about themselves and did. */
import type { OwnTable } from './answer.ts'
import { told } from './told.ts'

const { given, repeats } = told

const Attempt: OwnTable<'Attempt'> = {
  name: 'assessments',
  about: 'Your runs through the assessment, those of this browser without an account among them.',
  mine: ({ userId, guestHash }) => ({ OR: [{ learnerId: userId }, ...(guestHash === null ? [] : [{ learnerId: null, guestHash }])] }),
  order: [{ startedAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    learnerId: repeats,
    guestHash: told.secret('the hash of the cookie of a browser without an account.'),
    openKey: { leftOut: 'Says again whose open run it is.' },
    contentHash: given,
    startedAt: given,
    submittedAt: given,
    abandonedAt: given,
  },
  deletion: 'by key',
}

const Response: OwnTable<'Response'> = {
  name: 'answers',
  about: 'Your answers, the changed ones too; the newest of each counts.',
  mine: (person) => ({ attempt: Attempt.mine(person) }),
  order: { id: 'asc' },
  columns: { id: given, attemptId: given, item: given, value: given, version: given, seconds: given, copied: given, at: given },
  deletion: 'by cascade',
}

const Roadmap: OwnTable<'Roadmap'> = {
  name: 'roadmaps',
  about: 'Your roadmaps, the archived ones too.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ createdAt: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    learnerId: repeats,
    attemptId: given,
    trackId: given,
    scope: given,
    recommendedTrackId: given,
    choiceReason: given,
    contentHash: given,
    hoursPerWeek: given,
    weekdayMinutes: given,
    parallel: given,
    startOn: given,
    targetOn: given,
    createdAt: given,
    archivedAt: given,
    activeKey: { leftOut: 'Says again whose active roadmap of which track it is.' },
    replacesId: given,
    declinedHash: given,
  },
  deletion: 'by cascade',
}

const RoadmapMilestone: OwnTable<'RoadmapMilestone'> = {
  name: 'roadmapMilestones',
  about: 'The milestones of your roadmaps, with the hours you were shown.',
  mine: ({ userId }) => ({ roadmap: { learnerId: userId } }),
  order: [{ roadmapId: 'asc' }, { position: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    roadmapId: given,
    milestoneId: given,
    scope: given,
    position: given,
    stage: given,
    title: given,
    elective: given,
    prerequisites: given,
    learningLow: given,
    learningLikely: given,
    learningHigh: given,
    practiceLow: given,
    practiceLikely: given,
    practiceHigh: given,
    fullLearning: given,
    skillsTotal: given,
    skillsHeld: given,
    skills: given,
    skippedAt: given,
    skipReason: given,
    openedAt: given,
    pinnedOn: given,
    retired: given,
  },
  deletion: 'by cascade',
}

const MilestoneProgress: OwnTable<'MilestoneProgress'> = {
  name: 'milestones',
  about: 'What you began, finished or knew already.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ milestoneId: 'asc' }, { scope: 'asc' }],
  columns: {
    learnerId: repeats,
    milestoneId: given,
    scope: given,
    startedAt: given,
    finishedAt: given,
    creditedAt: given,
    creditId: given,
    finishId: given,
  },
  deletion: 'by cascade',
}

const Tick: OwnTable<'Tick'> = {
  name: 'ticks',
  about: 'Criteria you met and resources you worked through.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ milestoneId: 'asc' }, { subject: 'asc' }],
  columns: { learnerId: repeats, milestoneId: given, subject: given, at: given },
  deletion: 'by cascade',
}

const Evidence: OwnTable<'Evidence'> = {
  name: 'evidence',
  about: 'What shows that you hold skills.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ at: 'asc' }, { id: 'asc' }],
  columns: {
    id: given,
    learnerId: repeats,
    kind: given,
    milestoneId: given,
    scope: given,
    words: given,
    url: given,
    lastUsed: given,
    at: given,
    retractsId: given,
  },
  deletion: 'by cascade',
}

const EvidenceSkill: OwnTable<'EvidenceSkill'> = {
  name: 'evidenceSkills',
  about: 'Which skills each piece of evidence is for, and up to which level.',
  mine: ({ userId }) => ({ evidence: { learnerId: userId } }),
  order: [{ evidenceId: 'asc' }, { skill: 'asc' }],
  columns: { evidenceId: given, skill: given, level: given },
  deletion: 'by cascade',
}

const SkillCredit: OwnTable<'SkillCredit'> = {
  name: 'skills',
  about: 'What the evidence adds up to.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: { skill: 'asc' },
  columns: { learnerId: repeats, skill: given, level: given, kind: given, at: given, lastUsed: given, evidenceId: given },
  deletion: 'by cascade',
}

const MilestoneNote: OwnTable<'MilestoneNote'> = {
  name: 'notes',
  about: 'Your notes and drafts, as Markdown.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ milestoneId: 'asc' }, { kind: 'asc' }],
  columns: { learnerId: repeats, milestoneId: given, kind: given, body: given, links: given, revision: given, updatedAt: given },
  deletion: 'by cascade',
}

const OwnResource: OwnTable<'OwnResource'> = {
  name: 'ownResources',
  about: 'Resources that you added.',
  mine: ({ userId }) => ({ learnerId: userId }),
  order: [{ addedAt: 'asc' }, { id: 'asc' }],
  columns: { id: given, learnerId: repeats, milestoneId: given, title: given, url: given, addedAt: given },
  deletion: 'by cascade',
}

export const workAnswers = {
  Attempt,
  Response,
  Roadmap,
  RoadmapMilestone,
  MilestoneProgress,
  Tick,
  Evidence,
  EvidenceSkill,
  SkillCredit,
  MilestoneNote,
  OwnResource,
}
