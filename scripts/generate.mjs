/** Makes both Prisma clients from the models. Prisma asks for its schema engine, a download, but only checks that the file exists. */
import { spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { clientSources, clientStamp } from './launch/build.mjs'
import { fingerprint } from './launch/fingerprint.mjs'
import { root } from './launch/root.mjs'

for (const dialect of ['sqlite', 'postgres']) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['node_modules/prisma/build/index.js', 'generate', '--config', 'prisma/prisma.config.ts', '--no-hints'],
    {
      cwd: root,
      encoding: 'utf8',
      env: {
        ...process.env,
        DB_DIALECT: dialect,
        PRISMA_SCHEMA_ENGINE_BINARY: 'package.json',
        CHECKPOINT_DISABLE: '1',
        PRISMA_HIDE_UPDATE_MESSAGE: '1',
      },
    },
  )
  if (status !== 0) {
    console.error(`${stdout}${stderr}`.trim())
    process.exit(1)
  }
}

writeFileSync(join(root, clientStamp), fingerprint(clientSources))
