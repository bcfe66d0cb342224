import { expect, test } from 'vitest'
import { content } from '../../content/current.ts'
import { adasAnswers } from '../../demo/answers.ts'
import { addedStep } from './added-step.ts'
import { need } from '../curriculum/content.ts'
import { planPath } from '../path/path.ts'
import { beliefsOf } from '../knowledge/beliefs.ts'

test('A milestone added by hand has the hours that a path gives it after the same milestones, on every track and at both scopes', () => {
  const all = content()
  const beliefs = beliefsOf(all, adasAnswers(all))
  for (const track of all.tracks.values())
    for (const scope of ['first-role', 'full'] as const) {
      const { steps } = planPath(all, track, beliefs, { scope, electives: track.electives.map((it) => it.milestone) })
      for (const [place, step] of steps.entries()) {
        const milestone = all.milestones.get(step.milestone)
        if (!milestone) continue
        const before = steps.slice(0, place)
        const { learning, practice, fromZero, skills } = addedStep(all, need(all.milestones, step.milestone), scope, {
          trackId: track.id,
          before,
          beliefs,
        })
        expect({ learning, practice, fromZero, skills }).toEqual({
          learning: step.learning,
          practice: step.practice,
          fromZero: step.fromZero,
          skills: step.skills,
        })
      }
    }
})
