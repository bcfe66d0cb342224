/** `npm run bench` (with `--json`): what our pages cost, as ratios to a bare Next page in the same run. See scripts/bench/. */
import './launch/node-version.mjs'

const { bench } = await import('./bench/run.mjs')
process.exitCode = await bench({ json: process.argv.includes('--json') })
