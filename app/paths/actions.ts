'use server'
import { correctSkills } from '#lib/commands/correct-skills.ts'
import { startRoadmap as startRoadmapCommand } from '#lib/commands/start-roadmap.ts'
import { readForm } from '#lib/web/form-input.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function startRoadmap(_: FormState, data: FormData): Promise<FormState> {
  return execute(startRoadmapCommand, data, { redirectTo: ({ roadmapId }) => `/roadmap/${roadmapId}` })
}

/** Confirms or corrects skills; the result with the corrections is the next page. */
export async function correct(_: FormState, data: FormData): Promise<FormState> {
  const { attemptId, scope, ...values } = readForm(data)
  const answers = Object.fromEntries(
    Object.entries(values).flatMap(([key, value]) => (key.startsWith('held:') ? [[key.slice('held:'.length), value]] : [])),
  )
  return execute(correctSkills, { attemptId, scope, answers }, { redirectTo: (it) => `/paths/${it.attemptId}?scope=${String(scope)}` })
}
