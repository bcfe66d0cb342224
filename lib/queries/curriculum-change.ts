/** What a changed curriculum means for one roadmap, in words: offered to the learner, who takes it or leaves it. */
import { findRoadmap } from '../db/roadmaps.ts'
import { isNoChange, keptOf, type CountsAs } from '../domain/roadmap/curriculum-change.ts'
import { hoursOf, progressOf, statusOf, type MilestoneStatus } from '../domain/roadmap/progress.ts'
import type { Query } from '../operation.ts'
import { authorise } from '../policy.ts'
import { curriculumPlan, type CurriculumPlan } from './curriculum-plan.ts'
import { pinnedCurriculum, withCurriculum } from './pinned-curriculum.ts'
import { rewordedOn } from './reworded.ts'
import { trackName } from './track-name.ts'

export interface CurriculumChangeView {
  roadmapId: string
  /** The curriculum that the changes lead to; sent back with the answer. */
  hash: string
  trackName: string
  /** up-to-date: nothing to offer · track-gone: the path left the curriculum, the roadmap stays · offered · declined before, still open. */
  state: 'up-to-date' | 'track-gone' | 'offered' | 'declined'
  added: readonly { title: string; hours: number }[]
  removed: readonly { title: string; status: MilestoneStatus; kept: boolean }[]
  /** `kept`: something done in the sources stays on the roadmap. */
  merged: readonly { from: readonly { title: string; status: MilestoneStatus }[]; into: string; counts: CountsAs; kept: boolean }[]
  hours: readonly { title: string; before: number; after: number }[]
  renamed: readonly { before: string; after: string }[]
  moved: boolean
  /** Titles of milestones whose words, criteria or resources differ. */
  reworded: readonly string[]
  /** Likely hours of the roadmap, before and after. */
  total: { before: number; after: number }
}

export const curriculumChange: Query<{ roadmapId: string }, CurriculumChangeView> = async ({ actor, db, content }, { roadmapId }) => {
  const roadmap = await withCurriculum(content, (known) => findRoadmap(db, roadmapId, known))
  authorise(actor, 'roadmap:change', roadmap)
  const plan = roadmap.contentHash === content.hash ? null : await curriculumPlan(db, content, roadmap)
  const pinned = await pinnedCurriculum(db, content, roadmap.contentHash)
  const shown = plan
    ? inWords(rewordedOn(roadmap, pinned, content), plan)
    : nothing(roadmap.milestones.reduce((hours, it) => hours + hoursOf(it), 0))
  const declined = roadmap.declinedHash === content.hash
  // The curriculum is more than one path: what changed in it may have nothing to do with this roadmap.
  const concerns = plan === null || !isNoChange(plan.change) || shown.reworded.length > 0
  return {
    roadmapId,
    hash: content.hash,
    trackName: trackName(content, roadmap.trackId),
    state:
      roadmap.contentHash === content.hash || !concerns ? 'up-to-date' : plan === null ? 'track-gone' : declined ? 'declined' : 'offered',
    ...shown,
  }
}

type Words = Omit<CurriculumChangeView, 'roadmapId' | 'hash' | 'trackName' | 'state'>

const nothing = (total: number): Words => ({
  added: [],
  removed: [],
  merged: [],
  hours: [],
  renamed: [],
  reworded: [],
  moved: false,
  total: { before: total, after: total },
})

function inWords(reworded: ReadonlySet<string>, { present, next, change }: CurriculumPlan): Words {
  const before = new Map(present.map((it) => [it.milestone, it]))
  const after = new Map(next.map((it) => [it.milestone, it]))
  const title = (id: string) => after.get(id)?.title ?? before.get(id)?.title ?? id
  const status = (id: string) => {
    const row = before.get(id)
    return row ? statusOf(present, row) : 'locked'
  }
  const kept = keptOf(present, next, change)
  const stays = new Set(kept.map((it) => it.milestone))
  const named = new Set(change.renamed.map((it) => it.milestone))
  return {
    added: change.added.map((id) => ({ title: title(id), hours: hoursIn(after.get(id)) })),
    removed: change.removed.map((it) => ({ title: title(it.milestone), status: status(it.milestone), kept: it.kept })),
    merged: change.merged.map(({ from, into, counts }) => ({
      from: from.map((id) => ({ title: before.get(id)?.title ?? id, status: status(id) })),
      into: title(into),
      counts,
      kept: from.some((id) => stays.has(id)),
    })),
    hours: change.hours.map((it) => ({ title: title(it.milestone), before: it.before, after: it.after })),
    renamed: change.renamed.map((it) => ({ before: it.before, after: it.after })),
    moved: change.moved,
    reworded: next.filter((it) => reworded.has(it.milestone) && !named.has(it.milestone)).map((it) => it.title),
    total: {
      before: progressOf(present).total,
      after: [...next, ...kept].reduce((hours, it) => hours + hoursOf(it), 0),
    },
  }
}

const hoursIn = (it: Parameters<typeof hoursOf>[0] | undefined): number => (it ? hoursOf(it) : 0)
