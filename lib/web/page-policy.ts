/**
 * A page's Content-Security-Policy: its scripts carry the nonce, whatever they load is trusted by them, and nothing else runs.
 * @param development React's error overlay needs eval, hot reload a socket
 */
export function pagePolicy(nonce: string, { development }: { development: boolean }): string {
  return (
    `default-src 'self'; script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ''}; ` +
    "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self'; " +
    `connect-src 'self'${development ? ' ws:' : ''}; ` +
    "object-src 'none'; frame-src 'none'; frame-ancestors 'none'; base-uri 'self'; form-action 'self'"
  )
}
