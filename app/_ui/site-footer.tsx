/** The same on every page. */
export function SiteFooter() {
  return (
    <footer className="foot">
      <div className="wrap">
        <a href="/compare">Compare paths</a>
        <a href="/decide">Quick decision</a>
        <a href="/how-it-works/hours">How hours are estimated</a>
        <a href="/how-it-works/privacy">Privacy</a>
        <a href="/how-it-works/accessibility">Accessibility</a>
        <p>Estimates are planning aids, not promises of a job.</p>
      </div>
    </footer>
  )
}
