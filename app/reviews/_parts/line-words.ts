/** What a line of the list of reviews says of its review, in a sentence or two. */
import { numberWord } from '#lib/domain/text/number-word.ts'
import type { ReviewLine } from '#lib/queries/reviews.ts'

export function lineWords(line: ReviewLine): string {
  return WORDS[line.state](line)
}

const WORDS: Record<ReviewLine['state'], (line: ReviewLine) => string> = {
  'changes-asked': (line) => `${by(line)} asked for ${changes(line)}.${criteria(line)}${proposals(line)}`,
  answered: (line) =>
    `${by(line)} answered.${line.advice > 0 ? ` ${capital(count(line.advice, 'piece', 'pieces'))} of advice.` : ''}${proposals(line)}`,
  'with-mentor': waiting,
  approved: (line) => `Approved${line.approvedBy === null ? '' : ` by ${line.approvedBy}`}, ${ordinal(line.rounds)} ${unit(line)}`,
  open: (line) => ENDED[line.lastOutcome ?? ''] ?? 'Nobody is asked at the moment',
}

const by = ({ verdict }: ReviewLine): string => verdict?.by ?? 'Your mentor'
const unit = ({ kind }: ReviewLine): string => (kind === 'roadmap' ? 'revision' : 'try')

const changes = ({ mustChange }: ReviewLine): string => (mustChange === 0 ? 'changes' : count(mustChange, 'change', 'changes'))

function criteria({ verdict }: ReviewLine): string {
  return verdict && verdict.judged > 0 ? ` ${verdict.met} of ${verdict.judged} met.` : ''
}

const proposals = (line: ReviewLine): string =>
  line.proposals === 0 ? '' : ` ${capital(count(line.proposals, 'proposal', 'proposals'))} to answer.`

function waiting({ waiting: it, number, ...line }: ReviewLine): string {
  const what = `${line.kind === 'roadmap' ? 'Revision' : 'Try'} ${number}.`
  if (!it) return what
  if (it.reading !== null) return `${what} ${it.reading} is reading it now.`
  if (it.asked !== null) return `${what} ${it.asked} was asked.`
  return `${what} Any of your mentors may answer${it.mayAnswer.length > 0 ? `: ${it.mayAnswer.join(', ')}` : ''}.`
}

const ENDED: Record<string, string> = {
  unreviewed: 'Finished without a review',
  cancelled: 'Taken back',
  expired: 'Closed after 28 days without an answer. You can hand it in again',
  ended: 'Closed: no mentor was left who could answer. You can hand it in again',
  answered: 'Closed',
}

/** "Fix the one", "Read it": what a press leads to. */
export function lineAction({ state, mustChange, proposals }: ReviewLine): string {
  if (proposals > 0) return 'Read them'
  if (state === 'changes-asked')
    return mustChange === 1 ? 'Fix the one' : mustChange > 1 ? `Fix the ${numberWord(mustChange)}` : 'See what is missing'
  return state === 'answered' ? 'Read it' : 'Open'
}

export const count = (number: number, one: string, many: string): string => `${numberWord(number)} ${number === 1 ? one : many}`

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`

const ordinal = (number: number): string => ['first', 'first', 'second', 'third', 'fourth', 'fifth'][number] ?? `${number}th`
