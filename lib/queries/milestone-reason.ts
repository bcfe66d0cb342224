/** Why a milestone of a roadmap asks for what it asks, in one sentence. */
import type { MilestoneRow } from '../db/roadmaps.ts'
import { entryId } from '../domain/path/path.ts'
import { isOwn } from '../domain/roadmap/plan-row.ts'
import { hoursOf, openPrerequisites, savedOf, statusOf, unapprovedBefore } from '../domain/roadmap/progress.ts'
import type { Standing } from '../domain/roadmap/standing.ts'

/** What opens it while it is locked; why it is left out; what evidence saves; else what is held already. */
export function reasonOf(all: readonly Standing<MilestoneRow>[], it: Standing<MilestoneRow>, trackId: string): string {
  const status = statusOf(all, it)
  if (it.retired) return 'No longer in the curriculum. What you did stays'
  if (status === 'skipped') return `Left out: ${it.skipReason ?? ''}`
  if (status === 'credited') return 'You knew this before'
  if (status === 'with-mentor') return 'Handed in. What comes after it is open'
  if (status === 'changes-asked') return 'Your mentor says what is missing. It does not block you'
  if (status === 'locked')
    return `After ${openPrerequisites(all, it)
      .map((other) => other.title)
      .join(' and ')}`
  const unapproved = status === 'ready' || status === 'in-progress' ? unapprovedBefore(all, it) : []
  if (unapproved.length > 0) return `Built on work that is not approved yet: ${unapproved.map((other) => other.title).join(' and ')}`
  if (status === 'ready' && openPrerequisites(all, it).length > 0) return 'Opened early'
  if (it.finishedForLess) return 'Finished for a first role; the full scope asks for more'
  if (it.milestone === entryId(trackId))
    return hoursOf(it) === 0 ? 'Taken for granted on this path, and yours already' : 'What this path takes for granted'
  const saved = savedOf(it)
  if (it.finishedAt === null && saved > 0) return `${saved} of ${it.learning.likely} h of learning saved by what you have shown elsewhere`
  return heldReason(it)
}

/** "You hold 4 of 5 skills: 11 h of learning instead of 34". */
export function heldReason(it: Pick<MilestoneRow, 'milestone' | 'skillsHeld' | 'skillsTotal' | 'learning' | 'fullLearning'>): string {
  if (isOwn(it.milestone)) return 'Written for this roadmap; its hours are an estimate of who wrote it'
  const now = it.learning.likely
  if (it.skillsHeld === it.skillsTotal)
    return `You most likely hold all ${it.skillsTotal} skills: ${now} h of learning instead of ${it.fullLearning}`
  if (now >= it.fullLearning) return 'All of it is new to you'
  if (it.skillsHeld === 0) return `Part of it is yours by then: ${now} h of learning instead of ${it.fullLearning}`
  return `You hold ${it.skillsHeld} of ${it.skillsTotal} skills: ${now} h of learning instead of ${it.fullLearning}`
}
