/** One milestone of a roadmap: what it teaches, what shows that it is done, and how far the learner has come. */
import { findRoadmap, type MilestoneRow, type Roadmap } from '../db/roadmaps.ts'
import { findOwnWork, type OwnWork, type ShownBy } from '../db/own-work.ts'
import type { Credit } from '../domain/roadmap/credit.ts'
import type { Curriculum } from '../domain/curriculum/content.ts'
import type { Level } from '../domain/curriculum/curriculum.ts'
import type { Range } from '../domain/path/hours.ts'
import { judge, MOVES, type Move } from '../domain/roadmap/milestone-move.ts'
import { leftOf, openPrerequisites, savedOf, statusOf, unapprovedBefore, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import { NotFound } from '../errors.ts'
import type { Query } from '../operation.ts'
import { authorise, type Actor } from '../policy.ts'
import { authoredPart, writtenPart, type AuthoredPart } from './authored-milestone.ts'
import { handInPart, type HandInPart } from './hand-in-part.ts'
import { daysBack } from './days-back.ts'
import { heldReason } from './milestone-reason.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { runningSince, type RunningSince } from './running-since.ts'

export interface Link {
  id: string
  title: string
}

/** What evidence saves of one skill's hours here. */
export interface SkillLine {
  name: string
  level: Level
  /** What the level is called. */
  levelName: string
  /** Likely learning hours from zero, and for this person as the roadmap was made. */
  fromZero: number
  hours: number
  /** The best evidence for it, when there is some. */
  credit: { level: Level; levelName: string; kind: Credit['kind']; on: string; lastUsed: number | null } | null
}

export interface MilestoneView {
  roadmapId: string
  id: string
  title: string
  stage: string
  elective: boolean
  retired: boolean
  status: MilestoneStatus
  /** Moves that may be made now. */
  moves: readonly Move[]
  learning: Range
  practice: Range
  /** Hours still to be worked. */
  left: Range
  /** Likely learning hours that evidence saves. */
  saved: number
  fullLearning: number
  heldReason: string
  skills: readonly SkillLine[]
  /** In which the page writes its days. */
  language: DateStyle['language']
  startedOn: string | null
  finishedOn: string | null
  skipped: { on: string; reason: string } | null
  /** "I already know this", with what shows it; no kind where that was given for what this took the place of. */
  credited: (Omit<ShownBy, 'kind'> & { kind: ShownBy['kind'] | null; on: string }) | null
  openedEarly: boolean
  /** Finished for a first role, where this roadmap asks for more. */
  finishedForLessOn: string | null
  archived: boolean
  /** Milestones to be settled that come first. */
  opensAfter: readonly Link[]
  /** Milestones that name this one as a prerequisite. */
  opens: readonly Link[]
  /** Null when nothing of it is in the curriculum: its title, hours and dates remain. */
  authored: AuthoredPart | null
  /** The learner's own notes, draft, resources and ticks. */
  own: OwnWork
  /** Handing in, and what was handed in. */
  handIn: HandInPart
  /** What comes before it, is handed in and approved by nobody yet. */
  builtOn: readonly (Link & { status: MilestoneStatus })[]
  /** Days to log time for, today first; none while the roadmap is put away. */
  days: readonly string[]
  /** The learner's timer: whether it runs for this one, or for something else. */
  timer: (RunningSince & { isHere: boolean }) | null
  previous: Link | null
  next: Link | null
}

export const milestoneView: Query<{ roadmapId: string; milestoneId: string }, MilestoneView> = async (context, params) => {
  const { actor, db, content, now } = context
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, params.roadmapId, known))
  authorise(actor, 'roadmap:view', roadmap)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const index = all.findIndex((it) => it.milestone === params.milestoneId)
  const row = all[index]
  if (!row) throw new NotFound()
  const place = { learnerId: roadmap.learnerId, milestoneId: row.milestone }
  const own = await findOwnWork(db, place)
  const curriculum = await pinnedCurriculum(db, content, roadmap.contentHash)
  return {
    roadmapId: roadmap.id,
    id: row.milestone,
    title: row.title,
    stage: row.stage,
    elective: row.elective,
    retired: row.retired,
    status: statusOf(all, row),
    moves: roadmap.archivedAt ? [] : movesOf(all, row),
    ...hoursPart(actor, curriculum, roadmap, row),
    ...dates(actor, row, own),
    openedEarly: row.openedAt !== null && openPrerequisites(all, row).length > 0,
    archived: roadmap.archivedAt !== null,
    opensAfter: openPrerequisites(all, row).map(toLink),
    opens: all.filter((it) => it.prerequisites.includes(row.milestone)).map(toLink),
    authored: own.written
      ? writtenPart(own.written, own.ticks)
      : authoredPart(curriculum, { trackId: roadmap.trackId, scope: row.scope }, row.milestone, own.ticks),
    own,
    handIn: handInPart(actor, own, { status: statusOf(all, row), scope: row.workScope, archived: roadmap.archivedAt !== null, now }),
    builtOn: unapprovedBefore(all, row).map((it) => ({ ...toLink(it), status: statusOf(all, it) })),
    days: roadmap.archivedAt ? [] : daysBack(dayFor(actor, now)),
    timer: own.timer && { isHere: own.timer.milestoneId === row.milestone, ...runningSince(own.timer.startedAt, context) },
    previous: neighbour(all, index - 1),
    next: neighbour(all, index + 1),
  }
}

const toLink = (it: MilestoneRow): Link => ({ id: it.milestone, title: it.title })

function neighbour(all: readonly MilestoneRow[], index: number): Link | null {
  const row = all[index]
  return row ? toLink(row) : null
}

function movesOf(all: readonly Standing<MilestoneRow>[], row: Standing<MilestoneRow>): Move[] {
  const status = statusOf(all, row)
  const closes = row.openedAt !== null && openPrerequisites(all, row).length > 0
  return (Object.keys(MOVES) as Move[]).filter((move) => judge(move, status) === 'go' && (move !== 'undo-open' || closes))
}

function hoursPart(actor: Actor, curriculum: Curriculum, { credits }: Roadmap, row: Standing<MilestoneRow>) {
  const { learning, practice, fullLearning } = row
  // Their descriptions follow a colon; the name is enough here.
  const levelName = (level: Level) => curriculum.settings.levels[level].split(':')[0] ?? ''
  const skills = row.skills.map(({ skill, level, hours, fromZero }): SkillLine => {
    const credit = credits.get(skill)
    const shown = credit && { level: credit.level, kind: credit.kind, lastUsed: credit.lastUsed }
    return {
      name: curriculum.skills.get(skill)?.name ?? skill,
      level,
      levelName: levelName(level),
      fromZero,
      hours,
      credit: credit && shown ? { ...shown, levelName: levelName(credit.level), on: dayFor(actor, credit.at) } : null,
    }
  })
  return { learning, practice, fullLearning, left: leftOf(row), saved: savedOf(row), heldReason: heldReason(row), skills }
}

function dates(actor: Actor, row: Standing<MilestoneRow>, { known }: OwnWork) {
  const day = (at: Date | null) => at && dayFor(actor, at)
  // Work that was carried over from a milestone it took the place of has its evidence there.
  const shown = known[row.workScope] ?? { kind: null, words: null, url: null, lastUsed: null }
  return {
    language: dateStyleOf(actor).language,
    startedOn: day(row.startedAt),
    finishedOn: day(row.finishedAt),
    finishedForLessOn: day(row.finishedForLess),
    skipped: row.skippedAt && { on: dayFor(actor, row.skippedAt), reason: row.skipReason ?? '' },
    credited: row.creditedAt && { ...shown, on: dayFor(actor, row.creditedAt) },
  }
}
