'use client'
/** Points beside the criteria: what they are about, whether they must change, and the words. An empty one is left out. */
import { MOST_COMMENT } from '#lib/domain/review/judgement.ts'
import type { Point } from '#lib/domain/review/review-draft.ts'
import { useField } from '../../../_ui/form/form-context.ts'
import { pointField } from '../../_parts/review-fields.ts'

interface Props {
  points: readonly Point[]
  /** What a point may be about; the whole comes first. */
  abouts: readonly { value: string; label: string }[]
  /** What they stand beside. */
  beside?: string
}

/** Empty rows beside those that are filled; a saved draft brings one more. */
const SPARE = 2

export function Points({ points, abouts, beside = 'criteria' }: Props) {
  const rows = Array.from({ length: Math.min(20, points.length + SPARE) }, (_, index) => points[index])
  return (
    <details className="data points" open={points.length > 0 || undefined}>
      <summary>Add a point beside the {beside}</summary>
      <p className="hint mt2">What must change holds the approval back. Advice is theirs to take or leave.</p>
      <ol className="stack mt2">
        {rows.map((it, index) => (
          <Row key={index} index={index} point={it} abouts={abouts} />
        ))}
      </ol>
    </details>
  )
}

function Row({ index, point, abouts }: { index: number; point: Point | undefined; abouts: Props['abouts'] }) {
  const about = useField(pointField(index, 'about'), false)
  const kind = useField(pointField(index, 'kind'), false)
  const words = useField(pointField(index, 'words'), false)
  const blocking = kind.sent === undefined ? (point?.blocking ?? false) : kind.sent === 'must'
  return (
    <li>
      <fieldset className="stack">
        <legend className="vh">Point {index + 1}</legend>
        <div className="rowx">
          <span className="seg judge">
            <label>
              <input type="radio" name={pointField(index, 'kind')} value="might" defaultChecked={!blocking} />
              Advice
            </label>
            <label className="not-yet">
              <input type="radio" name={pointField(index, 'kind')} value="must" defaultChecked={blocking} />
              Must change
            </label>
          </span>
          <select
            className="input about"
            id={about.id}
            name={pointField(index, 'about')}
            aria-label="About"
            defaultValue={typeof about.sent === 'string' ? about.sent : (point?.about ?? '')}
          >
            <option value="">About the whole</option>
            {abouts.map((it) => (
              <option key={it.value} value={it.value}>
                {it.label}
              </option>
            ))}
          </select>
        </div>
        <textarea
          className="input"
          id={words.id}
          name={pointField(index, 'words')}
          rows={2}
          maxLength={MOST_COMMENT}
          autoComplete="off"
          aria-label={`Words of point ${index + 1}`}
          defaultValue={typeof words.sent === 'string' ? words.sent : (point?.words ?? '')}
        />
      </fieldset>
    </li>
  )
}
