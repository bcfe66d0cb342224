/** `npm run forecast:simulate` (with `-- --seed N --people M --json`): how often forecasts hold for simulated learners. */
import { parseArgs } from 'node:util'
import { LEARNER_KINDS } from './learner-kind.ts'
import { everybody, MOMENTS, simulateForecasts, type Figures, type KindReport } from './simulate.ts'

const { values } = parseArgs({ options: { seed: { type: 'string' }, people: { type: 'string' }, json: { type: 'boolean' } } })
const seed = Number(values.seed ?? 1)
const people = Number(values.people ?? 1000)
const reports = LEARNER_KINDS.map((it) => simulateForecasts(it, { seed, people }))
const together = everybody(reports.map((it) => it.all))
if (values.json) console.log(JSON.stringify({ seed, people, reports, everybody: together }, null, 2))
else {
  for (const it of reports) console.log(lines(it))
  console.log(`\n${row('everybody', together)}`)
}

function lines({ kind, about, all, withoutFactor, moments }: KindReport): string {
  const head = [
    'told'.padEnd(20),
    'people'.padStart(6),
    ...['inside', 'earlier', 'later', 'error', 'plan’s', 'width'].map((it) => it.padStart(9)),
  ]
  const rows = MOMENTS.map((it) => row(`  ${it}`, moments[it]))
  return `\n${kind}\n${about}\n${head.join(' ')}\n${[row('all', all), ...rows, row('estimates as is', withoutFactor)].join('\n')}`
}

function row(name: string, it: Figures): string {
  const parts = [it.inside, it.before, it.after, it.error, it.planError, it.width].map((part) => `${Math.round(100 * part)} %`.padStart(9))
  return [name.padEnd(20), String(it.count).padStart(6), ...parts].join(' ')
}
