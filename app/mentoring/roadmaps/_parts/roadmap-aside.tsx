/** Beside a roadmap's review: what is wanted, what it comes to before and after, and whether it holds together. */
import type { PlanCheck } from '#lib/domain/roadmap/plan-figures.ts'
import type { MentorsRoadmapReview } from '#lib/queries/roadmap-for-mentor.ts'
import { Icon } from '../../../_ui/icon.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { FiguresTable } from '../../../roadmap/_parts/figures-table.tsx'

export function RoadmapAside({ view }: { view: MentorsRoadmapReview }) {
  const { figures, newest, approvedNumber, language, learner, mentorshipId } = view
  return (
    <>
      <Sheet id="figures" title={figures.before ? 'Before and after' : 'What it comes to'}>
        <FiguresTable
          before={figures.before}
          after={figures.after}
          names={[`Rev. ${approvedNumber ?? ''}`, `Rev. ${newest}`]}
          language={language}
        />
        <p className="sm sub mt2">
          {figures.after.dates ? 'Finish: every hour at the pace, from the start.' : `${learner} does not share hours a week and dates.`}
        </p>
      </Sheet>
      <Sheet id="checks" title="Does it hold together?">
        <ul className="sm checks">
          {view.checks.map((it) => (
            <Check key={it.id} it={it} />
          ))}
        </ul>
      </Sheet>
      <p className="sm">
        <a href={`/mentoring/mentees/${mentorshipId}/roadmap`}>The whole roadmap, with what was done</a>
      </p>
    </>
  )
}

const WORDS: Record<PlanCheck['id'], { good: string; bad: string }> = {
  order: { good: 'What is needed always comes first', bad: 'Comes before what it needs' },
  criteria: { good: 'Milestones written by hand say what shows that they are done', bad: 'Does not say what shows that it is done' },
  estimate: { good: 'No hours are under what was the low estimate', bad: 'Under what was the low estimate' },
}

function Check({ it: { id, found } }: { it: PlanCheck }) {
  const good = found.length === 0
  return (
    <li className={good ? 'ok' : 'warn'}>
      <Icon name={good ? 'check' : 'alert'} size={16} />
      <span>{good ? WORDS[id].good : `${WORDS[id].bad}: ${found.join(', ')}`}</span>
    </li>
  )
}
