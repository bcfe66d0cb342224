/** Browsers do without what Cairn does not use, on every answer: pages, files, handlers, refusals and errors. */
const everywhere = {
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  // Other sites learn nothing of the page a person comes from; our own forms still send their origin.
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  // For files and refusals, which run nothing. The proxy replaces it on pages, where scripts need a fresh nonce.
  'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
}
// The proxy sends it wherever the configured address has TLS. A file knows only what the server in front says.
const behindTls = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' }

const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // Reads files that lie beside it.
  serverExternalPackages: ['pdfkit'],
  // No remote or local image is resized on request: the optimiser has been an attack surface and nothing here needs it.
  images: { unoptimized: true },
  headers: () => [
    { source: '/:path*', headers: listed(everywhere) },
    { source: '/:path*', has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }], headers: listed(behindTls) },
  ],
}
export default config
