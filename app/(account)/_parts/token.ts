/** The token in the address of a page that a mail leads to. */
import type { SearchParams } from './next.ts'

export async function tokenOf(searchParams: SearchParams): Promise<string | undefined> {
  const { token } = await searchParams
  return typeof token === 'string' ? token : undefined
}
