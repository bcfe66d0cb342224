/** Beside a milestone: its hours with how they were counted, and what it opens. */
import type { MilestoneView } from '#lib/queries/milestone.ts'
import { Explain } from '../../_ui/explain.tsx'
import { HoursBar } from '../../_ui/hours-bar.tsx'
import { RangeText } from '../../_ui/range-text.tsx'
import { Sheet } from '../../_ui/sheet.tsx'

export function HoursAside({ view: { learning, practice, fullLearning, heldReason } }: { view: MilestoneView }) {
  const total = learning.likely + practice.likely
  return (
    <Sheet id="hours" title="Hours" note={`${total} h`}>
      <HoursBar learning={learning.likely} practice={practice.likely} max={Math.max(1, total)} />
      <dl className="kv mt3">
        <dt>New learning</dt>
        <dd>
          <RangeText range={learning} />
        </dd>
        <dt>Practice</dt>
        <dd>
          <RangeText range={practice} />
        </dd>
      </dl>
      <Explain figure={heldReason} about="how these hours are counted">
        <p className="sm sub">
          New learning is the study part of what its skills cost from the levels you were believed to hold when the roadmap was made, and
          those that the milestones before it teach: {learning.likely} of {fullLearning} h for somebody who holds none of them. Practice is
          the hand-in: the author’s hours, less when little of it is new to you. Low and high are all of it going fast and all of it going
          slowly. <a href="/how-it-works/hours">The whole rule</a>
        </p>
      </Explain>
    </Sheet>
  )
}

export function Opens({ view }: { view: MilestoneView }) {
  const link = (id: string) => `/roadmap/${view.roadmapId}/milestones/${id}`
  return (
    <Sheet id="around" title="On the roadmap">
      <dl className="kv">
        {view.previous && (
          <>
            <dt>Before</dt>
            <dd>
              <a href={link(view.previous.id)}>{view.previous.title}</a>
            </dd>
          </>
        )}
        {view.next && (
          <>
            <dt>After</dt>
            <dd>
              <a href={link(view.next.id)}>{view.next.title}</a>
            </dd>
          </>
        )}
        <dt>Opens</dt>
        <dd>
          {view.opens.length === 0 && 'Nothing waits for it'}
          {view.opens.map((it) => (
            <span className="line" key={it.id}>
              <a href={link(it.id)}>{it.title}</a>
            </span>
          ))}
        </dd>
      </dl>
    </Sheet>
  )
}
