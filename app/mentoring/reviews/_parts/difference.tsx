/** What changed in a text, word by word: what went struck through, what came marked. Each is said, not only coloured. */
import type { DiffPart } from '#lib/domain/review/word-difference.ts'

export function Difference({ parts, label }: { parts: readonly DiffPart[]; label: string }) {
  return (
    <div className="diff" role="group" aria-label={label}>
      {parts.map((it, index) => (
        <Part key={index} part={it} />
      ))}
    </div>
  )
}

function Part({ part: { kind, text } }: { part: DiffPart }) {
  if (kind === 'same') return text
  return kind === 'added' ? <ins>{text}</ins> : <del>{text}</del>
}
