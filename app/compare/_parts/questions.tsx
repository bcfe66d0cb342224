/** Questions that are asked often. */
import type { ComparisonView } from '#lib/queries/comparison.ts'

export function Questions({ view }: { view: ComparisonView }) {
  return (
    <section className="mt12" aria-labelledby="faq">
      <h2 id="faq">Often asked</h2>
      <div className="sheet pad mt3">
        {view.comparison.faq.map((it) => (
          <details className="qa" key={it.id}>
            <summary>{it.question}</summary>
            <p>{it.answer}</p>
          </details>
        ))}
      </div>
    </section>
  )
}
