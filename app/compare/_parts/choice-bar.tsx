/** Background and scope as links, so that every combination has an address. */
import type { ComparisonView } from '#lib/queries/comparison.ts'
import { ChoiceRow } from '../../_ui/choice-row.tsx'

/** `path`: the page that is shown again with the choice in its address. */
export function ChoiceBar({ view, path }: { view: ComparisonView; path: string }) {
  const to = (background: string, scope: string) => `${path}?background=${background}&scope=${scope}`
  const scopes = Object.entries(view.scopes)
  return (
    <div className="stack" style={{ marginBottom: 'var(--s-5)' }}>
      <ChoiceRow
        id="starting-from"
        label="Starting from"
        small
        links={view.backgrounds.map((it) => ({ href: to(it.id, view.scope), label: it.name, current: it.id === view.background.id }))}
      />
      <ChoiceRow
        id="aiming-at"
        label="Aiming at"
        small
        links={scopes.map(([id, it]) => ({ href: to(view.background.id, id), label: it.name, current: id === view.scope }))}
      >
        <span className="sm muted">{firstSentence(view.scopes[view.scope].meaning)}</span>
      </ChoiceRow>
    </div>
  )
}

const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text
