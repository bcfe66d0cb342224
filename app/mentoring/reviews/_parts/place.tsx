/** Beside a review: where the work stands on the roadmap, and what the learner shares. */
import type { MentorsReview } from '#lib/queries/review-for-mentor.ts'
import type { Share } from '#lib/domain/mentorship/mentorship.ts'
import { Blaze } from '../../../_ui/blaze.tsx'
import { Sheet } from '../../../_ui/sheet.tsx'
import { StaticHtml } from '../../../_ui/static-html.tsx'
import { StatusMark } from '../../../_ui/status.tsx'

export function Place({ view: { place, learner, mentorshipId } }: { view: MentorsReview }) {
  if (!place) return null
  const { track, milestones, settled } = place
  const note = (
    <p>
      <Blaze shape={track.blaze} size={11} /> {track.name}
    </p>
  )
  return (
    <Sheet id="place" title={`${learner}’s roadmap`} note={note}>
      <StaticHtml>
        <>
          <p className="sm sub">
            {settled} of {milestones.length} milestones are behind them.
          </p>
          <ol className="mini mt2">
            {milestones.map((it) => (
              <li key={it.id} aria-current={it.isHere ? 'true' : undefined}>
                <StatusMark status={it.status} size={18} />
                <span>{it.title}</span>
                {it.hours !== null && <small>{it.hours} h</small>}
              </li>
            ))}
          </ol>
          <p className="sm mt3">
            <a href={`/mentoring/mentees/${mentorshipId}/roadmap`}>The whole roadmap</a>
          </p>
        </>
      </StaticHtml>
    </Sheet>
  )
}

const SHARE_WORDS: Record<Share, string> = {
  roadmap: 'roadmap',
  evidence: 'evidence',
  hours: 'hours and dates',
  summary: 'the result of the assessment',
  answers: 'answers of the assessment',
}

export function Shared({ view: { shares, learner } }: { view: Pick<MentorsReview, 'shares' | 'learner'> }) {
  const all = Object.keys(SHARE_WORDS) as Share[]
  const words = (list: readonly Share[]) => list.map((it) => SHARE_WORDS[it]).join(', ')
  const not = all.filter((it) => !shares.includes(it))
  return (
    <Sheet id="shared" title="Shared with you">
      <p className="sm sub">
        {capital(words(all.filter((it) => shares.includes(it))))}.{not.length > 0 && ` ${learner} does not share: ${words(not)}.`}
      </p>
    </Sheet>
  )
}

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1)
