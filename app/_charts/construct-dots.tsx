/** What the lean is made of: one dot an interest, from −2 to +2, with its figure. */
import type { Blaze as Shape } from '#lib/domain/curriculum/curriculum.ts'
import { Blaze, trailClass } from '../_ui/blaze.tsx'
import { signed } from './signed.ts'

interface Props {
  title: string
  /** Triangle for models, square for operations, diamond for what decides nothing. */
  blaze: Shape
  /** Mean of the side; null when too little was answered. */
  mean: number | null
  items: readonly { name: string; score: number | null }[]
}

export function ConstructDots({ title, blaze, mean, items }: Props) {
  return (
    <div className={trailClass(blaze)}>
      <h3 className="rowx between">
        <span>
          <Blaze shape={blaze} /> {title}
        </span>
        <b className="num">{mean === null ? 'not known' : signed(mean)}</b>
      </h3>
      <ul className="cons">
        {items.map((it) => (
          <li key={it.name}>
            <span>{it.name}</span>
            <i className="ct" aria-hidden="true">
              {it.score !== null && <em style={{ left: `${(100 * (it.score + 2)) / 4}%` }} />}
            </i>
            <b className="num">{it.score === null ? '–' : signed(it.score)}</b>
          </li>
        ))}
      </ul>
    </div>
  )
}
