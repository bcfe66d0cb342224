/** A cairn: a stone for each milestone that asks for hours, laid from the ground up. */
import { cairnStones, type Stone, type StoneState } from './cairn-stones.ts'

export function Cairn({ stones }: { stones: readonly Stone[] }) {
  const { width, height, ground, stones: drawn } = cairnStones(stones)
  return (
    <svg className="cairn" viewBox={`0 0 ${width} ${height}`} width={width} height={height} role="img" aria-label={cairnWords(stones)}>
      {drawn.map((it) => (
        <path key={it.id} className={CLASSES[it.state]} d={it.path}>
          <title>{`${it.title}: ${it.hours} h, ${STONE_WORDS[it.state]}`}</title>
        </path>
      ))}
      <path className="ground-l" d={`M4 ${ground}H${width - 4}`} />
    </svg>
  )
}

const CLASSES: Record<StoneState, string> = { placed: 'st-done', mentor: 'st-mentor', 'under-way': 'st-now', ahead: 'st-ahead' }

export const STONE_WORDS: Record<StoneState, string> = {
  placed: 'finished',
  mentor: 'with a mentor',
  'under-way': 'in progress',
  ahead: 'ahead',
}

/** "Cairn of 15 stones: 4 finished, 1 with a mentor, 1 in progress, 9 ahead." */
export function cairnWords(stones: readonly Stone[]): string {
  const parts = countsOf(stones).map(({ state, count }) => `${count} ${STONE_WORDS[state]}`)
  return `Cairn of ${stones.length === 1 ? '1 stone' : `${stones.length} stones`}: ${parts.join(', ')}.`
}

/** What its stones mean: only what it has. */
export function CairnKey({ stones }: { stones: readonly Stone[] }) {
  return (
    <div className="key mt3">
      {countsOf(stones).map(({ state, hours }) => (
        <span key={state}>
          <svg width="16" height="10" aria-hidden="true">
            <rect x="1" y="1" width="14" height="8" rx="4" className={CLASSES[state]} />
          </svg>
          {STONE_WORDS[state]}
          {state === 'placed' && `, ${hours} h`}
        </span>
      ))}
    </div>
  )
}

function countsOf(stones: readonly Stone[]) {
  return (['placed', 'mentor', 'under-way', 'ahead'] as const).flatMap((state) => {
    const own = stones.filter((it) => it.state === state)
    return own.length === 0 ? [] : [{ state, count: own.length, hours: own.reduce((sum, it) => sum + it.hours, 0) }]
  })
}
