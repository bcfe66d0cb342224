/** A roadmap as its mentor reviews it: the difference since the approved revision, before and after, and whether it holds together. */
import { findDifferenceRows, type DifferenceRows } from '../db/difference-rows.ts'
import { readThread } from '../db/review-thread.ts'
import type { Content } from '../domain/curriculum/content.ts'
import { counterTo } from '../domain/review/counter-proposal.ts'
import { differenceOf, type Difference } from '../domain/roadmap/difference.ts'
import type { Share } from '../domain/mentorship/mentorship.ts'
import { checksOf, figuresOf, type PlanCheck, type PlanFigures } from '../domain/roadmap/plan-figures.ts'
import { isEntry } from '../domain/roadmap/plan-row.ts'
import { PROPOSAL_WORDS, type Proposed } from '../domain/review/proposal.ts'
import { minutesToRead } from '../domain/review/reading-time.ts'
import type { ChangeKind, OwnWords, PlannedMilestone } from '../domain/roadmap/revision.ts'
import { subjectOf } from '../domain/review/review-subject.ts'
import { NotFound, SignInNeeded } from '../errors.ts'
import type { Query } from '../operation.ts'
import { can } from '../policy.ts'
import { reasonedRows, type ReasonedRow } from './plan-rows.ts'
import { quoteOf } from './review-for-learner.ts'
import { former, standingOf, type FormerReview, type Standing } from './review-for-mentor.ts'
import { readHead } from './review-words.ts'
import { nameOf, threadView, whenFor, type ItemView, type ThreadView, type When } from './thread-view.ts'
import { trackName } from './track-name.ts'

/** Pace and dates are null where they are not shared. */
export interface SharedFigures extends Omit<PlanFigures, 'hoursPerWeek' | 'finish'> {
  dates: Pick<PlanFigures, 'hoursPerWeek' | 'finish'> | null
}

export interface ReadRow extends ReasonedRow {
  /** What "Propose" would propose; null where nothing but words can be. */
  counter: string | null
  /** Of a milestone that the learner or a mentor wrote. */
  own: OwnWords | null
  open: readonly ItemView[]
}

export interface MentorsRoadmapReview extends Standing {
  kind: 'open'
  roadmapId: string
  /** Newest revision: the one that is read. */
  newest: number
  shown: { number: number }
  /** The approved revision that it is compared with; null when none is. */
  approvedNumber: number | null
  /** Who approved it and when. */
  approval: { by: string; when: When } | null
  rows: readonly ReadRow[]
  /** Milestones that are as they were approved, of all. */
  same: number
  all: number
  figures: { before: SharedFigures | null; after: SharedFigures }
  checks: readonly PlanCheck[]
  proposals: readonly { id: string; kind: string; title: string; words: string }[]
  /** What can be proposed: milestones that could be added, and those on the roadmap. */
  library: readonly { label: string; options: readonly { value: string; label: string }[] }[]
  onRoadmap: readonly { value: string; label: string; leftOut: boolean }[]
  minutes: number
  thread: ThreadView
  quote: string
}

export const mentorsRoadmapReview: Query<{ reviewId: string; quote: string }, MentorsRoadmapReview | FormerReview> = async (
  context,
  { reviewId, quote },
) => {
  const { actor, db, content } = context
  if (actor.kind !== 'account') throw new SignInNeeded()
  const head = await readHead(context, reviewId, actor.userId)
  const subject = head && subjectOf(head.subject)
  if (!head || subject?.kind !== 'roadmap' || head.learnerId === actor.userId) throw new NotFound()
  const mayRead = can(actor, 'roadmap:propose', head)
  if (!mayRead && (!head.tookPart || head.blocked)) throw new NotFound()
  const thread = await readThread(db, reviewId)
  const titles = new Map([...content.milestones.values()].map((it) => [it.id, it.title]))
  const label = (about: string) => titles.get(about.slice(about.indexOf(':') + 1)) ?? 'The plan'
  if (!mayRead) return former(context, head, thread, label)
  const from = head.approvedNumber ?? head.number
  const rows = await findDifferenceRows(db, { lineId: subject.lineId, from, mentorId: actor.userId })
  const read = rows.revisions.at(-1)
  if (!read) throw new NotFound()
  for (const it of read.plan.milestones) titles.set(it.milestone, it.title)
  const view = threadView(thread, { actor, now: context.now, label })
  const standing = standingOf(context, head)
  return {
    kind: 'open',
    ...standing,
    ...readingOf(content, rows, { approvedNumber: head.approvedNumber, shares: standing.shares, open: view.open }),
    roadmapId: read.roadmapId,
    newest: read.number,
    shown: { number: read.number },
    approval: head.approvedAt && { by: nameOf(head.approvedByName), when: whenFor(actor, head.approvedAt) },
    thread: view,
    quote: quoteOf(thread, quote),
  }
}

type Reading = Omit<MentorsRoadmapReview, keyof Standing | 'kind' | 'roadmapId' | 'newest' | 'shown' | 'approval' | 'thread' | 'quote'>

interface Reader {
  approvedNumber: number | null
  shares: readonly Share[]
  open: readonly ItemView[]
}

function readingOf(content: Content, { revisions, proposals }: DifferenceRows, { approvedNumber, shares, open }: Reader): Reading {
  const after = revisions.at(-1)?.plan
  if (!after) throw new NotFound()
  const approved = revisions.find((it) => it.number === approvedNumber)?.plan ?? null
  const seesHours = shares.includes('hours')
  const difference = withoutDates(differenceOf(approved, after), seesHours)
  const rows = readRows(content, difference, { steps: revisions, open })
  const touched = rows.filter((it) => it.about !== '').length
  return {
    approvedNumber: approved ? approvedNumber : null,
    rows,
    same: after.milestones.filter((it) => !rows.some((row) => row.about === `milestone:${it.milestone}`)).length,
    all: after.milestones.length,
    figures: { before: approved && shared(figuresOf(approved), seesHours), after: shared(figuresOf(after), seesHours) },
    checks: checksOf(after, approved),
    proposals: proposals.map((it) => ({ id: it.id, ...proposalWords(it, after) })),
    ...choicesFor(content, after),
    minutes: minutesToRead({ characters: touched * 120 + lengthOf(rows), links: 0, files: 0 }),
  }
}

const shared = ({ hoursPerWeek, finish, ...it }: PlanFigures, seesHours: boolean): SharedFigures => ({
  ...it,
  dates: seesHours ? { hoursPerWeek, finish } : null,
})

/** They belong to the hours, which a learner may keep to themselves. */
const ABOUT_TIME: ReadonlySet<ChangeKind> = new Set(['pace', 'weekdays', 'parallel', 'start', 'target', 'pinned'])

function withoutDates(difference: Difference, seesHours: boolean): Difference {
  if (seesHours) return difference
  return { ...difference, changes: difference.changes.filter((it) => !ABOUT_TIME.has(it.kind)) }
}

function readRows(
  content: Content,
  { changes, ...plans }: Difference,
  { steps, open }: { steps: DifferenceRows['revisions']; open: readonly ItemView[] },
): ReadRow[] {
  const own = new Map(plans.after.milestones.map((it) => [it.milestone, it.own]))
  return reasonedRows({ ...plans, changes }, steps, (id) => trackName(content, id)).map((row) => {
    const id = row.about.replace(/^milestone:/, '')
    const counter = row.about === '' ? null : counterTo(changes, id, plans)
    return {
      ...row,
      counter: counter && PROPOSAL_WORDS[counter.kind],
      own: own.get(id) ?? null,
      open: open.filter((it) => it.key === row.about),
    }
  })
}

const lengthOf = (rows: readonly ReadRow[]): number =>
  rows.flatMap((it) => [...it.reasons.map((reason) => reason.words), it.own?.why ?? '']).reduce((sum, it) => sum + it.length, 0)

/** Of a plan, what its milestones are called and which are left out. */
interface Titles {
  milestones: readonly Pick<PlannedMilestone, 'milestone' | 'title' | 'leftOut'>[]
}

/** What a proposal is about, in words. */
export function proposalWords({ body, milestoneId, words }: Proposed, plan: Titles): { kind: string; title: string; words: string } {
  const row = body.kind === 'add' ? body.rows.at(-1) : body.kind === 'custom' ? body.row : null
  const title = row?.title ?? plan.milestones.find((it) => it.milestone === milestoneId)?.title ?? milestoneId
  return { kind: PROPOSAL_WORDS[body.kind], title, words }
}

/** The milestones that may be chosen in forms that change a plan. */
export function choicesFor(content: Content, plan: Titles): Pick<MentorsRoadmapReview, 'library' | 'onRoadmap'> {
  const here = new Set(plan.milestones.map((it) => it.milestone))
  const library = [...content.tracks.values()].map((track) => ({
    label: track.name,
    options: track.stages.flatMap((stage) =>
      stage.milestones.filter((id) => !here.has(id)).map((id) => ({ value: id, label: content.milestones.get(id)?.title ?? id })),
    ),
  }))
  const seen = new Set<string>()
  const once = library.map((group) => ({
    ...group,
    options: group.options.filter((it) => !seen.has(it.value) && Boolean(seen.add(it.value))),
  }))
  return {
    library: once.filter((group) => group.options.length > 0),
    onRoadmap: plan.milestones
      .filter((it) => !isEntry(it.milestone))
      .map((it) => ({ value: it.milestone, label: it.title, leftOut: it.leftOut !== null })),
  }
}
