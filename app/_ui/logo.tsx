/** Three stones; the top one carries the yellow of the signpost. */
export function Logo() {
  return (
    <svg className="logo" width="28" height="28" viewBox="0 0 28 28" aria-hidden="true">
      <path d="M2.3 24.4c-1-3.2 1-5.3 4-5.6 5-.6 10.3-.6 15.3-.1 3.2.3 5 2.6 4.1 5.7-.2.9-.9 1.3-1.8 1.3H4.1c-.9 0-1.5-.5-1.8-1.3z" />
      <path d="M6 16.4c-.7-2.7.8-4.6 3.2-4.9 3.3-.4 6.6-.4 9.8.1 2.3.3 3.5 2.3 2.8 4.8-.2.8-.7 1.2-1.5 1.2H7.5c-.8 0-1.3-.4-1.5-1.2z" />
      <path
        className="logo-top"
        d="M9.3 9c-.8-2.9.6-5.3 3-5.9 1.6-.4 3.3-.3 4.7.4 1.8.8 2.5 3 1.9 5.5-.2.8-.7 1.3-1.5 1.3h-6.6c-.8 0-1.3-.5-1.5-1.3z"
      />
    </svg>
  )
}
