import type { Metadata } from 'next'
import { mentorQueue, type MentorQueue } from '#lib/queries/mentor-queue.ts'
import { load } from '#lib/web/run.ts'
import { ButtonLink } from '../_ui/button.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { Notice } from '../_ui/notice.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { StaticHtml } from '../_ui/static-html.tsx'
import { StatusMark } from '../_ui/status.tsx'
import { MayNeedAWord } from './_parts/may-need-a-word.tsx'
import { MentoringFrame } from './_parts/mentoring-frame.tsx'
import { QueueList } from './_parts/queue-list.tsx'

export const metadata: Metadata = { title: 'Review queue' }

const SENT: Partial<Record<string, string>> = {
  approve: 'Sent. A stone is placed.',
  changes: 'Sent. Your mentee reads what is missing.',
  comment: 'Sent. It is your mentee’s turn.',
}

export default async function Queue({ searchParams }: { searchParams: Promise<{ sent?: string | string[] }> }) {
  const { sent } = await searchParams
  const view = await load(mentorQueue, null)
  const done = typeof sent === 'string' ? SENT[sent] : undefined
  return (
    <MentoringFrame current="queue">
      <StaticHtml>
        <>
          <Head view={view} />
          {done && <Notice kind="good" title={done} live />}
          {view.mentors ? <Waiting view={view} /> : <NoMentor />}
        </>
      </StaticHtml>
    </MentoringFrame>
  )
}

function Head({ view: { items, more, answered, word, mentors } }: { view: MentorQueue }) {
  const count = items.length + more
  const minutes = items.reduce((sum, it) => sum + (it.minutes ?? 0), 0)
  const reading = minutes === 0 ? '' : `, about ${hours(minutes)} of reading`
  const lead = count === 0 ? 'Nothing waits for you.' : `Longest wait first. ${count} ${count === 1 ? 'waits' : 'wait'}${reading}.`
  const facts = [
    ...(items[0] ? [{ label: 'Oldest', value: items[0].waited }] : []),
    { label: 'Answered, 30 days', value: answered },
    { label: 'Mentees', value: word.of },
  ]
  return <PageHead title="Review queue" lead={lead} {...(mentors ? { facts } : {})} />
}

const hours = (minutes: number): string => {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (whole === 0) return `${rest} min`
  return rest === 0 ? `${whole} h` : `${whole} h ${rest} min`
}

function Waiting({ view }: { view: MentorQueue }) {
  return (
    <div className="cols">
      <div className="colstack">
        {view.items.length === 0 ? (
          <EmptyState title="Nothing to review" action={<ButtonLink href="/mentoring/mentees">See your mentees</ButtonLink>}>
            When a mentee hands something in or asks about their roadmap, it comes here.
          </EmptyState>
        ) : (
          <QueueList view={view} />
        )}
        {view.stones > 0 && (
          <p className="sm muted">
            <StatusMark status="approved" size={18} decorative /> You placed {view.stones} {view.stones === 1 ? 'stone' : 'stones'} in the
            last 30 days.
          </p>
        )}
        <details className="data">
          <summary>How “to read” is estimated</summary>
          <p className="sm sub mt2">
            200 words a minute, 8 minutes for each link and 4 for each file, in steps of 5. From the second try on: what changed. It is for
            planning your time, nobody else sees it.
          </p>
        </details>
      </div>
      <aside className="colstack">
        <MayNeedAWord view={view.word} />
      </aside>
    </div>
  )
}

function NoMentor() {
  return (
    <EmptyState title="You mentor nobody yet" action={<ButtonLink href="/mentoring/profile">Say how you mentor</ButtonLink>}>
      Once a learner and you agree, what they hand in waits for you here. You can say for how many you have room, and invite somebody.
    </EmptyState>
  )
}
