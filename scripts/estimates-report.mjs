/** `npm run estimates:report` (with `-- --out report.md` or `-- --json`): what people's hours say of the estimates. It changes nothing. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { estimatesMarkdown } from '../lib/calibration/estimates-report.ts'
import { estimateReport } from '../lib/calibration/estimates.ts'
import { content } from '../lib/content/current.ts'
import { connect } from '../lib/db/client.ts'
import { readEnvironment } from '../lib/env.ts'
import { settings } from './launch/settings.mjs'

let db
try {
  const { values } = parseArgs({ options: { out: { type: 'string' }, json: { type: 'boolean', default: false } } })
  // The same as for npm start: .env counts here too.
  db = connect(readEnvironment(settings({ demo: false })).databaseUrl)
  const found = await estimateReport(db, content())
  const day = new Date().toISOString().slice(0, 10)
  const report = values.json ? JSON.stringify({ day, ...found }, null, 2) : estimatesMarkdown(content(), found, day)
  console.log(report)
  if (values.out) writeFileSync(values.out, `${report}\n`)
} catch (error) {
  console.error(reason(error))
  process.exitCode = 1
} finally {
  await db?.$disconnect()
}

function reason(error) {
  if (error.name === 'BadEnvironment') return error.message
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return `${error.message}\nUsage: npm run estimates:report -- --json --out report.json`
  if (error.syscall === 'open') return `The report cannot be written: ${error.message}`
  if (error.code === 'P2021' || /no such table|does not exist/.test(error.message))
    return 'The database has no tables yet. Run npm start once.'
  return `The database cannot be used (${error.message || error.code || error}). Check DATABASE_URL.`
}
