/** A sentence that helps beside one that leaves its reader guessing. */
import { Icon } from '../../_ui/icon.tsx'

export interface Sentence {
  words: string
  /** Why it helps or does not. */
  why: string
}

export function Examples({ helps, guessing }: { helps: Sentence; guessing: Sentence }) {
  return (
    <div className="gxs">
      <div className="gx good">
        <p className="k">
          <Icon name="check" size={15} /> Helps
        </p>
        <p>“{helps.words}”</p>
        <p className="sm">{helps.why}</p>
      </div>
      <div className="gx">
        <p className="k">
          <Icon name="x" size={15} /> Leaves them guessing
        </p>
        <p>“{guessing.words}”</p>
        <p className="sm">{guessing.why}</p>
      </div>
    </div>
  )
}
