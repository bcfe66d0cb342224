/**
 * CPU milliseconds of the assessment: choosing the next knowledge item, and the whole result with its reasons, with the content as it is,
 * with ten times its items, and with ten times its skills. Medians. Prints JSON.
 */
import { content } from '../../lib/content/current.ts'
import { adasAnswers } from '../../lib/demo/answers.ts'
import type { Content } from '../../lib/domain/curriculum/content.ts'
import { helpfulQuestion } from '../../lib/domain/path/helpful-question.ts'
import { hoursReasons } from '../../lib/domain/path/hours-reasons.ts'
import { knowledgeCheck, sidesOf } from '../../lib/domain/knowledge/knowledge-check.ts'
import { MOST_PROBES } from '../../lib/domain/knowledge/next-probe.ts'
import { resultOf } from '../../lib/domain/path/result.ts'
import { trackHours } from '../../lib/domain/path/track-hours.ts'
import { turningAnswers } from '../../lib/domain/path/turning-answers.ts'
import { verdictCertainty } from '../../lib/domain/path/verdict-certainty.ts'

const RUNS = 60
/** Ten times the skills is a hundred times the covariances. */
const FEW_RUNS = 4
const TIMES = 10
const NOTHING_SHOWN = new Map()

const present = content()
console.log(
  JSON.stringify({
    present: timesOf(present),
    tenTimesTheItems: timesOf(withItems(present)),
    tenTimesTheSkills: timesOf(withSkills(withItems(present)), FEW_RUNS),
  }),
)

function timesOf(it: Content, runs = RUNS) {
  const answers = new Map(adasAnswers(it))
  // Somebody who answered as many checks as are ever asked.
  for (const probe of it.probes.slice(0, MOST_PROBES)) answers.set(`probe:${probe.id}`, '1 fairly-sure')
  const beforeTheLast = new Map([...answers].slice(0, -1))
  return {
    nextItemMs: median(runs, () => knowledgeCheck(it, { answers: beforeTheLast, secondsOnProbes: 0 }, { credits: NOTHING_SHOWN })),
    resultMs: median(runs, () => wholeResult(it, answers)),
  }
}

/** All that a result's page is worked out from. */
function wholeResult(it: Content, answers: ReadonlyMap<string, string>) {
  const result = resultOf(it, answers, 'first-role', NOTHING_SHOWN)
  const { knowledge, verdict, interest, efforts } = result
  const tracks = trackHours(it, 'first-role')
  const of = (track: string) => tracks.find((known) => known.track === track) ?? { track, skills: new Map() }
  const [models, operations] = sidesOf(it)
  const drawn = { verdict, interest, knowledge, hours: { models: of(models), operations: of(operations) } }
  const { next } = knowledgeCheck(it, { answers, secondsOnProbes: 0 }, { credits: NOTHING_SHOWN, knowledge })
  return [
    verdictCertainty(drawn, 1),
    hoursReasons(it, answers, { tracks, credits: NOTHING_SHOWN, end: efforts.map((own) => own.path.learning.likely) }),
    turningAnswers({ content: it, answers, scope: 'first-role', credits: NOTHING_SHOWN, knowledge, hours: drawn.hours, result }),
    helpfulQuestion({ ...drawn, content: it, answers, next }),
  ]
}

function median(runs: number, what: () => unknown): number {
  for (let run = 0; run < runs / 10; run++) what()
  const times = Array.from({ length: runs }, () => {
    const before = process.cpuUsage()
    what()
    const { user, system } = process.cpuUsage(before)
    return (user + system) / 1000
  })
  return times.sort((a, b) => a - b)[runs / 2] ?? 0
}

function withItems(it: Content): Content {
  const copies = Array.from({ length: TIMES - 1 }, (_, copy) => it.probes.map((probe) => ({ ...probe, id: `${probe.id}-${copy}` })))
  return { ...it, probes: [...it.probes, ...copies.flat()] }
}

/** Copies of every skill, each with the prerequisites of its own copy, and items about them. */
function withSkills(it: Content): Content {
  const skills = new Map(it.skills)
  const probes = it.probes.slice(0, it.probes.length / TIMES)
  for (let copy = 0; copy < TIMES - 1; copy++) {
    const renamed = (id: string) => `${id}-copy-${copy}`
    for (const skill of it.skills.values())
      skills.set(renamed(skill.id), { ...skill, id: renamed(skill.id), prerequisites: skill.prerequisites.map(renamed) })
    for (const probe of it.probes.slice(0, it.probes.length / TIMES))
      probes.push({ ...probe, id: renamed(probe.id), skill: renamed(probe.skill) })
  }
  return { ...it, skills, probes }
}
