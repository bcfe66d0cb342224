/** Headers that tell browsers what a page of ours may do. Also read by next.config.js, so it imports nothing. */

/** The same on every answer. */
export const constantHeaders: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Other sites learn nothing of the page a person comes from; our own forms still send their origin.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}

/** Two years, as the preload lists ask. Only where the site is reached through TLS: elsewhere it would lock people out. */
export const transportSecurity = 'max-age=63072000; includeSubDomains'

/** For files, which run nothing by themselves. */
export const filePolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'"

/**
 * A page's policy: its scripts carry the nonce, whatever they load is trusted by them, and nothing else runs.
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
