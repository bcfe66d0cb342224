/** @type {import('next').NextConfig} */
const config = {
  poweredByHeader: false,
  reactStrictMode: true,
  typedRoutes: false,
  // No remote or local image is resized on request: the optimiser has been an attack surface and nothing here needs it.
  images: { unoptimized: true },
}
export default config
