/** What an editor of a learner's words knows: what is saved, what was refused, what another tab saved, and the one line that says so. */
import { bothLists, bothTexts } from '#lib/domain/text/both-texts.ts'

export interface Words {
  body: string
  /** Addresses, one a line. */
  links: string
  /** What a draft holds beside them, as `draftText` writes it. A note has nothing. */
  rest?: string
}

export interface Version extends Words {
  revision: number
}

export type Line =
  /** Untouched: nothing was typed since the page came. */
  | { kind: 'untouched' | 'quiet' | 'saving' }
  | { kind: 'saved'; at: string }
  | { kind: 'trying'; why: 'offline' | 'busy' }
  /** Partly: the text is saved, the links are not. */
  | { kind: 'refused' | 'partly'; why: string }

export interface NoteState {
  saved: Version
  /** Sent and not wanted: not sent again until it changes. */
  refused: Words | null
  /** Saved by another tab, while it waits for the learner's choice. */
  theirs: Version | null
  line: Line
  /** Complaints by field. */
  rejected: Readonly<Record<string, string>>
}

/** What a try to save came to. */
export type Outcome =
  | { kind: 'saved'; revision: number; savedAt: string | null; rejected: Record<string, string> }
  | { kind: 'conflict'; present: Version }
  /** Nobody answered, or nobody could: trying again may help. */
  | { kind: 'unreachable'; why: 'offline' | 'busy' }
  | { kind: 'refused'; why: string }

export const same = (one: Words | null, other: Words): boolean =>
  one !== null && one.body === other.body && one.links === other.links && (one.rest ?? '') === (other.rest ?? '')

/** Whether sending these words could change anything. */
export const isWorthSending = ({ saved, refused, theirs }: NoteState, words: Words): boolean =>
  theirs === null && !same(saved, words) && !same(refused, words)

/** Whether a newer version may take the place of the words: they are saved, or the same. */
export const canAdopt = ({ saved, theirs }: NoteState, version: Version, words: Words): boolean =>
  theirs === null && version.revision > saved.revision && (same(saved, words) || same(version, words))

/** The state after the words were sent. */
export function settled(state: NoteState, words: Words, outcome: Outcome): NoteState {
  switch (outcome.kind) {
    case 'unreachable':
      return { ...state, line: { kind: 'trying', why: outcome.why } }
    case 'conflict':
      return { ...state, theirs: outcome.present, line: { kind: 'quiet' } }
    case 'refused':
      return { ...state, refused: words, line: outcome }
    case 'saved':
      return afterSave(state, words, outcome)
  }
}

/** A wrong address or number does not cost the text: that is saved, and what was wrong is as it was. */
function afterSave(state: NoteState, words: Words, { revision, savedAt, rejected }: Extract<Outcome, { kind: 'saved' }>): NoteState {
  const [wrong] = Object.entries(rejected)
  if (wrong) {
    const why = wrong[1]
    const before = (name: 'links' | 'rest', isWrong: boolean) => (isWrong ? state.saved[name] : words[name])
    const isRest = Object.keys(rejected).some((it) => it !== 'links')
    const rest = before('rest', isRest)
    const links = before('links', 'links' in rejected) ?? ''
    const saved = { body: words.body, links, ...(rest === undefined ? {} : { rest }), revision }
    return { ...state, saved, refused: words, rejected, line: { kind: 'partly', why } }
  }
  const line: Line = savedAt === null ? { kind: 'quiet' } : { kind: 'saved', at: savedAt }
  return { ...state, saved: { ...words, revision }, refused: null, rejected, line }
}

export type Choice = 'mine' | 'theirs' | 'both'

/** What stands in the fields after a choice. Answers and numbers of two versions are not put together: these stay. */
export function chosenWords(choice: Choice, mine: Words, theirs: Words): Words {
  if (choice === 'mine') return mine
  const rest = choice === 'theirs' ? theirs.rest : mine.rest
  const more = rest === undefined ? {} : { rest }
  if (choice === 'theirs') return { body: theirs.body, links: theirs.links, ...more }
  return { ...more, body: bothTexts(mine.body, theirs.body), links: bothLists(mine.links, theirs.links) }
}

/** What an answer of the server means. @param response null when there was none */
export async function outcomeOf(response: Response | null): Promise<Outcome> {
  if (response === null) return { kind: 'unreachable', why: 'offline' }
  if (response.status >= 500) return { kind: 'unreachable', why: 'busy' }
  const body = (await response.json().catch(() => null)) as Answer | null
  if (body === null) return { kind: 'unreachable', why: 'offline' }
  if (response.ok) return { ...body, kind: 'saved' }
  if (response.status === 409 && body.present) return { kind: 'conflict', present: body.present }
  if (response.status === 401) return { kind: 'refused', why: 'You are signed out. Sign in again in another tab, then save here.' }
  return { kind: 'refused', why: body.message ?? 'The server refused it.' }
}

interface Answer extends Extract<Outcome, { kind: 'saved' }> {
  message?: string
  present?: Version
}
