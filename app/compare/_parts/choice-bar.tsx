/** Background and scope as links, so that every combination has an address. */
import type { ComparisonView } from '#lib/queries/comparison.ts'
import { SegLinks } from '../../_ui/seg-radio.tsx'

/** `path`: the page that is shown again with the choice in its address. */
export function ChoiceBar({ view, path }: { view: ComparisonView; path: string }) {
  const to = (background: string, scope: string) => `${path}?background=${background}&scope=${scope}`
  const scopes = Object.entries(view.scopes)
  return (
    <div className="stack" style={{ marginBottom: 'var(--s-5)' }}>
      <div className="rowx">
        <span className="lbl sm" id="starting-from">
          Starting from
        </span>
        <SegLinks
          labelledBy="starting-from"
          links={view.backgrounds.map((it) => ({ href: to(it.id, view.scope), label: it.name, current: it.id === view.background.id }))}
        />
      </div>
      <div className="rowx">
        <span className="lbl sm" id="aiming-at">
          Aiming at
        </span>
        <SegLinks
          labelledBy="aiming-at"
          links={scopes.map(([id, it]) => ({ href: to(view.background.id, id), label: it.name, current: id === view.scope }))}
        />
        <span className="sm muted">{firstSentence(view.scopes[view.scope].meaning)}</span>
      </div>
    </div>
  )
}

const firstSentence = (text: string): string => /^.*?\.(?=\s|$)/s.exec(text)?.[0] ?? text
