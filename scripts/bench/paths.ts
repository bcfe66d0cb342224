/** CPU milliseconds to work out all paths of a person, both answers and the verdict: the median of many runs. Prints one number. */
import { content } from '../../lib/content/current.ts'
import { resultOf } from '../../lib/domain/path/result.ts'
import { adasAnswers } from '../../lib/demo/answers.ts'

const RUNS = 200
const it = content()
const answers = adasAnswers(it)
const times: number[] = []
for (let run = 0; run < RUNS; run++) {
  const before = process.cpuUsage()
  resultOf(it, answers, run % 2 ? 'full' : 'first-role', new Map())
  const { user, system } = process.cpuUsage(before)
  times.push((user + system) / 1000)
}
console.log(times.sort((a, b) => a - b)[RUNS / 2])
