import type { EvidenceKind } from '#lib/domain/roadmap/credit.ts'

/** What evidence is called beside what it shows, strongest last. */
export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  claim: 'Your word',
  'work-history': 'Work you did',
  finish: 'A milestone you finished',
  link: 'Work that can be looked at',
  review: 'Work that a mentor approved',
}
