/** The computed difference between the two sides in plain words, whichever way it goes. */
import type { SavingClaim } from '#lib/queries/comparison.ts'

export function savingWords({ operations, models, percent }: SavingClaim, person: string): string {
  const ops = `${operations.track.shortName} takes`
  if (percent === 0) return `For ${person} we count no difference: ${hours({ operations, models })}.`
  if (percent < 0) return `For ${person} we count the opposite: here ${ops} ${-percent}% more, ${hours({ operations, models })}.`
  return `For ${person} we count ${percent}% less: ${hours({ operations, models })}.`
}

function hours({ operations, models }: Pick<SavingClaim, 'operations' | 'models'>): string {
  return `${operations.effort.path.learning.likely} hours against ${models.effort.path.learning.likely}`
}
