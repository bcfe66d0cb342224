import type { Metadata } from 'next'
import { content } from '#lib/content/current.ts'
import { FEWER_BY } from '#lib/domain/path/effort.ts'
import { CLEAR_LEAN, CONSTRUCTS_NEEDED } from '#lib/domain/path/interest.ts'
import { Article } from '../article.tsx'

export const metadata: Metadata = { title: 'The rule of the verdict' }

const SIDES = { models: 'Models', operations: 'Operations', both: 'Shown to you, decides nothing' } as const

export default function HowVerdict() {
  const { interest, tracks } = content()
  const mix = [...tracks.values()].find((it) => it.side === 'both')?.name
  return (
    <Article at="/how-it-works/verdict" lead="Two answers, compared in the open. Neither changes the other.">
      <section>
        <h2>Effort</h2>
        <p>
          The likely new learning of each path is compared. Effort names a side when its likely hours are at least{' '}
          {Math.round(100 * FEWER_BY)} percent lower than those of the other. Closer than that, the hours name none.
        </p>
      </section>
      <section>
        <h2>Interest</h2>
        <p>
          Each answer counts from −2 to +2 for one kind of interest. The lean is the mean of the operations kinds minus the mean of the
          models kinds. It names a side from {CLEAR_LEAN} in size. A side is only judged when at least {CONSTRUCTS_NEEDED} of its kinds have
          an answer.
        </p>
        {(['models', 'operations', 'both'] as const).map((side) => (
          <p key={side}>
            {SIDES[side]}:{' '}
            {interest.constructs
              .filter((it) => it.side === side)
              .map((it) => it.name.toLowerCase())
              .join(', ')}
            .
          </p>
        ))}
      </section>
      <section>
        <h2>The headline</h2>
        <ul className="dashl">
          <li>Both name the same side: that path is recommended.</li>
          <li>
            They name different sides: both paths are offered, each with one of its milestones as a trial, and with what is cheapest to
            learn next whichever is chosen.
          </li>
          <li>Only interest names a side: that path, since the hours are too close to matter.</li>
          <li>Only effort names a side: the path with fewer hours, with {mix ?? 'the mixed path'} beside it.</li>
          <li>Neither names a side: nothing is recommended, and the paths stand side by side.</li>
        </ul>
      </section>
      <section>
        <h2>What it is worth</h2>
        <p>
          {interest.note} The thresholds are editorial until they can be calibrated. The range of a lean follows from how far one answer
          moves when the same person is asked again: about {interest.retestNoise.likertSd} points on the scale of five, and{' '}
          {Math.round(100 * interest.retestNoise.forcedChoiceFlip)} of 100 choices between two turn. Both are assumptions that our own
          retests are to replace.
        </p>
      </section>
    </Article>
  )
}
