/** The yardstick: a Next app whose only dynamic page sends given HTML from memory, without database, proxy or components of its own. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary } from '../launch/node-binary.mjs'
import { runQuietly } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'

/** Inside the repository, so that it is built with the same packages. */
export const bareFolder = join(root, 'data/bench/bare')

const layout = `export default function Layout({ children }) {
  return <html lang="en"><body>{children}</body></html>
}
`
const page = `import { readFileSync } from 'node:fs'
import { headers } from 'next/headers'
const pages = () => (globalThis.pages ??= JSON.parse(readFileSync(process.env.BENCH_PAGES, 'utf8')))
export default async function Page({ params }) {
  await headers()
  const { name } = await params
  return <div dangerouslySetInnerHTML={{ __html: pages()[name] ?? '' }} />
}
`

/** Writes and builds it unless that was done with the same Next before. */
export async function buildBareApp(nextVersion) {
  const stamp = join(bareFolder, '.next', `built-with-${nextVersion}`)
  if (existsSync(stamp)) return
  mkdirSync(join(bareFolder, 'app/[name]'), { recursive: true })
  writeFileSync(join(bareFolder, 'package.json'), '{ "type": "module", "private": true }\n')
  writeFileSync(
    join(bareFolder, 'next.config.js'),
    `export default { poweredByHeader: false, turbopack: { root: ${JSON.stringify(root)} } }\n`,
  )
  writeFileSync(join(bareFolder, 'app/layout.jsx'), layout)
  writeFileSync(join(bareFolder, 'app/[name]/page.jsx'), page)
  const next = join(root, 'node_modules/next/dist/bin/next')
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await runQuietly('The bare app could not be built.', nodeBinary(), [next, 'build', bareFolder], { env })
  writeFileSync(stamp, '')
}
