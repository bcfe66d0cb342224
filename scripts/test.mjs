/**
 * `npm test`: everything that must hold, from a fresh clone on. `npm test -- --only unit,lint` runs some of it, and what follows `--`
 * goes to the last runner: `npm test -- --only e2e -- -g "a guest"`. The last line is `N passed, N failed`.
 */
import './launch/node-version.mjs'

// Not before the line above has judged the Node that runs this.
const { runTests } = await import('./checks/run.mjs')
process.exitCode = await runTests(process.argv.slice(2))
