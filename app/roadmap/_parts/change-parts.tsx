/** The milestones of two roadmaps in three lists: on both, only on the new one, only on the present one. */
import type { ChangeLine, ChangeView } from '#lib/queries/roadmap-change.ts'
import { Sheet } from '../../_ui/sheet.tsx'
import { StatusMark } from '../../_ui/status.tsx'

export function ChangeParts({ view: { carries, fresh, aside } }: { view: ChangeView }) {
  // What was left out or known before is settled, and not done.
  const done = carries.reduce((hours, it) => hours + (it.done ? it.hours : 0), 0)
  return (
    <div className="trio">
      <Part id="carries" title="Carries over" hours={done} lines={carries} about={`${count(carries)} on both. Everything done counts.`} />
      <Part id="fresh" title="New" hours={left(fresh)} lines={fresh} about={`${count(fresh)} that your present roadmap does not have.`} />
      <Part id="aside" title="Set aside" hours={left(aside)} lines={aside} about={`${count(aside)}, kept for when you come back.`} />
    </div>
  )
}

interface Props {
  id: string
  title: string
  hours: number
  about: string
  lines: readonly ChangeLine[]
}

function Part({ id, title, hours, about, lines }: Props) {
  return (
    <Sheet id={id} title={title} note={id === 'carries' ? `${hours} h done` : `${hours} h`}>
      <p className="sm sub">{about}</p>
      <ul className="li3 mt2">
        {lines.map((it) => (
          <li key={it.id}>
            <StatusMark status={it.status} size={18} />
            <span>{it.title}</span>
            <span className="muted num">{it.left > 0 && it.left < it.hours ? `${it.left} h left` : `${it.hours} h`}</span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}

const left = (lines: readonly ChangeLine[]): number => lines.reduce((hours, it) => hours + it.left, 0)
const count = (lines: readonly ChangeLine[]): string => `${lines.length} ${lines.length === 1 ? 'milestone' : 'milestones'}`
