/** Where a review stands, for its learner: whose turn, since when, and what that means. */
import type { LearnersReview } from '#lib/queries/review-for-learner.ts'
import type { ReactNode } from 'react'
import { Notice } from '../../_ui/notice.tsx'
import type { Fact } from '../../_ui/page-head.tsx'
import { StatusMark } from '../../_ui/status.tsx'
import { Moment } from './moment.tsx'

/** Beside the title. */
export function turnFact({ state, turn, number }: LearnersReview, unit: string): Fact[] {
  const label = state === 'with-mentor' ? 'With mentor' : 'Your turn'
  return [...(turn ? [{ label, value: turn.waited }] : []), { label: unit === 'try' ? 'Try' : 'Revision', value: number }]
}

export function Standing({ view, unit }: { view: LearnersReview; unit: string }) {
  const { state, turn, approved, language, number } = view
  const since = turn && <Moment when={turn.since} language={language} />
  if (state === 'approved' && approved) {
    return (
      <div className="note-bar good">
        <StatusMark status="approved" size={22} decorative />
        <div>
          <b>
            Approved by {approved.by} on <Moment when={approved.when} language={language} dayOnly />
          </b>
          <p className="sm">
            {unit === 'try' ? 'Try' : 'Revision'} {approved.number}. {unit === 'try' && 'It counts for your skills on every roadmap.'}
          </p>
        </div>
      </div>
    )
  }
  const words = WORDS[state](view)
  return (
    <Notice title={words.title}>
      {since && <>Since {since}. </>}
      {words.rest}
      {approved && ` ${unit === 'try' ? 'Try' : 'Revision'} ${approved.number} stays approved while ${number} is read.`}
    </Notice>
  )
}

const WORDS: Record<LearnersReview['state'], (view: LearnersReview) => { title: ReactNode; rest: ReactNode }> = {
  open: () => ({ title: 'Nobody is asked at the moment', rest: 'Nothing waits here, for you or for a mentor.' }),
  'with-mentor': ({ asked, reading }) => ({
    title: reading ? `${reading} is reading it now` : `It waits for ${asked ?? 'any mentor of yours'}`,
    rest: 'You can go on with what comes next: nothing is closed meanwhile.',
  }),
  'changes-asked': () => ({
    title: 'Changes are asked for',
    rest: 'What is built on it stays open. Answer the points, or hand in the next try.',
  }),
  answered: () => ({ title: 'Your mentor answered', rest: 'Read it below. Ask again if you want another answer.' }),
  approved: () => ({ title: 'Approved', rest: '' }),
}
