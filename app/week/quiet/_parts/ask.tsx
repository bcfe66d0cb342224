/** The place for a question, as far as there is somebody to ask. */
import type { WhomToAsk } from '#lib/queries/quiet-tap.ts'
import { Sheet } from '../../../_ui/sheet.tsx'

export function Ask({ ask }: { ask: WhomToAsk }) {
  return (
    <Sheet id="ask" title={ask.kind === 'nobody' ? 'Somebody to ask' : `Ask ${ask.name}`}>
      {ask.kind === 'thread' && (
        <p>
          <a href={ask.href}>Write in the review</a> of what you handed in: {ask.name} reads it there. One question is enough.
        </p>
      )}
      {ask.kind === 'roadmap' && (
        <p>
          <a href={ask.href}>Ask for a review of the roadmap</a> and say where it is stuck: {ask.name} answers there. One question is
          enough.
        </p>
      )}
      {ask.kind === 'nobody' && (
        <p>
          Nobody mentors you at present. <a href={ask.href}>Invite somebody</a> whose judgement you trust: they see what you choose to
          share.
        </p>
      )}
    </Sheet>
  )
}
