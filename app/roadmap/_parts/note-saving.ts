/**
 * Keeps a learner's words on a milestone saved while they write: after a short pause, on leaving the field and with the page. Tries
 * again after a failure and overwrites nothing that another tab saved. No React: the editor shows its state.
 */
import { backgroundSave } from '../../_ui/form/background-save.ts'
import {
  chosenWords,
  isWorthSending,
  same,
  settled,
  type Choice,
  type NoteState,
  type Outcome,
  type Version,
  type Words,
} from './note-state.ts'

/** The fields, the server, and who is told. */
export interface Desk {
  read(): Words
  write(words: Words): void
  post(version: Version): Promise<Outcome>
  show(state: NoteState): void
}

export interface NoteSaving {
  /** Something was typed. */
  typed(): void
  /** Saves now, also what was refused before. */
  save(): void
  isUnsaved(): boolean
  /** Shows what the server has, when that is newer and nothing here waits. */
  adopt(version: Version): void
  choose(choice: Choice): void
  stop(): void
}

/** Milliseconds without a key pressed. */
const PAUSE = 1_500
/** Milliseconds until the next try; doubles up to a minute. */
const RETRY = 5_000
const LONGEST_RETRY = 60_000

export function noteSaving(first: NoteState, desk: Desk, page?: Parameters<typeof backgroundSave>[1]): NoteSaving {
  let state = first
  let underWay = 0
  const clock = alarm(() => void saving.flush())
  const show = (next: Partial<NoteState>) => desk.show((state = { ...state, ...next }))
  const isUnsaved = () => !same(state.saved, desk.read())
  const saving = backgroundSave({ waits: () => isWorthSending(state, desk.read()), send }, page)

  async function send(): Promise<boolean> {
    const words = desk.read()
    // A request on its way will have counted the revision up before this one arrives.
    const revision = state.saved.revision + (underWay > 0 ? 1 : 0)
    underWay++
    show({ line: { kind: 'saving' } })
    const outcome = await desk.post({ ...words, revision })
    underWay--
    show(settled(state, words, outcome))
    return clock.wasHeard(outcome.kind !== 'unreachable')
  }

  function save(): void {
    clock.stop()
    state = { ...state, refused: null }
    void saving.flush()
  }

  function typed(): void {
    if (!isUnsaved()) return
    // The time of the last save is no longer the whole truth.
    if (state.line.kind === 'saved' || state.line.kind === 'untouched') show({ line: { kind: 'quiet' } })
    clock.ring(PAUSE)
  }

  function adopt(version: Version): void {
    if (state.theirs !== null || version.revision <= state.saved.revision || isUnsaved()) return
    state = { ...state, saved: version }
    desk.write(version)
  }

  function choose(choice: Choice): void {
    const { theirs } = state
    if (!theirs) return
    desk.write(chosenWords(choice, desk.read(), theirs))
    show({ saved: theirs, theirs: null, line: { kind: 'quiet' } })
    save()
  }

  const stop = () => [clock, saving].forEach((it) => it.stop())
  return { typed, save, isUnsaved, adopt, choose, stop }
}

/** Rings once at a time, later after each failure. */
function alarm(what: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined
  let wait = RETRY
  const stop = () => clearTimeout(timer)
  const ring = (milliseconds: number) => {
    stop()
    timer = setTimeout(what, milliseconds)
  }
  const wasHeard = (heard: boolean): boolean => {
    if (!heard) ring(wait)
    wait = heard ? RETRY : Math.min(2 * wait, LONGEST_RETRY)
    return heard
  }
  return { ring, stop, wasHeard }
}
