/** A level as four cells: filled as far as it is sure, striped where it is open. */
import type { Level } from '#lib/domain/curriculum/curriculum.ts'

export function LevelCells({ low, high }: { low: Level; high: Level }) {
  return (
    <span className="lvl" role="img" aria-label={`Level ${levelWords(low, high)} of 4`}>
      {[1, 2, 3, 4].map((level) => (
        <i key={level} className={level <= low ? 'f' : level <= high ? 'p' : undefined} />
      ))}
    </span>
  )
}

export const levelWords = (low: Level, high: Level): string => (low === high ? String(low) : `${low} to ${high}`)
