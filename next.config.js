import { constantHeaders, filePolicy, transportSecurity } from './lib/security-headers.ts'

const listed = (headers) => Object.entries(headers).map(([key, value]) => ({ key, value }))

/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // No remote or local image is resized on request: the optimiser has been an attack surface and nothing here needs it.
  images: { unoptimized: true },
  // For files and for answers that no page gives. The proxy replaces the policy on pages, where it needs a fresh nonce.
  headers: () => [
    { source: '/:path*', headers: listed({ ...constantHeaders, 'Content-Security-Policy': filePolicy }) },
    {
      source: '/:path*',
      has: [{ type: 'header', key: 'x-forwarded-proto', value: 'https' }],
      headers: listed({ 'Strict-Transport-Security': transportSecurity }),
    },
  ],
}
export default config
