/** The calibration as Markdown, with the proposed figures as YAML. No figure in it comes from fewer than five people. */
import { levelSeparated } from '../content/rules/assessment.ts'
import { PEOPLE_NEEDED, type Figure } from '../domain/items/item-calibration.ts'
import type { Misbehaviour } from '../domain/items/misbehaving-item.ts'
import type { CalibratedItem, Calibration } from './calibrate.ts'
import { luckLines, repeatedLines } from './report-on-answering.ts'
import { fewOr, missing, percent, signed } from './report-words.ts'

/** @param day on which it was made, as 2026-11-28 */
export function calibrationMarkdown(it: Calibration, day: string): string {
  return [
    '# What people’s answers say of the knowledge items',
    `${day}. ${fewOr(it.people, 'people')} answered; of each, the first answer to an item in its present words counts. Nothing has been changed: figures count once somebody commits them to \`content/\`. How they are made: \`docs/assessment.md\`.`,
    ...misbehaving(it.items),
    ...proposed(it.items),
    ...tooFew(it.items),
    ...luckLines(it),
    ...repeatedLines(it),
  ].join('\n\n')
}

function misbehaving(items: readonly CalibratedItem[]): string[] {
  const found = items.filter((it) => it.misbehaviour.length > 0)
  const lines = found.map(
    (it) => `- **${it.probe.id}** (${it.probe.skill}): ${it.misbehaviour.map((what) => sentence(what, it)).join(' ')}`,
  )
  return ['## Items that misbehave', found.length === 0 ? 'None of those that enough people answered.' : lines.join('\n')]
}

function sentence(it: Misbehaviour, { probe }: CalibratedItem): string {
  switch (it.kind) {
    case 'hardly-tells':
      return `It hardly tells who can do it: discrimination ${signed(it.discrimination)} ± ${it.error.toFixed(1)}.`
    case 'falls-with-ability':
      return `Right answers fall with ability: ${percent(it.lower)} of the third who should know least, ${percent(it.upper)} of the third who should know best.`
    case 'distractor-preferred':
      return `Of the third who should know best, ${percent(it.chosen)} choose “${probe.options[it.option]}” and ${percent(it.right)} the right option. Is the key right?`
    case 'far-from-authored':
      return `It is ${it.estimate > it.authored ? 'harder' : 'easier'} than authored: ${signed(it.estimate)} ± ${it.error.toFixed(1)}, and not ${signed(it.authored)}.`
    case 'easily-guessed':
      return `It is easily guessed: ${percent(it.luck)} ± ${percent(it.error)} of those who cannot do it and choose are right.`
    case 'answered-too-fast':
      return `${percent(it.quick)} answer before they can have read it.`
  }
}

/** Items whose words are to be mended first: another figure would only hide what is wrong with them. */
const isSound = ({ misbehaviour }: CalibratedItem): boolean =>
  misbehaviour.every(({ kind }) => kind === 'far-from-authored' || kind === 'easily-guessed')

function proposed(items: readonly CalibratedItem[]): string[] {
  const enough = items.filter((it) => it.difficulty !== null)
  if (enough.length === 0)
    return ['## Proposed figures', `None yet. Of the item with the most answers: ${missing(PEOPLE_NEEDED.difficulty, mostPeople(items))}`]
  const snippets = [...Map.groupBy(enough.filter(isSound), (it) => it.file)].flatMap(([file, own]) => {
    const changed = own.flatMap(snippet)
    return changed.length === 0 ? [] : [`# ${file}`, ...changed]
  })
  const yaml =
    snippets.length === 0
      ? 'No figure moves by as much as the content says, a tenth.'
      : `To paste over the same lines of each item; say in \`difficultyReason\` that people’s answers moved it. Items whose words must be mended first are left out.\n\n\`\`\`yaml\n${snippets.join('\n')}\n\`\`\``
  return ['## Proposed figures', table(enough), ...inCommon(enough), yaml]
}

/** Items of which a common shift is told. */
const MANY = 10

function inCommon(items: readonly CalibratedItem[]): string[] {
  const shifts = items.flatMap(({ difficulty }) => (difficulty ? [difficulty.estimate - difficulty.authored] : []))
  const mean = shifts.reduce((a, b) => a + b, 0) / shifts.length
  if (items.length < MANY || Math.abs(mean) < 0.1) return []
  const way = mean > 0 ? 'harder' : 'easier'
  return [
    `All in all the items come out ${Math.abs(mean).toFixed(1)} ${way} than authored. Answers cannot tell whether that lies in the items or in what is believed of people; only differences between items are sure.`,
  ]
}

const mostPeople = (items: readonly CalibratedItem[]): number => Math.max(0, ...items.map((it) => it.people))

function table(items: readonly CalibratedItem[]): string {
  const cell = (figure: Figure | null, needed: number, people: number, show: (value: number) => string) =>
    figure
      ? `${show(figure.authored)} → ${show(figure.estimate)} ± ${show(figure.error).replace('+', '')}`
      : `${needed - people} people missing`
  const rows = items.map(({ probe, people, difficulty, discrimination, luck, seconds }) => [
    probe.id,
    probe.skill,
    String(people),
    cell(difficulty, PEOPLE_NEEDED.difficulty, people, signed),
    cell(discrimination, PEOPLE_NEEDED.discrimination, people, (it) => it.toFixed(1)),
    cell(luck, PEOPLE_NEEDED.luck, people, percent),
    seconds ? String(seconds.median) : '–',
    seconds ? (seconds.quick < PEOPLE_NEEDED.any ? 'hardly any' : percent(seconds.quick / seconds.timed)) : '–',
  ])
  const head = ['Item', 'Skill', 'People', 'Difficulty', 'Discrimination', 'Luck', 'Median seconds', 'Too quick']
  return [head, head.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
}

function snippet({ probe, people, difficulty, discrimination }: CalibratedItem): string[] {
  if (!difficulty) return []
  const b = tenth(difficulty.estimate)
  const a = discrimination && people >= PEOPLE_NEEDED.newDiscrimination ? tenth(discrimination.estimate) : null
  if (b === probe.difficulty && (a === null || a === probe.discrimination)) return []
  const was = (before: number) => ` # was ${before}`
  return [
    `- id: ${probe.id} # ${people} people`,
    `  difficulty: ${b}${was(probe.difficulty)}`,
    `  separates: ${levelSeparated(b)}${was(probe.separates)}`,
    ...(a === null ? [] : [`  discrimination: ${a}${was(probe.discrimination)}`]),
  ]
}

/** Never beyond what the content accepts. */
const tenth = (value: number): number => Math.round(Math.max(-4, Math.min(4, value)) * 10) / 10 || 0

function tooFew(items: readonly CalibratedItem[]): string[] {
  const few = items.filter((it) => it.difficulty === null)
  if (few.length === 0) return []
  const known = few.filter((it) => it.people >= PEOPLE_NEEDED.any)
  const hidden = few.length - known.length
  const lines = [
    ...(hidden === 0 ? [] : [`- ${hidden} items: ${missing(PEOPLE_NEEDED.difficulty, 0)}`]),
    ...known.map(({ probe, people }) => `- ${probe.id}: ${missing(PEOPLE_NEEDED.difficulty, people)}`),
  ]
  const reason = `An item needs ${PEOPLE_NEEDED.difficulty} people for its difficulty, ${PEOPLE_NEEDED.discrimination} for its discrimination and ${PEOPLE_NEEDED.luck} for its luck.`
  return ['## Too few people yet', reason, lines.join('\n')]
}
