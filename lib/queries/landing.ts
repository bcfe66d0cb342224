/** The landing page: one path on each side for the reference engineer, and real fragments of what the product does. */
import { attemptProgress } from '../domain/answers/attempt.ts'
import { certain } from '../domain/knowledge/belief.ts'
import { need, type Content } from '../domain/curriculum/content.ts'
import type { Milestone, Skill } from '../domain/curriculum/curriculum.ts'
import { scoreInterest } from '../domain/path/interest.ts'
import { planPath, type Step } from '../domain/path/path.ts'
import { typicalBeliefs, type Beliefs } from '../domain/knowledge/beliefs.ts'
import { comparisonView, type ComparedTrack, type ComparisonView, type SavingClaim } from './comparison.ts'
import { perContent } from './per-content.ts'

/** Level that stands for "can do it alone on the job". */
const WORKING = 3

export interface LandingView {
  comparison: ComparisonView
  claim: SavingClaim
  questions: number
  minutes: number
  /** Skills that take most hours off one path while they do little on the other: likely hours saved when held at working level. */
  effects: readonly { skill: Skill; operations: number; models: number }[]
  /** What strong agreement with one statement does to the lean, in scale points. */
  statement: { text: string; lean: number }
  /** First steps of the path with fewer hours. */
  steps: readonly (Step & { saved: number })[]
  /** A milestone with its criteria. */
  example: Milestone
}

export const landingView = perContent((_: undefined) => '', view)

function view(content: Content): LandingView {
  const background = content.settings.referenceBackground
  const comparison = comparisonView(content, { background, scope: 'first-role' })
  const { claim } = comparison
  if (!claim) throw new Error('the landing page needs the claim "learning-saving"')
  const fewer = claim.percent >= 0 ? claim.operations : claim.models
  const asked = attemptProgress(content, new Map())
  return {
    comparison,
    claim,
    questions: asked.total,
    minutes: asked.minutesLeft,
    effects: effectsOf(content, typicalBeliefs(content, background), claim),
    statement: statementOf(content),
    steps: fewer.effort.path.steps
      .filter((it) => it.fromZero > 0 && content.milestones.has(it.milestone))
      .slice(0, 5)
      .map((it) => ({ ...it, saved: Math.max(0, it.fromZero - it.learning.likely) })),
    example: need(content.milestones, claim.operations.track.trial),
  }
}

/** The skill with the largest difference on each side. */
function effectsOf(content: Content, beliefs: Beliefs, { operations, models }: SavingClaim): LandingView['effects'] {
  const learning = (it: ComparedTrack, held: Beliefs) => planPath(content, it.track, held, { scope: 'first-role' }).learning.likely
  const effects = [...content.skills.values()].map((skill) => {
    const held = new Map(beliefs).set(skill.id, certain(WORKING))
    const saved = (it: ComparedTrack) => it.effort.path.learning.likely - learning(it, held)
    return { skill, operations: saved(operations), models: saved(models) }
  })
  const most = (by: (it: (typeof effects)[number]) => number) => effects.reduce((best, it) => (by(it) > by(best) ? it : best))
  return [most((it) => it.operations - it.models), most((it) => it.models - it.operations)]
}

/** The first plain statement about operations, and how far it moves the lean of somebody who is neutral elsewhere. */
function statementOf(content: Content): LandingView['statement'] {
  const { items, constructs } = content.interest
  const side = new Map(constructs.map((it) => [it.id, it.side]))
  const item = items.find((it) => it.type === 'likert' && !it.reversed && side.get(it.construct) === 'operations')
  if (!item) throw new Error('the content needs a statement about operations')
  const neutral = new Map(items.map((it) => [`interest:${it.id}`, it.type === 'likert' ? '3' : '0']))
  const leanOf = (answer: string) => scoreInterest(content, new Map(neutral).set(`interest:${item.id}`, answer)).lean ?? 0
  return { text: item.text, lean: leanOf('5') - leanOf('3') }
}
