/** The roadmap is paused: no day that passes moves its dates. */
import type { DateStyle } from '#lib/date-style.ts'
import { Day } from '../../_ui/day.tsx'
import { Notice } from '../../_ui/notice.tsx'

export function Resting({ roadmapId, from, language }: { roadmapId: string; from: string; language: DateStyle['language'] }) {
  return (
    <Notice
      title={
        <>
          This roadmap is paused since <Day day={from} language={language} />
        </>
      }
    >
      Its dates are those of that day, less what you did since, and nothing is planned until you go on. Time can be logged meanwhile.{' '}
      <a href={`/roadmap/${roadmapId}/pause`}>Go on with it</a>
    </Notice>
  )
}
