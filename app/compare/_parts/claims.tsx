/** Claims that are made about these roles, each labelled for what it is, and where the comparison comes from. */
import type { ComparisonView } from '#lib/queries/comparison.ts'

export function Claims({ view: { comparison } }: { view: ComparisonView }) {
  return (
    <section className="mt12" aria-labelledby="claims">
      <h2 id="claims">What is said, and how well it is known</h2>
      <ul className="sheet pad mt3 lines">
        {comparison.claims.map((it) => (
          <li key={it.id}>
            <div>
              <p>
                {it.text} <span className="tag">{it.status}</span>
              </p>
              <p className="sm sub">{it.caution}</p>
            </div>
          </li>
        ))}
      </ul>
      <p className="sm muted mt2">
        Source: {comparison.source.document}. {comparison.source.use}
      </p>
    </section>
  )
}
