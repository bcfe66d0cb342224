/** Test runners report to a file; their counts are read from there, not from what they print. */
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { nodeBinary } from '../launch/node-binary.mjs'
import { startProcess } from '../launch/processes.mjs'
import { root } from '../launch/root.mjs'

/**
 * Runs a test runner, shows what it prints, and counts.
 * @param count reads the report's counts; a run without a report, or one that fails with nothing counted as failed, is one failure more
 */
export async function runCounted(name, args, count, env = {}) {
  const report = join(root, 'e2e/.artifacts', `${name}.json`)
  mkdirSync(join(root, 'e2e/.artifacts'), { recursive: true })
  rmSync(report, { force: true })
  const child = startProcess(nodeBinary(), withReport(args, report), {
    env: { ...env, CI: '1', REPORT_FILE: report },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const [code] = await once(child, 'close')
  if (!existsSync(report)) return { passed: 0, failed: 1 }
  const { passed, failed } = count(JSON.parse(readFileSync(report, 'utf8')))
  const ranNothing = passed + failed === 0
  return { passed, failed: failed + (failed === 0 && (code !== 0 || ranNothing) ? 1 : 0) }
}

/** A file that could not be loaded has no tests: it is one failure. */
export function countVitest({ numPassedTests, numFailedTests, testResults }) {
  const broken = testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0)
  return { passed: numPassedTests, failed: numFailedTests + broken.length }
}

export const countPlaywright = ({ stats, errors }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky + errors.length })

/** Vitest takes the file as an argument, Playwright's configuration reads REPORT_FILE. */
const withReport = (args, report) =>
  args[0].includes('vitest') ? [...args, '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`] : args
