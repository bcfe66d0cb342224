/** The queue: the longest wait with the signpost, the others one below the other. Cards on small screens. */
import type { MentorQueue, QueueItem } from '#lib/queries/mentor-queue.ts'
import { Avatar } from '../../_ui/avatar.tsx'
import { Blaze } from '../../_ui/blaze.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { Icon } from '../../_ui/icon.tsx'
import { SignLink } from '../../_ui/signpost.tsx'
import { initialsOf } from '../../frame.tsx'

export function QueueList({ view: { items, promiseDays, more } }: { view: MentorQueue }) {
  // What another mentor reads or cannot be opened is nobody's next.
  const next = items.find((it) => it.href !== null && (it.claim === null || it.claim.who === 'you'))
  const rest = items.filter((it) => it !== next)
  return (
    <section className="sheet" aria-label="Waiting for you">
      {next && <Next item={next} promiseDays={promiseDays} />}
      {rest.length > 0 && (
        <div className="pad queue-rows">
          <table className="tbl cards-m qt">
            <thead>
              <tr>
                <th scope="col">{next ? 'Then, by waiting time' : 'By waiting time'}</th>
                <th scope="col">Waiting</th>
                <th scope="col">Why it is here</th>
                <th scope="col" className="num">
                  To read
                </th>
                <th scope="col">
                  <span className="vh">Action</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rest.map((it) => (
                <Row key={it.reviewId} item={it} />
              ))}
            </tbody>
          </table>
          {more > 0 && <p className="sm muted mt3">{more} more wait. They come up as you answer.</p>}
        </div>
      )}
    </section>
  )
}

function Next({ item: it, promiseDays }: { item: QueueItem; promiseDays: number }) {
  const late = it.daysOver > 0
  return (
    <div className="pad nextq">
      <Avatar initials={initialsOf(it.learner)} size={40} />
      <div>
        <p className={late ? 'sm late' : 'sm sub'}>
          {late && <Icon name="clock" size={15} />} {it.waited}
          {late && `, ${it.daysOver} over your promise of ${promiseDays}`}
        </p>
        <h2>{it.title}</h2>
        <p className="sm sub">
          <Learner item={it} />. {it.what}.{it.minutes !== null && ` ${it.minutes} min to read.`}
        </p>
        <Taken item={it} />
        {it.ask !== '' && <p className="sm quote own">{it.ask}</p>}
      </div>
      <SignLink href={it.href ?? ''}>Review this one</SignLink>
    </div>
  )
}

function Row({ item: it }: { item: QueueItem }) {
  return (
    <tr>
      <th scope="row">
        <span className="mn">
          <Avatar initials={initialsOf(it.learner)} />
          <span>
            <b>{it.title}</b>
            <small>
              <Learner item={it} />
            </small>
          </span>
        </span>
      </th>
      <td data-l="Waiting" className={it.daysOver > 0 ? 'nowrap late' : 'nowrap'}>
        <b>{it.waited}</b>
      </td>
      <td className="sm sub">
        {it.what}
        <Taken item={it} />
      </td>
      <td className="num" data-l="To read">
        {it.minutes === null ? '' : `${it.minutes} min`}
      </td>
      <td className="num">
        {it.href !== null && (
          <ButtonLink href={it.href} small>
            Review
            <span className="vh">
              {' '}
              {it.learner}, {it.title}
            </span>
          </ButtonLink>
        )}
      </td>
    </tr>
  )
}

function Learner({ item: { track, learner } }: { item: QueueItem }) {
  return (
    <>
      {track && <Blaze shape={track.blaze} size={11} />} {learner}
      {track && <span className="vh">, {track.name}</span>}
    </>
  )
}

/** Who has it, or who else might take it. */
function Taken({ item: { claim, others } }: { item: QueueItem }) {
  if (claim) {
    return (
      <small className="block">
        {claim.who === 'you' ? 'You have it' : `${claim.who.name} is reading it`}, until {claim.until.time}
      </small>
    )
  }
  return others.length > 0 ? <small className="block">{others.join(' or ')} may take it too</small> : null
}
