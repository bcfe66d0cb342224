/** Beside the list: each mentor with what they promise and how long they took so far, and what to do when a wait gets long. */
import { CLOSES_AFTER } from '#lib/domain/review/long-wait.ts'
import type { MentorCard } from '#lib/queries/reviews.ts'
import { WaitRange } from '../../_ui/wait-range.tsx'

export function MentorCards({ mentors }: { mentors: readonly MentorCard[] }) {
  return mentors.map((it) => (
    <section className="hand" key={it.id} aria-labelledby={`mentor-${it.id}`}>
      <header>
        <h2 id={`mentor-${it.id}`} className="h-lg mentor-name">
          {it.name}, mentor
        </h2>
      </header>
      <div className="pad">
        <dl className="kv">
          <dt>Promises</dt>
          <dd>an answer within {days(it.promiseDays)}</dd>
          <dt>Took so far</dt>
          <dd>
            <WaitRange wait={it.wait} />
          </dd>
          <dt>With them</dt>
          <dd>{it.waiting === 0 ? 'nothing of yours' : `${it.waiting} of yours`}</dd>
        </dl>
      </div>
    </section>
  ))
}

const days = (count: number): string => `${count} ${count === 1 ? 'day' : 'days'}`

export function LongWaits() {
  return (
    <section className="stack sm sub pad">
      <h2 className="h-lg">If a wait gets long</h2>
      <p>
        After the promised days you can ask another mentor, or count the work as done and “not reviewed”. You keep your place in the queue.
      </p>
      <p>After {CLOSES_AFTER} days without an answer the request closes by itself and nothing is lost.</p>
    </section>
  )
}
