'use server'
import { startRoadmap as startRoadmapCommand } from '#lib/commands/start-roadmap.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

export async function startRoadmap(_: FormState, data: FormData): Promise<FormState> {
  return execute(startRoadmapCommand, data, { redirectTo: ({ roadmapId }) => `/roadmap/${roadmapId}` })
}
