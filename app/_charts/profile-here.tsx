/** The place on an elevation profile that a person has reached. */
import { place, type Frame } from './profile-frame.ts'
import type { Point } from './profile-geometry.ts'

interface Props {
  at: Point
  frame: Frame
  words?: string | undefined
}

export function Here({ at, frame, words = 'You are here' }: Props) {
  const { x, y } = place(at, frame)
  return (
    <>
      <line className="here-l" x1={x} x2={x} y1={y} y2={frame.top + frame.height} />
      <circle className="here" cx={x} cy={y} r="8" />
      <circle className="here-d" cx={x} cy={y} r="2.6" />
      <text className="an on" x={x} y={y - 15} textAnchor={at.worked === 0 ? 'start' : 'middle'}>
        {words}
      </text>
    </>
  )
}
