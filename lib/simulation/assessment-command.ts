/** `npm run assessment:simulate` (with `-- --seed N --people M --json`): how well the assessment knows simulated people. */
import { parseArgs } from 'node:util'
import { content } from '../content/current.ts'
import { simulate, WAYS, type PopulationReport } from './simulate.ts'
import { POPULATIONS } from './population.ts'

const { values } = parseArgs({ options: { seed: { type: 'string' }, people: { type: 'string' }, json: { type: 'boolean' } } })
const seed = Number(values.seed ?? 1)
const people = Number(values.people ?? 2000)
const reports = POPULATIONS.map((it) => simulate(content(), it, { seed, people, scope: 'first-role' }))
if (values.json) console.log(JSON.stringify({ seed, reports }, null, 2))
else for (const it of reports) console.log(lines(it))

function lines({ population, about, people, nearTies, ways }: PopulationReport): string {
  const percent = (part: number) => `${Math.round(100 * part)} %`
  const tracks = Object.keys(ways['the engine'].error)
  const rows = WAYS.map((way) => {
    const it = ways[way]
    const plain = way === 'self-rating alone'
    return [
      way.padEnd(30),
      ...tracks.map((track) => (it.error[track] ?? 0).toFixed(1).padStart(15)),
      (plain ? '–' : tracks.map((track) => percent(it.coverage[track] ?? 0)).join(' ')).padStart(18),
      percent(it.agreement).padStart(10),
      it.items.toFixed(1).padStart(7),
      (plain ? '–' : `${percent(it.falseCredit)} of ${it.credited.toFixed(1)}`).padStart(14),
      (it.unchanged === null ? '–' : percent(it.unchanged)).padStart(10),
    ].join(' ')
  })
  const head = [
    'error of new hours'.padEnd(30),
    ...tracks.map((it) => it.padStart(15)),
    'inside 80 %'.padStart(18),
    'verdicts'.padStart(10),
    'items'.padStart(7),
    'false credit'.padStart(14),
    'unchanged'.padStart(10),
  ]
  return `\n${population} (${people} people, ${nearTies} near-ties)\n${about}\n${head.join(' ')}\n${rows.join('\n')}`
}
