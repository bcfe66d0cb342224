/** What undoing an edit came to, in words. */

/** @param leftOut titles of what the edit had added: it stays on the plan, left out */
export function undoneWords({ changed, leftOut }: { changed: boolean; leftOut: readonly string[] }): string {
  if (!changed) return 'It was undone already.'
  if (leftOut.length === 0) return 'Undone. The plan is as it was before.'
  const titles = leftOut.map((it) => `“${it}”`).join(' and ')
  return `Undone. ${titles} ${leftOut.length === 1 ? 'stays' : 'stay'} on the plan, left out. The rest is as it was before.`
}
