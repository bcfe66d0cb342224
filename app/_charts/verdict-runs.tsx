/** A hundred marks, one for each re-run of a verdict, by what came out. */
import { Fragment } from 'react'

/** Which mark stands for an outcome: the two answers agree, disagree, only one of them names a side, or neither does. */
export type RunMark = 'models' | 'operations' | 'disagree' | 'effort-only' | 'interest-only' | 'neither'

interface Props {
  runs: readonly { mark: RunMark; count: number }[]
  finding: string
}

export function VerdictRuns({ runs, finding }: Props) {
  return (
    <div className="runs" role="img" aria-label={finding}>
      {runs.map(({ mark, count }, run) => (
        <Fragment key={run}>
          {Array.from({ length: count }, (_, index) => (
            <Mark key={index} mark={mark} />
          ))}
        </Fragment>
      ))}
    </div>
  )
}

export function Mark({ mark }: { mark: RunMark }) {
  return (
    <svg width="11" height="11" viewBox="0 0 11 11" aria-hidden="true">
      {SHAPES[mark]}
    </svg>
  )
}

const SHAPES: Record<RunMark, React.ReactNode> = {
  operations: <rect x="1" y="1" width="9" height="9" className="rg t-square" />,
  models: <path d="M5.5 1 10.5 10h-10z" className="rg t-triangle" />,
  disagree: <path d="M5.5 0 11 5.5 5.5 11 0 5.5z" className="rg t-triangle" />,
  'effort-only': <circle cx="5.5" cy="5.5" r="4.2" className="rg-n" />,
  'interest-only': <path d="M1 5.5h9" className="rg-l" />,
  neither: <path d="M2 2l7 7M9 2l-7 7" className="rg-l" />,
}
