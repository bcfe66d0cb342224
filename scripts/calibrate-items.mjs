/** `npm run items:calibrate` (with `-- --out report.md`): what people's answers say of the knowledge items. It changes nothing. */
import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { calibrate } from '../lib/calibration/calibrate.ts'
import { calibrationMarkdown } from '../lib/calibration/report.ts'
import { content } from '../lib/content/current.ts'
import { connect } from '../lib/db/client.ts'
import { submittedAnswers } from '../lib/db/item-responses.ts'
import { readEnvironment } from '../lib/env.ts'
import { settings } from './launch/settings.mjs'

let db
try {
  const { values } = parseArgs({ options: { out: { type: 'string' } } })
  // The same as for npm start: .env counts here too.
  db = connect(readEnvironment(settings({ demo: false })).databaseUrl)
  const report = calibrationMarkdown(await calibrate(content(), submittedAnswers(db)), new Date().toISOString().slice(0, 10))
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
  if (error.code?.startsWith('ERR_PARSE_ARGS')) return `${error.message}\nUsage: npm run items:calibrate -- --out report.md`
  if (error.syscall === 'open') return `The report cannot be written: ${error.message}`
  if (error.code === 'P2021' || /no such table|does not exist/.test(error.message))
    return 'The database has no tables yet. Run npm start once.'
  return `The database cannot be used (${error.message || error.code || error}). Check DATABASE_URL.`
}
