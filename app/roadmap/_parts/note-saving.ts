/**
 * Keeps a learner's words on a milestone saved while they write: after a short pause, on leaving the field and with the page. Says only
 * what is true, tries again after a failure, and overwrites nothing that another tab saved. No React: the editor shows what it says.
 */
import { bothLists, bothTexts } from '#lib/domain/both-texts.ts'
import { backgroundSave, type BackgroundSave } from '../../_ui/form/background-save.ts'

export interface Words {
  body: string
  links: string
}

export interface Version extends Words {
  revision: number
}

/** What a try to save came to. */
export type Outcome =
  | { kind: 'saved'; revision: number; savedAt: string | null; rejected: Record<string, string> }
  | { kind: 'conflict'; present: Version }
  /** Nobody answered, or nobody could: trying again may help. */
  | { kind: 'unreachable'; why: 'offline' | 'busy' }
  | { kind: 'refused'; why: string }

export interface NoteView {
  line:
    | { kind: 'quiet' | 'saving' }
    | { kind: 'saved'; at: string }
    | { kind: 'trying'; why: 'offline' | 'busy' }
    | { kind: 'refused'; why: string }
  /** What is saved, while it waits for the learner's choice. */
  theirs: Version | null
  /** Complaints by field. */
  rejected: Record<string, string>
}

export const quiet: NoteView = { line: { kind: 'quiet' }, theirs: null, rejected: {} }

interface Desk {
  saved: Version
  /** Set when the page came back with a choice to make. */
  theirs: Version | null
  read(): Words
  write(words: Words): void
  post(version: Version): Promise<Outcome>
  show(view: NoteView): void
}

export interface NoteSaving {
  /** Something was typed. */
  typed(): void
  /** Saves now, also what was refused before. */
  save(): void
  isUnsaved(): boolean
  /** What the server now shows, when it is newer and nothing here waits. */
  adopt(version: Version): void
  choose(choice: 'mine' | 'theirs' | 'both'): void
  stop(): void
}

/** Milliseconds without a key pressed. */
const PAUSE = 1_500
/** Milliseconds until the next try; doubles up to a minute. */
const RETRY = 5_000
const LONGEST_RETRY = 60_000

const same = (one: Words | null, other: Words): boolean => one !== null && one.body === other.body && one.links === other.links

export function noteSaving(desk: Desk, page?: Parameters<typeof backgroundSave>[1]): NoteSaving {
  let { saved } = desk
  let view: NoteView = { ...quiet, theirs: desk.theirs }
  /** Sent and not wanted: not sent again until it changes. */
  let refused: Words | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let retry = RETRY

  const show = (change: Partial<NoteView>) => desk.show((view = { ...view, ...change }))
  const isUnsaved = () => !same(saved, desk.read())
  const saving: BackgroundSave = backgroundSave(
    { waits: () => view.theirs === null && isUnsaved() && !same(refused, desk.read()), send },
    page,
  )

  async function send(): Promise<boolean> {
    const words = desk.read()
    // One on its way counts the revision up before this one arrives.
    const revision = saved.revision + (sending > 0 ? 1 : 0)
    sending++
    show({ line: { kind: 'saving' } })
    const outcome = await desk.post({ ...words, revision })
    sending--
    return settle(words, outcome)
  }
  let sending = 0

  function settle(words: Words, outcome: Outcome): boolean {
    if (outcome.kind === 'unreachable') return tryLater(outcome.why)
    retry = RETRY
    if (outcome.kind === 'conflict') {
      show({ line: { kind: 'quiet' }, theirs: outcome.present })
      return false
    }
    if (outcome.kind === 'refused') {
      refused = words
      show({ line: outcome })
      return true
    }
    const { revision, savedAt, rejected } = outcome
    const complaint = rejected['links']
    saved = { body: words.body, links: complaint === undefined ? words.links : saved.links, revision }
    refused = complaint === undefined ? null : words
    show({
      line:
        complaint === undefined
          ? savedAt === null
            ? { kind: 'quiet' }
            : { kind: 'saved', at: savedAt }
          : { kind: 'refused', why: complaint },
      rejected,
    })
    return true
  }

  function tryLater(why: 'offline' | 'busy'): boolean {
    show({ line: { kind: 'trying', why } })
    after(retry)
    retry = Math.min(2 * retry, LONGEST_RETRY)
    return false
  }

  function after(milliseconds: number): void {
    clearTimeout(timer)
    timer = setTimeout(() => void saving.flush(), milliseconds)
  }

  function save(): void {
    clearTimeout(timer)
    refused = null
    void saving.flush()
  }

  return {
    typed() {
      if (view.line.kind === 'saved') show({ line: { kind: 'quiet' } })
      if (isUnsaved()) after(PAUSE)
    },
    save,
    isUnsaved,
    adopt(version) {
      if (view.theirs !== null || version.revision <= saved.revision || isUnsaved()) return
      saved = version
      desk.write(version)
    },
    choose(choice) {
      const { theirs } = view
      if (!theirs) return
      const mine = desk.read()
      if (choice === 'theirs') desk.write(theirs)
      if (choice === 'both') desk.write({ body: bothTexts(mine.body, theirs.body), links: bothLists(mine.links, theirs.links) })
      saved = theirs
      show({ theirs: null, line: { kind: 'quiet' } })
      save()
    },
    stop() {
      clearTimeout(timer)
      saving.stop()
    },
  }
}

/** What an answer of the server means. @param response null when there was none */
export async function outcomeOf(response: Response | null): Promise<Outcome> {
  if (response === null) return { kind: 'unreachable', why: 'offline' }
  if (response.status >= 500) return { kind: 'unreachable', why: 'busy' }
  const body = (await response.json().catch(() => null)) as
    ({ message?: string; present?: Version } & Extract<Outcome, { kind: 'saved' }>) | null
  if (body === null) return { kind: 'unreachable', why: 'offline' }
  if (response.ok) return { ...body, kind: 'saved' }
  if (response.status === 409 && body.present) return { kind: 'conflict', present: body.present }
  if (response.status === 401) return { kind: 'refused', why: 'You are signed out. Sign in again in another tab, then save.' }
  return { kind: 'refused', why: body.message ?? 'The server refused it.' }
}
