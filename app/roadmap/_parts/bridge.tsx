/** What a milestone leads to, and how it ties to what a software engineer knows: known, new, and where the analogy breaks. */
export function Outcomes({ outcomes }: { outcomes: readonly string[] }) {
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes" className="vh">
        By the end you can
      </h2>
      <ul className="outcomes">
        {outcomes.map((text, index) => (
          <li key={text}>
            <small>{index === 0 ? 'By the end you can' : 'and'}</small>
            {capital(text.replace(/^can /, ''))}.
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Bridge({ bridge }: { bridge: { known: string; new: string; breaks: string } }) {
  return (
    <section className="sheet" aria-labelledby="bridge">
      <header>
        <h2 id="bridge">From what you know</h2>
      </header>
      <div className="pad stack">
        <p>{bridge.known}</p>
        <p>{bridge.new}</p>
        <p>{bridge.breaks}</p>
      </div>
    </section>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
