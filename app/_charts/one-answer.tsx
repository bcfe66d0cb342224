/** What one answer does to the lean: a short bar from the middle of a scale. */
import { BlazeMark } from './blaze-mark.tsx'
import { percent } from './scale.ts'

interface Props {
  /** The statement. */
  text: string
  /** Scale points; positive leans to operations. */
  lean: number
}

/** Half the width of the drawing, in scale points. */
const REACH = 0.5

export function OneAnswer({ text, lean }: Props) {
  const at = (value: number) => percent(value + REACH, 2 * REACH)
  const words = `${Math.abs(lean).toFixed(2)} towards ${lean < 0 ? 'models' : 'operations'}`
  return (
    <figure>
      <p className="sm">
        <b>“{text}”</b> Strongly agree:
      </p>
      <svg className="chart lean" height="58" role="img" aria-label={`${words}, on a scale from models to operations`}>
        <line className="neat" x1="0" x2="100%" y1="20" y2="20" />
        {[-0.5, -0.25, 0, 0.25, 0.5].map((value) => (
          <line key={value} className="tick" x1={at(value)} x2={at(value)} y1={value === 0 ? 11 : 15} y2={value === 0 ? 29 : 25} />
        ))}
        <line className={`lean-bar ${lean < 0 ? 't-triangle' : 't-square'}`} x1={at(0)} x2={at(lean)} y1="20" y2="20" />
        <circle className="here" cx={at(lean)} cy="20" r="6" />
        <BlazeMark shape="triangle" x="6" y={44} />
        <text className="ax" x="18" y="48">
          models
        </text>
        <text className="ax axb" x="50%" y="48" textAnchor="middle">
          {words}
        </text>
        <text className="ax" x="100%" dx="-16" y="48" textAnchor="end">
          operations
        </text>
        <svg x="100%" y="44">
          <BlazeMark shape="square" x="-6" y={0} />
        </svg>
      </svg>
    </figure>
  )
}
