import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { formatDay } from '#lib/domain/calendar.ts'
import { roadmapList } from '#lib/queries/roadmap.ts'
import { load } from '#lib/web/run.ts'
import { Blaze } from '../_ui/blaze.tsx'
import { EmptyState } from '../_ui/empty-state.tsx'
import { PageHead } from '../_ui/page-head.tsx'
import { Sheet } from '../_ui/sheet.tsx'
import { SignLink } from '../_ui/signpost.tsx'
import { Frame } from '../frame.tsx'

export const metadata: Metadata = { title: 'Roadmap' }

/** With one roadmap there is nothing to choose: it opens. */
export default async function Roadmaps() {
  const roadmaps = await load(roadmapList, null)
  if (roadmaps.length === 1 && roadmaps[0]) redirect(`/roadmap/${roadmaps[0].id}`)
  return (
    <Frame current="roadmap">
      <div className="wrap">
        <PageHead title="Roadmap" />
        {roadmaps.length === 0 ? (
          <EmptyState title="No roadmap yet" action={<SignLink href="/path">See my path</SignLink>}>
            A roadmap is made from the result of your assessment: the milestones in order, with the hours that are new to you.
          </EmptyState>
        ) : (
          <Sheet id="roadmaps" title="Your roadmaps">
            <ul className="lines">
              {roadmaps.map((it) => (
                <li key={it.id}>
                  <Blaze shape={it.blaze} />
                  <a href={`/roadmap/${it.id}`}>{it.trackName}</a>
                  <span className="sm muted">
                    {it.scopeName}, from {formatDay(it.startOn)}
                  </span>
                </li>
              ))}
            </ul>
          </Sheet>
        )}
      </div>
    </Frame>
  )
}
