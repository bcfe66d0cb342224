/** Mentees one below the other: why each stands there, activity, what is approved, and the one thing to do. Cards on small screens. */
import type { MenteeLine } from '#lib/queries/mentee-lines.ts'
import { ActivitySpark } from '../../_charts/activity-spark.tsx'
import { Avatar } from '../../_ui/avatar.tsx'
import { Blaze } from '../../_ui/blaze.tsx'
import { ButtonLink } from '../../_ui/button.tsx'
import { initialsOf } from '../../frame.tsx'
import { agoWords, WhyHere } from './why-here.tsx'

export const briefHref = (line: Pick<MenteeLine, 'mentorshipId'>): string => `/mentoring/mentees/${line.mentorshipId}`

export function MenteeTable({ lines }: { lines: readonly MenteeLine[] }) {
  return (
    <table className="tbl cards-m mtbl">
      <thead>
        <tr>
          <th scope="col">Mentee</th>
          <th scope="col">Why here</th>
          <th scope="col">Activity, 10 weeks</th>
          <th scope="col">Approved</th>
          <th scope="col">Last seen</th>
          <th scope="col">
            <span className="vh">Action</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((it) => (
          <Row key={it.mentorshipId} line={it} />
        ))}
      </tbody>
    </table>
  )
}

function Row({ line: it }: { line: MenteeLine }) {
  return (
    <tr>
      <th scope="row">
        <span className="mn">
          <Avatar initials={initialsOf(it.name)} />
          <span>
            {it.isPaused ? <b>{it.name}</b> : <a href={briefHref(it)}>{it.name}</a>}
            {it.track && (
              <small>
                <Blaze shape={it.track.blaze} size={11} /> {it.track.name}
                {it.restsSince !== null && ', roadmap paused'}
              </small>
            )}
          </span>
        </span>
      </th>
      <td>
        <WhyHere line={it} />
      </td>
      <td>{it.weeks && <ActivitySpark weeks={it.weeks} alarming={it.reasons.length > 0} />}</td>
      <td className="nowrap">{it.approved && <ApprovedBar {...it.approved} />}</td>
      <td className="sm sub nowrap" data-l="Last seen">
        {it.lastSeenDays === null ? (it.weeks ? 'never' : 'not shared') : agoWords(it.lastSeenDays)}
      </td>
      <td className="num">
        <Action line={it} />
      </td>
    </tr>
  )
}

function Action({ line: it }: { line: MenteeLine }) {
  if (it.isPaused) return null
  const waits = it.reasons.length === 0 ? it.waits : null
  return (
    <ButtonLink href={waits?.href ?? briefHref(it)} small>
      {waits ? 'Review' : 'Brief'}
      <span className="vh">: {it.name}</span>
    </ButtonLink>
  )
}

/** @param of milestones that ask for hours */
export function ApprovedBar({ count, of }: { count: number; of: number }) {
  return (
    <>
      <span className="mbar" aria-hidden="true">
        <i style={{ width: `${of === 0 ? 0 : Math.round((100 * count) / of)}%` }} />
      </span>{' '}
      <span className="sm">
        {count} of {of}
        <span className="vh"> approved</span>
      </span>
    </>
  )
}
