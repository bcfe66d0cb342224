import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf, type DateStyle } from '#lib/date-style.ts'
import { formatDay } from '#lib/domain/calendar/calendar.ts'
import { draftedRoadmaps, roadmapList, type RoadmapListItem } from '#lib/queries/roadmap-list.ts'
import { load } from '#lib/web/run.ts'
import { Blaze } from '../_ui/blaze.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'
import { DraftedRoadmap } from './_parts/drafted-roadmap.tsx'

export const metadata: Metadata = { title: 'Roadmap' }

/** With one roadmap being followed there is nothing to choose: it opens, unless all of them were asked for. */
export default async function Roadmaps({ searchParams }: { searchParams: Promise<{ all?: string | string[] }> }) {
  const roadmaps = await load(roadmapList, null)
  const followed = roadmaps.filter((it) => it.archivedOn === null)
  const putAway = roadmaps.filter((it) => it.archivedOn !== null)
  const only = followed.length === 1 ? followed[0] : undefined
  if (only && (await searchParams).all === undefined) redirect(`/roadmap/${only.id}`)
  const drafts = await load(draftedRoadmaps, null)
  const { language } = dateStyleOf(await currentActor())
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead title="Roadmaps" lead="What you do in a milestone belongs to you: it shows on every roadmap that has it." />
        <div className="colstack">
          {drafts.map((it) => (
            <DraftedRoadmap key={it.id} it={it} language={language} />
          ))}
          {followed.length === 0 ? (
            <NoneFollowed any={putAway.length > 0} />
          ) : (
            <List id="followed" title="Followed" roadmaps={followed} language={language} />
          )}
          {putAway.length > 0 && <List id="put-away" title="Put away" roadmaps={putAway} language={language} />}
        </div>
      </div>
    </Frame>
  )
}

function NoneFollowed({ any }: { any: boolean }) {
  return (
    <EmptyState title={any ? 'No roadmap is being followed' : 'No roadmap yet'} action={<SignLink href="/path">See my path</SignLink>}>
      {any
        ? 'Take one up again from the list below, or begin a new one from your result.'
        : 'A roadmap is made from the result of your assessment: the milestones in order, with the hours that are new to you.'}
    </EmptyState>
  )
}

interface ListProps {
  id: string
  title: string
  roadmaps: readonly RoadmapListItem[]
  language: DateStyle['language']
}

function List({ id, title, roadmaps, language }: ListProps) {
  return (
    <Sheet id={id} title={title}>
      <ul className="lines">
        {roadmaps.map((it) => (
          <li key={it.id}>
            <Blaze shape={it.blaze} />
            <a href={`/roadmap/${it.id}`}>{it.trackName}</a>
            <span className="sm muted">
              {it.scopeName}, from {formatDay(it.startOn, { language })}
              {it.pausedFrom && `, paused since ${formatDay(it.pausedFrom, { language })}`}
              {it.archivedOn && `, put away on ${formatDay(it.archivedOn, { language })}`}
            </span>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
