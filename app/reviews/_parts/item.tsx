/** A point of a review: what it is about, whether it must change, how it stands, and what was answered. */
import type { DateTag } from '#lib/domain/calendar/date-language.ts'
import type { ItemView } from '#lib/queries/thread-view.ts'
import type { ReactNode } from 'react'
import { Moment } from './moment.tsx'
import { Post } from './post.tsx'

interface Props {
  reviewId: string
  item: ItemView
  language: DateTag
  unit: string
  /** What can be done with it. */
  children?: ReactNode
}

export function Item({ reviewId, item, language, unit, children }: Props) {
  return (
    <li className={item.state === 'open' ? 'item' : 'item over'}>
      <p className="sm">
        <span className={item.blocking ? 'tag must' : 'tag'}>{item.blocking ? 'Must change' : 'Advice'}</span>{' '}
        <State item={item} language={language} />
      </p>
      {item.about !== null && <p className="sm sub">{item.about}</p>}
      <p className="quote">{item.words}</p>
      {item.answers.length > 0 && (
        <ol className="thread">
          {item.answers.map((it) => (
            <Post key={it.id} reviewId={reviewId} post={it} language={language} unit={unit} />
          ))}
        </ol>
      )}
      {children}
    </li>
  )
}

const STATES = { open: 'Open', resolved: 'Settled', withdrawn: 'Withdrawn' } as const

function State({ item: { state, when, closed, who }, language }: { item: ItemView; language: DateTag }) {
  return (
    <>
      {STATES[state]}
      {closed ? ' on ' : `, raised by ${who.isYou ? 'you' : who.name} on `}
      <Moment when={closed ?? when} language={language} dayOnly />
    </>
  )
}
