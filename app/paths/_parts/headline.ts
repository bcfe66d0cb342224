/** The verdict in words: a headline and one sentence. The rule behind it is `lib/domain/path/verdict.ts`. */
import { FEWER_BY } from '#lib/domain/path/effort.ts'
import type { Track } from '#lib/domain/curriculum/curriculum.ts'
import type { PathView } from '#lib/queries/path.ts'

export interface Headline {
  title: string
  lead: string
}

const LEANS = { models: 'models', operations: 'operations', none: 'neither side', unknown: 'neither side' } as const

export function trackOf(view: PathView, id: string | null): Track | undefined {
  return view.tracks.find((it) => it.track.id === id)?.track
}

/** Name of the track with fewer likely new hours. */
export const fewerName = (view: PathView): string => trackOf(view, view.verdict.effort.fewer.path.track)?.name ?? ''

/** The mixed track that the verdict puts beside the first one. */
const mixName = (view: PathView): string => trackOf(view, view.verdict.offered[1] ?? null)?.name ?? 'The mix of both'

export function headlineOf(view: PathView): Headline {
  const { verdict, interest } = view
  const recommended = trackOf(view, verdict.recommended)?.name ?? ''
  switch (verdict.kind) {
    case 'agree':
      return {
        title: `Effort and interest agree: ${recommended}`,
        lead: 'It asks less new learning of you, and it is the side your interest leans to. Two separate answers, compared by one published rule.',
      }
    case 'disagree':
      return {
        title: 'Effort and interest disagree',
        lead: `${fewerName(view)} asks less new learning of you; your interest leans to ${LEANS[interest.side]}. Neither is the right answer on its own, so both are open.`,
      }
    case 'interest-only':
      return {
        title: `Your interest leans to ${LEANS[interest.side]}; the hours are close`,
        lead: `Models and operations ask about the same new learning of you, under ${100 * FEWER_BY} percent apart, so interest decides: ${recommended}.`,
      }
    case 'effort-only':
      return interest.side === 'unknown'
        ? {
            title: `${fewerName(view)} is fewer hours; your interest is not known yet`,
            lead: 'Too few of the statements were answered to see a lean. The hours stand on their own.',
          }
        : {
            title: `${fewerName(view)} is fewer hours; your interest has no clear lean`,
            lead: `Your answers about both sides come out about even. ${mixName(view)} stands beside the shorter path.`,
          }
    case 'neither':
      return {
        title:
          interest.side === 'unknown'
            ? 'The hours are close, and your interest is not known yet'
            : 'No clear lean, and the hours are close',
        lead: 'Neither answer names a path. Begin with what every path needs; nothing of it is lost whichever you choose later.',
      }
  }
}

/** "1.2 towards operations", "no clear lean". */
export function leanWords(view: PathView): string {
  const { side, lean } = view.interest
  if (side === 'unknown' || lean === null) return 'Not known yet'
  return side === 'none' ? 'No clear lean' : `Leans to ${LEANS[side]}, ${Math.abs(lean).toFixed(1)}`
}

export const percentOf = (part: number): string => `${Math.round(100 * Math.abs(part))}%`
