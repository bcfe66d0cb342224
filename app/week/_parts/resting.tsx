/** The roadmap is paused: its dates stand still. */
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
      Its dates stand as they were on that day, and nothing is planned until you go on. Time can be logged meanwhile.{' '}
      <a href={`/roadmap/${roadmapId}/pause`}>Go on with it</a>
    </Notice>
  )
}
