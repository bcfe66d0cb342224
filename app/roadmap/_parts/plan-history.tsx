/** The revisions of a roadmap, the newest first. */
import type { PlanEditorView } from '#lib/queries/plan-editor.ts'
import { Day } from '../../_ui/day.tsx'
import { Sheet } from '../../_ui/sheet.tsx'
import { ChangeLines } from './change-lines.tsx'

export function PlanHistory({ view: { history, language } }: { view: PlanEditorView }) {
  if (history.length === 0) return null
  return (
    <Sheet id="history" title="Revisions" note={`${history.at(0)?.number ?? 0}`}>
      <ol className="history">
        {history.map((it) => (
          <li key={it.number}>
            <p className="sm">
              <b>Revision {it.number}</b>, <Day day={it.on} language={language} />
            </p>
            {it.reason !== '' && <p className="sm sub">“{it.reason}”</p>}
            {it.changes.length > 0 && (
              <details className="data">
                <summary>{it.changes.length === 1 ? 'One change' : `${it.changes.length} changes`}</summary>
                <ul className="sm mt2">
                  {it.changes.map(({ title, lines }) => (
                    <li key={title}>
                      <b>{title}</b>
                      <ChangeLines lines={lines} />
                    </li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </Sheet>
  )
}
