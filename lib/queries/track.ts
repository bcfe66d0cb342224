/** One track for a typical engineer of one background: every stage and milestone, with hours, electives, criteria and resources. */
import { need, type Content } from '../domain/curriculum/content.ts'
import type { Milestone, Resource, Scope, Track } from '../domain/curriculum/curriculum.ts'
import { targetsOf, type Range } from '../domain/path/hours.ts'
import { planPath, type Path, type Step } from '../domain/path/path.ts'
import { typicalBeliefs } from '../domain/knowledge/beliefs.ts'
import type { Role } from '../domain/curriculum/roles.ts'
import { choiceKey, comparisonView, type ComparisonView, type PublicChoice } from './comparison.ts'
import { perContent } from './per-content.ts'

export interface TrackMilestone {
  milestone: Milestone
  /** The reason on this track. */
  why: string
  learning: Range
  practice: Range
  /** Whether it is left out at this scope: an elective, or part of the full scope only. */
  optional: 'elective' | 'full-scope' | null
  /** "Take it if …", for electives. */
  take: string | null
  prerequisites: readonly string[]
  skills: readonly { name: string; level: number; levelName: string }[]
  outcomes: readonly string[]
  criteria: readonly string[]
  evidence: string
  resources: readonly Resource[]
}

export interface TrackView {
  choice: ComparisonView
  track: Track
  role: Role | null
  path: Path
  weeks: number
  stages: readonly { id: string; title: string; hours: number; milestones: readonly TrackMilestone[] }[]
  entry: readonly { name: string; levelName: string }[]
  electives: number
}

type Params = PublicChoice & { trackId: string }

/** Null for an unknown track. */
export const trackView = perContent((params: Params) => `${params.trackId} ${choiceKey(params)}`, view)

function view(content: Content, { trackId, ...choice }: Params): TrackView | null {
  const track = content.tracks.get(trackId)
  const comparison = comparisonView(content, choice)
  const compared = comparison.tracks.find((it) => it.track.id === trackId)
  if (!track || !compared) return null
  const steps = allSteps(content, track, choice)
  const included = new Set(compared.effort.path.steps.map((it) => it.milestone))
  return {
    choice: comparison,
    track,
    role: compared.role,
    path: compared.effort.path,
    weeks: compared.weeks,
    stages: track.stages.map((stage) => {
      const milestones = stage.milestones.map((id) =>
        milestoneOf(content, track, need(steps, id), { scope: choice.scope, core: included.has(id) }),
      )
      const counted = milestones.filter((it) => it.optional === null)
      return {
        id: stage.id,
        title: stage.title,
        milestones,
        hours: counted.reduce((sum, it) => sum + it.learning.likely + it.practice.likely, 0),
      }
    }),
    entry: Object.entries(track.entrySkills).map(([skill, level]) => ({
      name: need(content.skills, skill).name,
      levelName: content.settings.levels[level],
    })),
    electives: track.electives.length,
  }
}

/**
 * Hours of every milestone of the track: those of the path itself, and for the others what each costs when it is added to the path
 * alone, together with whatever it needs first.
 */
function allSteps(content: Content, track: Track, { background, scope }: PublicChoice): Map<string, Step> {
  const beliefs = typicalBeliefs(content, background)
  const steps = new Map<string, Step>()
  const keepNew = (path: Path) => path.steps.forEach((it) => steps.has(it.milestone) || steps.set(it.milestone, it))
  keepNew(planPath(content, track, beliefs, { scope }))
  for (const { milestone } of track.electives) keepNew(planPath(content, track, beliefs, { scope, electives: [milestone] }))
  keepNew(planPath(content, track, beliefs, { scope: 'full' }))
  return steps
}

function milestoneOf(content: Content, track: Track, step: Step, { scope, core }: { scope: Scope; core: boolean }): TrackMilestone {
  const milestone = need(content.milestones, step.milestone)
  const elective = track.electives.find((it) => it.milestone === milestone.id)
  const asked = milestone.scope === 'full' ? 'full' : scope
  const inScope = (it: { scope?: 'full' | undefined }) => it.scope === undefined || asked === 'full'
  return {
    milestone,
    why: milestone.whyOn[track.id] ?? milestone.why,
    learning: step.learning,
    practice: step.practice,
    optional: core ? null : elective ? 'elective' : 'full-scope',
    take: elective?.take ?? null,
    prerequisites: milestone.prerequisites.map((id) => need(content.milestones, id).title),
    skills: targetsOf(milestone, scope).map(({ skill, level }) => ({
      name: need(content.skills, skill).name,
      level,
      levelName: content.settings.levels[level],
    })),
    outcomes: milestone.outcomes.filter(inScope).map((it) => it.text),
    criteria: milestone.criteria.filter(inScope).map((it) => it.text),
    evidence: evidenceOf(milestone, asked),
    resources: milestone.resources.map((id) => need(content.resources, id)),
  }
}

function evidenceOf({ evidence }: Milestone, asked: Scope): string {
  const first = evidence['first-role']
  return asked === 'first-role' && first ? first : evidence.full
}
