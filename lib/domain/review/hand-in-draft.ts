/** What a learner fills in beside text and links before handing in: answers, hours, what they want of the review, whom they ask. */

export interface HandInDraft {
  /** Words by the criterion's id. */
  answers: Readonly<Record<string, string>>
  /** As typed. */
  hours: string
  /** What they want from the review. */
  ask: string
  /** Account of the mentor who is asked; empty for any of theirs. */
  mentor: string
}

/** Characters. */
export const LONGEST_ANSWER = 5_000
export const LONGEST_ASK = 1_000
/** More criteria than any milestone has. */
const MOST_ANSWERS = 40
/** Hours of one try: a year of work. */
const MOST_HOURS = 2_000

const ANSWER = 'answer:'

/** Name of the field for a criterion. */
export const answerField = (criterion: string): string => ANSWER + criterion

/** Out of the fields of a form, whatever else it has. */
export function draftIn(fields: Iterable<readonly [name: string, value: unknown]>): HandInDraft {
  const draft = { answers: {} as Record<string, string>, hours: '', ask: '', mentor: '' }
  for (const [name, value] of fields) {
    if (typeof value !== 'string') continue
    if (name.startsWith(ANSWER)) draft.answers[name.slice(ANSWER.length)] = value
    else if (name === 'hours' || name === 'ask' || name === 'mentor') draft[name] = value
  }
  return draft
}

/** One text for one draft, whatever the order of its fields; empty for an empty one. */
export function draftText({ answers, hours, ask, mentor }: HandInDraft): string {
  const given = Object.entries(answers)
    .map(([id, words]) => [id, oneKindOfLine(words)] as const)
    .filter(([, words]) => words.trim() !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1))
  const rest = Object.entries({ hours: hours.trim(), ask: oneKindOfLine(ask), mentor }).filter(([, it]) => it.trim() !== '')
  if (given.length + rest.length === 0) return ''
  return JSON.stringify({ ...(given.length > 0 ? { answers: Object.fromEntries(given) } : {}), ...Object.fromEntries(rest) })
}

/** Forms end their lines with two characters, scripts with one. */
const oneKindOfLine = (text: string): string => text.replace(/\r\n?/g, '\n')

/** What `draftText` wrote. What cannot be read counts as empty. */
export function readDraft(text: string): HandInDraft {
  const raw = parsed(text)
  const word = (it: unknown) => (typeof it === 'string' ? it : '')
  const answers = Object.entries(objectOf(raw['answers'])).flatMap(([id, it]) => (typeof it === 'string' ? [[id, it] as const] : []))
  return { answers: Object.fromEntries(answers), hours: word(raw['hours']), ask: word(raw['ask']), mentor: word(raw['mentor']) }
}

const objectOf = (it: unknown): Record<string, unknown> => (typeof it === 'object' && it !== null ? (it as Record<string, unknown>) : {})

function parsed(text: string): Record<string, unknown> {
  if (text === '') return {}
  try {
    return objectOf(JSON.parse(text))
  } catch {
    return {}
  }
}

/** By field. Nothing of a draft with a complaint is kept. */
export function complaintsAbout({ answers, hours, ask, mentor }: HandInDraft): Record<string, string> {
  const complaints: Record<string, string> = {}
  for (const [id, words] of Object.entries(answers))
    if (words.length > LONGEST_ANSWER || !/^[a-z0-9-]{1,80}$/.test(id)) complaints[answerField(id)] = `Keep an answer to 5,000 characters.`
  if (Object.keys(answers).length > MOST_ANSWERS) complaints['answers'] = 'There are more answers than criteria.'
  if (hoursIn(hours) === undefined) complaints['hours'] = `Enter hours as a number, as 7.5, up to ${MOST_HOURS}.`
  if (ask.length > LONGEST_ASK) complaints['ask'] = 'Keep it to 1,000 characters.'
  if (mentor.length > 40) complaints['mentor'] = 'Choose one of the options.'
  return complaints
}

/** Null when none are said, undefined when it is no number of hours. A comma may stand for the point. */
export function hoursIn(text: string): number | null | undefined {
  if (text.trim() === '') return null
  if (!/^\d{1,4}([.,]\d{1,2})?$/.test(text.trim())) return undefined
  const hours = Number(text.trim().replace(',', '.'))
  return hours <= MOST_HOURS ? hours : undefined
}
