import type { EvidenceKind } from '#lib/domain/credit.ts'

/** What evidence is called beside what it shows, strongest last. None of it is verified. */
export const EVIDENCE_WORDS: Record<EvidenceKind, string> = {
  claim: 'Your word',
  'work-history': 'Work you did',
  finish: 'A milestone you finished',
  link: 'Work that can be looked at',
}
