import { redirect } from 'next/navigation'
import { assessmentOverview } from '#lib/queries/assessment.ts'
import { load } from '#lib/web/run.ts'

/** "My path": the newest result, or the assessment that leads to one. */
export default async function MyPath() {
  const { resultId } = await load(assessmentOverview, null)
  redirect(resultId ? `/paths/${resultId}` : '/assessment')
}
