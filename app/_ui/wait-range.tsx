/** How long a mentor took so far, from their own record, and how that is counted. Not inside a paragraph. */
import { rangeWords, type Wait } from '#lib/domain/review/wait.ts'
import { Explain } from './explain.tsx'

export function WaitRange({ wait }: { wait: Wait }) {
  return (
    <div className="sm sub">
      <Explain figure={rangeWords(wait)}>
        <p>
          From this mentor’s requests of the last year. Those still waiting count as long as they have waited, so that slow answers are not
          missing for being slow. It says how it was, and promises nothing.
        </p>
        <p>After Kaplan and Meier (1958), with whoever asks now counted as one more who waits.</p>
      </Explain>
    </div>
  )
}
