/** What `npm test` runs, in this order. A check is one test; a runner brings its own count. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { build, generateClients } from '../launch/build.mjs'
import { nodeBinary } from '../launch/node-binary.mjs'
import { runQuietly } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'
import { ensureChromium } from './chromium.mjs'
import { checkLock } from './lock.mjs'
import { countPlaywright, countVitest, runCounted } from './runners.mjs'

const say = (line) => console.log(line)
const one = { passed: 1, failed: 0 }

export const steps = {
  lock: check(checkLock),
  format: command('Run npm run format.', 'node_modules/prettier/bin/prettier.cjs', '--check', '.', '--log-level', 'warn'),
  lint: command('', 'node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'),
  types: check(async () => {
    // Next declares what its stylesheets and images are; a fresh clone has no such file yet.
    if (!existsSync(join(root, 'next-env.d.ts')))
      await runNode('Next could not declare its types.', ['node_modules/next/dist/bin/next', 'typegen'])
    await runNode('There are type errors.', ['node_modules/typescript/bin/tsc', '--noEmit'])
  }),
  content: command('The content is broken.', 'lib/content/check-command.ts'),
  migrations: command('Migrations and models disagree.', 'scripts/db-migration.mjs', '--check'),
  unit: (extra) => vitest('unit', extra),
  integration: (extra) => vitest('integration', extra),
  build: check(() => build(say)),
  e2e: async (extra) => {
    await build(say)
    const env = { CHROMIUM_PATH: await ensureChromium(say) }
    return runCounted('e2e', ['scripts/checks/e2e.mjs', ...extra], countPlaywright, env)
  },
}

function check(work) {
  return async () => {
    await generateClients()
    await work()
    return one
  }
}

function command(advice, ...args) {
  return check(() => runNode(advice || 'It found something.', args))
}

async function vitest(project, extra) {
  await generateClients()
  return runCounted(project, ['node_modules/vitest/vitest.mjs', 'run', '--project', project, ...extra], countVitest, { NO_COLOR: '1' })
}

const runNode = (line, args) => runQuietly(line, nodeBinary(), args, { env: { NO_COLOR: '1', NEXT_TELEMETRY_DISABLED: '1' } })
