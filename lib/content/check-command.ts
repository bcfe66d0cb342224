/** `npm run content:check`: says what is wrong with the content and where, or that nothing is. */
import { resolve } from 'node:path'
import { ContentError, describe } from './problem.ts'
import { loadContent } from './read.ts'

const folder = resolve(process.argv[2] ?? 'content')

try {
  const { tracks, milestones, skills, resources, interest, probes } = loadContent(folder)
  const counts = [
    `${tracks.size} tracks`,
    `${milestones.size} milestones`,
    `${skills.size} skills`,
    `${resources.size} resources`,
    `${interest.items.length} interest items`,
    `${probes.length} knowledge items`,
  ]
  console.log(`${counts.join(', ')}, no problems`)
} catch (error) {
  if (!(error instanceof ContentError)) throw error
  for (const problem of error.problems) console.log(describe(problem))
  process.exitCode = 1
}
