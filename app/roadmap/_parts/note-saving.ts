/**
 * Keeps a learner's words on a milestone saved while they write: after a short pause, on leaving the field and with the page. Tries
 * again after a failure and overwrites nothing that another tab saved. No React: the editor shows its state.
 */
import { backgroundSave } from '../../_ui/form/background-save.ts'
import {
  canAdopt,
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
  /** The same, and waits until it is done. @returns whether the server has all of it now, and nobody else was first */
  saveAll(): Promise<boolean>
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

export function noteSaving(state: NoteState, desk: Desk, page?: Parameters<typeof backgroundSave>[1]): NoteSaving {
  const open: Open = { state, desk }
  let underWay = 0
  const clock = alarm(() => void saving.flush())
  const waits = () => isWorthSending(open.state, desk.read())
  const isUnsaved = () => !same(open.state.saved, desk.read())
  const saving = backgroundSave({ waits, send }, page)

  async function send(): Promise<boolean> {
    const words = desk.read()
    // A request on its way will have counted the revision up before this one arrives.
    const revision = open.state.saved.revision + (underWay > 0 ? 1 : 0)
    underWay++
    show(open, { line: { kind: 'saving' } })
    const outcome = await desk.post({ ...words, revision })
    underWay--
    show(open, settled(open.state, words, outcome))
    return clock.wasHeard(outcome.kind !== 'unreachable')
  }

  const save = () => void saveAll()

  async function saveAll(): Promise<boolean> {
    clock.stop()
    open.state = { ...open.state, refused: null }
    await saving.flush()
    return !isUnsaved() && open.state.theirs === null
  }

  function typed(): void {
    if (!isUnsaved()) return
    // The time of the last save is no longer the whole truth.
    if (['saved', 'untouched'].includes(open.state.line.kind)) show(open, { line: { kind: 'quiet' } })
    clock.ring(PAUSE)
  }

  /** The editor goes and the page may stay: what waits goes with it. */
  function stop(): void {
    if (waits()) void send()
    clock.stop()
    saving.stop()
  }

  const choose = (choice: Choice) => resolve(open, choice) && save()
  return { typed, save, saveAll, isUnsaved, adopt: (version) => adopt(open, version), choose, stop }
}

/** An editor at work. */
interface Open {
  state: NoteState
  desk: Desk
}

function show(open: Open, change: Partial<NoteState>): void {
  open.state = { ...open.state, ...change }
  open.desk.show(open.state)
}

function adopt(open: Open, version: Version): void {
  if (!canAdopt(open.state, version, open.desk.read())) return
  show(open, { saved: version })
  open.desk.write(version)
}

/** @returns false when there is nothing to choose */
function resolve(open: Open, choice: Choice): boolean {
  const { theirs } = open.state
  if (!theirs) return false
  open.desk.write(chosenWords(choice, open.desk.read(), theirs))
  show(open, { saved: theirs, theirs: null, line: { kind: 'quiet' } })
  return true
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
