'use client'
/** Something failed on our side while a page was made. Cannot ask who is signed in, so it stands without the account menu. */
import { SiteFooter } from './_ui/site-footer.tsx'

export default function ErrorPage({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = error instanceof Error && 'digest' in error && typeof error.digest === 'string' ? error.digest : null
  return (
    <>
      <header className="top">
        <div className="wrap">
          <a className="brand" href="/">
            Cairn
          </a>
        </div>
      </header>
      <main id="main" className="wrap stack mt12" tabIndex={-1}>
        <p className="sm muted">Something failed on our side</p>
        <h1>We could not make this page</h1>
        <p className="lead">What you saved before is safe. Try again in a minute.</p>
        <p className="rowx mt6">
          <button type="button" className="btn" onClick={() => retry()}>
            Try again
          </button>
          <a href="/">Go to the start</a>
          {digest && <span className="sm muted">Reference {digest}</span>}
        </p>
      </main>
      <SiteFooter />
    </>
  )
}
