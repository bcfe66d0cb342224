/** `npm run content:report`: the hours of each path for each background as Markdown; with `--json` as data. */
import { content } from './current.ts'
import { reportHours, reportMarkdown } from './report.ts'

const it = content()
console.log(process.argv.includes('--json') ? JSON.stringify(reportHours(it), null, 2) : reportMarkdown(it))
