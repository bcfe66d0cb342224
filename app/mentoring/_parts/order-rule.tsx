/** The rules that decide who may need a word and in which order mentees stand, in full. */
import { NEED_RULES, RULE_WORDS } from '#lib/domain/mentorship/need-a-word.ts'
import { Behind } from '../../_ui/explain.tsx'

export function OrderRule({ summary }: { summary: string }) {
  return (
    <Behind summary={summary}>
      <p>Somebody may need a word when one of these holds:</p>
      <ul className="dashl mt2">
        {NEED_RULES.map((it) => (
          <li key={it}>{RULE_WORDS[it]}</li>
        ))}
      </ul>
      <p className="mt2">
        They come first, in the order of these rules. Then who waits for you, longest first; then by name. Who is paused comes last and
        needs nothing. Only what a mentee shares is looked at.
      </p>
    </Behind>
  )
}
