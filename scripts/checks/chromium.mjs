/** A Chromium for the browser tests: one that is there, or one that can be had on this machine. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Failure } from '../launch/failure.mjs'
import { nodeBinary } from '../launch/node-binary.mjs'
import { runQuietly } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'

const usual = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
]
/** A headless build inside an npm package, Linux on x64 only: for machines that reach nothing but a package registry. */
const packaged = '@sparticuz/chromium@153.0.0'

/** @returns its path. @throws Failure when there is none and none can be had */
export async function ensureChromium(say) {
  const present = await firstThatRuns([process.env.CHROMIUM_PATH, ...usual, playwrights()])
  if (present) return present
  for (const { words, get } of ways()) {
    say(`   no Chromium yet: trying ${words} …`)
    const found = await get().catch(() => undefined)
    if (found && (await runs(found))) return found
  }
  throw new Failure('The browser tests need Chromium. Install it, or set CHROMIUM_PATH to it.')
}

function ways() {
  const mayInstall = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const mayUnpack = process.platform === 'linux' && process.arch === 'x64'
  return [
    { words: 'the one of Playwright', get: installPlaywrights },
    ...(mayInstall ? [{ words: 'the one of the system', get: installSystems }] : []),
    ...(mayUnpack ? [{ words: packaged, get: installPackaged }] : []),
  ]
}

const playwrights = () => createRequire(join(root, 'package.json'))('playwright-core').chromium.executablePath()

async function installPlaywrights() {
  await runQuietly('', nodeBinary(), ['node_modules/@playwright/test/cli.js', 'install', 'chromium'])
  return playwrights()
}

async function installSystems() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await runQuietly('', 'apt-get', ['update', '-qq'], { env })
  await runQuietly('', 'apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { env })
  return '/usr/bin/chromium'
}

/** Beside the locked packages, not among them: the lock stays what is installed. */
async function installPackaged() {
  const folder = join(root, 'node_modules/.cache/chromium')
  const npm = process.env.npm_execpath ? [process.execPath, process.env.npm_execpath] : ['npm']
  const [command, ...args] = [...npm, 'install', '--prefix', folder, '--no-save', '--no-audit', '--no-fund', packaged]
  await runQuietly('', command, args)
  const unpack = `import(process.argv[1]).then(async ({ default: it }) => process.stdout.write(await it.executablePath()))`
  const entry = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium')
  // The package then brings the system libraries that a small machine lacks.
  const env = { AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x' }
  return (await runQuietly('', nodeBinary(), ['-e', unpack, entry], { env })).trim()
}

async function firstThatRuns(paths) {
  for (const path of paths) if (path && existsSync(path) && (await runs(path))) return path
  return undefined
}

/** A browser whose system libraries are missing is there and does not run. */
const runs = (path) =>
  runQuietly('', path, ['--version', '--no-sandbox']).then(
    () => true,
    () => false,
  )
