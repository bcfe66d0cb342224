/** The parts of the assessment that can be answered anew, each by itself. */
export const RETAKEN_PARTS = ['about', 'interest', 'skills', 'checks'] as const
export type RetakenPart = (typeof RETAKEN_PARTS)[number]

/** The part that an item belongs to, by its key. */
export function partOf(key: string): RetakenPart {
  const kind = key.split(':')[0]
  if (kind === 'about' || kind === 'interest') return kind
  return kind === 'probe' ? 'checks' : 'skills'
}
