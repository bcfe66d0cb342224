/** Why a sign-in provider did not lead in. The address of the page carries the short name of it; next-auth's own names count too. */
import { findOffered } from '#lib/auth/offered-providers.ts'
import { isWayInProblem, wayInWords } from '#lib/auth/way-in-words.ts'
import { Notice } from '../../_ui/notice.tsx'
import type { SearchParams } from './next.ts'

export async function ProviderProblem({ searchParams }: { searchParams: SearchParams }) {
  const { problem, with: provider, error } = await searchParams
  const known = isWayInProblem(problem) ? problem : error === undefined ? null : 'not-completed'
  if (known === null) return null
  const name = findOffered(provider)?.name ?? 'The provider'
  return (
    <Notice kind="bad" title="That did not work" live>
      {wayInWords(known, name)}
    </Notice>
  )
}
