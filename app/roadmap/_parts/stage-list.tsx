/** The milestones of a roadmap, stage by stage. Written with few elements: a page of it is the most visited of all. */
import type { Blaze } from '#lib/domain/curriculum/curriculum.ts'
import type { MilestoneLine, RoadmapView } from '#lib/queries/roadmap.ts'
import { trailClass } from '../../_ui/blaze.tsx'
import { HoursBar } from '../../_ui/hours-bar.tsx'
import { StatusChip, StatusMark } from '../../_ui/status.tsx'

interface Props {
  blaze: Blaze
  stages: RoadmapView['stages']
  /** Where a milestone's title leads; null for nowhere. */
  hrefOf(milestoneId: string): string | null
  /** Each milestone can be led to by its id. */
  named?: boolean
}

export function StageList({ blaze, stages, hrefOf, named = false }: Props) {
  const max = Math.max(1, ...stages.flatMap((stage) => stage.milestones.map((it) => it.learning + it.practice)))
  return (
    <div className={`sheet ${trailClass(blaze)}`}>
      {stages.map((stage, index) => (
        <section key={stage.title} aria-labelledby={`stage-${index}`}>
          <div className="stage">
            <h2 id={`stage-${index}`}>
              {index + 1}. {stage.title}
            </h2>
            <div className="meta">
              {stage.settled} of {stage.count} settled, {stage.hours} h
            </div>
          </div>
          <ol>
            {stage.milestones.map((it) => (
              <Row key={it.id} line={it} href={hrefOf(it.id)} max={max} named={named} />
            ))}
          </ol>
        </section>
      ))}
    </div>
  )
}

interface RowProps {
  line: MilestoneLine
  href: string | null
  max: number
  named: boolean
}

function Row({ line: it, href, max, named }: RowProps) {
  const hours = it.learning + it.practice
  return (
    <li id={named ? it.id : undefined} className={rowClass(it)} aria-current={it.here ? 'step' : undefined}>
      <StatusMark status={it.status} size={26} decorative />
      <div>
        <h3>{href === null ? it.title : <a href={href}>{it.title}</a>}</h3>
        <p className="why">
          {it.elective ? `Elective. ${it.reason}` : it.reason}
          {it.changed && <span className="changed-since"> · Changed since it was approved</span>}
        </p>
      </div>
      <div className="hrs">
        {hours > 0 && <HoursBar learning={it.learning} practice={it.practice} max={max} />}
        {it.left > 0 && it.left < hours ? `${it.left} of ${hours} h left` : `${hours} h (${it.learning} new)`}
      </div>
      <StatusChip status={it.status} />
    </li>
  )
}

function rowClass(it: MilestoneLine): string {
  return `ms${STATE_CLASS[it.status] ?? ''}${it.here ? ' here' : ''}`
}

const STATE_CLASS: Partial<Record<MilestoneLine['status'], string>> = {
  approved: ' done',
  finished: ' done',
  credited: ' done',
  yours: ' yours done',
  skipped: ' left-out',
}
