/** A roadmap's plan to be changed by hand: the milestones in order, what can be done with each, what could be added, and its history. */
import { findHistory } from '../db/plan-history.ts'
import { findRoadmap, type MilestoneRow, type Roadmap } from '../db/roadmaps.ts'
import { dateStyleOf, dayFor, type DateStyle } from '../date-style.ts'
import type { Content } from '../domain/curriculum/content.ts'
import type { Scope } from '../domain/curriculum/curriculum.ts'
import { rowsOf } from '../domain/roadmap/change-words.ts'
import { askedScope } from '../domain/path/hours.ts'
import { edited } from '../domain/roadmap/plan-edit.ts'
import { isEntry, isOwn } from '../domain/roadmap/plan-row.ts'
import { hoursOf, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import { compare, type Plan } from '../domain/roadmap/revision.ts'
import { standingsOf, type Standing } from '../domain/roadmap/standing.ts'
import type { Query } from '../operation.ts'
import { authorise, type Actor } from '../policy.ts'
import { asPlan } from './as-plan.ts'
import { lastEdit, type LastEdit } from './last-edit.ts'
import { choicesFor, type MentorsRoadmapReview } from './roadmap-for-mentor.ts'
import { trackName } from './track-name.ts'

export interface EditableLine {
  id: string
  title: string
  stage: string
  status: MilestoneStatus
  hours: number
  leftOut: boolean
  /** What it would stand before, one place up and one down; null where it cannot go there. The end is ''. */
  up: string | null
  down: string | null
  /** The other scope that can be asked of it. */
  rescope: Scope | null
  isOwn: boolean
}

export interface HistoryLine {
  number: number
  on: string
  reason: string
  /** What it changed, in words; the first one changed nothing. */
  changes: readonly { title: string; lines: readonly { before: string | null; after: string }[] }[]
}

export interface PlanEditorView extends Pick<MentorsRoadmapReview, 'library' | 'onRoadmap'> {
  roadmapId: string
  trackName: string
  archived: boolean
  lines: readonly EditableLine[]
  /** The newest edit, which can be undone; null while there is none. */
  lastEdit: LastEdit | null
  /** The newest first. */
  history: readonly HistoryLine[]
  language: DateStyle['language']
}

export const planEditor: Query<{ roadmapId: string }, PlanEditorView> = async ({ actor, db, content }, { roadmapId }) => {
  const roadmap = await findRoadmap(db, roadmapId)
  authorise(actor, 'roadmap:change', roadmap)
  const all = standingsOf(content.settings, roadmap.milestones, roadmap.credits)
  const revisions = await findHistory(db, roadmapId)
  return {
    roadmapId,
    trackName: trackName(content, roadmap.trackId),
    archived: roadmap.archivedAt !== null,
    lines: all.map((it) => lineOf(content, roadmap, all, it)),
    lastEdit: lastEdit(revisions.filter((it) => it.roadmapId === roadmapId).toReversed()),
    history: historyOf(content, actor, revisions),
    ...choicesFor(content, asPlan(roadmap, all)),
    language: dateStyleOf(actor).language,
  }
}

function lineOf(content: Content, roadmap: Roadmap, all: readonly Standing<MilestoneRow>[], it: Standing<MilestoneRow>): EditableLine {
  const place = all.indexOf(it)
  const milestone = content.milestones.get(it.milestone)
  const other = it.scope === 'full' ? 'first-role' : 'full'
  const asksLess = milestone !== undefined && askedScope(milestone, 'first-role') === 'first-role'
  const mayGo = (before: string | null) =>
    edited(roadmap.milestones, { kind: 'move', milestone: it.milestone, before }, new Set()).refused === undefined
  const up = all[place - 1]?.milestone ?? null
  const down = all[place + 2]?.milestone ?? ''
  return {
    id: it.milestone,
    title: it.title,
    stage: it.stage,
    status: statusOf(all, it),
    hours: hoursOf(it),
    leftOut: it.skippedAt !== null,
    up: up !== null && !isEntry(it.milestone) && mayGo(up) ? up : null,
    down: place < all.length - 1 && mayGo(down === '' ? null : down) ? down : null,
    rescope: asksLess && !it.retired ? other : null,
    isOwn: isOwn(it.milestone),
  }
}

function historyOf(
  content: Content,
  actor: Actor,
  revisions: readonly { number: number; plan: Plan; reason: string; at: Date }[],
): HistoryLine[] {
  const lines = revisions.map(({ number, plan, reason, at }, index): HistoryLine => {
    const before = revisions[index - 1]?.plan
    const rows = before ? rowsOf(before, plan, compare(before, plan), (id) => trackName(content, id)) : []
    return { number, on: dayFor(actor, at), reason, changes: rows.map(({ title, lines: words }) => ({ title, lines: words })) }
  })
  return lines.toReversed()
}
