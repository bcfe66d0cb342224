/** What is made from the sources: the database clients and the production build, each only when its sources changed. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fingerprint, stampIn } from './fingerprint.mjs'
import { nodeBinary } from './node-binary.mjs'
import { runQuietly } from './processes.mjs'
import { root } from './root.mjs'

const buildStamp = '.next/cairn-fingerprint'
const sources =
  'app lib content prisma public proxy.ts instrumentation.ts next.config.js postcss.config.mjs tsconfig.json package.json package-lock.json'.split(
    ' ',
  )
export const clientSources = [
  'prisma/models.prisma',
  'prisma/sqlite/schema.prisma',
  'prisma/postgres/schema.prisma',
  'scripts/generate.mjs',
  'package-lock.json',
]
export const clientStamp = 'lib/db/generated/.fingerprint'

/** @throws Failure with Prisma's output */
export async function generateClients() {
  if (stampIn(clientStamp) === fingerprint(clientSources)) return
  await runQuietly('The database clients could not be generated.', nodeBinary(), ['scripts/generate.mjs'])
}

/** @throws Failure with the content check's lines, or with the build's output */
export async function build(say) {
  const wanted = fingerprint(sources)
  if (stampIn(buildStamp) === wanted && existsSync(join(root, '.next/BUILD_ID'))) return
  await checkContent()
  say('Building (once for each version, about half a minute) …')
  const env = { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' }
  await runQuietly('The build failed.', nodeBinary(), ['node_modules/next/dist/bin/next', 'build'], { env })
  writeFileSync(join(root, buildStamp), wanted)
}

async function checkContent() {
  const script = 'lib/content/check-command.ts'
  if (existsSync(join(root, script))) await runQuietly(null, nodeBinary(), [script])
}
