/** Keeps a review saved while it is written, at each click and after a pause. Overwrites nothing that another tab saved. No React. */
import { backgroundSave } from '../../../_ui/form/background-save.ts'

export type DraftLine =
  | { kind: 'quiet' | 'saving' | 'unreachable' }
  | { kind: 'saved'; at: string }
  | { kind: 'refused'; why: string }
  /** Another tab saved meanwhile: nothing is saved until somebody chooses. */
  | { kind: 'overtaken' }

export interface DraftState {
  /** Of the draft that the fields are based on. */
  revision: number
  line: DraftLine
}

/** The fields, the server, and who is told. */
export interface DraftDesk {
  /** All that is written, as JSON. */
  read(): string
  /** Null when nobody answered. */
  post(draft: string, revision: number): Promise<Response | null>
  show(state: DraftState): void
}

export interface DraftSaving {
  /** Something was typed: saved after a pause. */
  typed(): void
  save(): void
  /** What is written now goes another way, with the form. */
  leave(): void
  /** Saves over what another tab saved. */
  keepMine(): void
  stop(): void
}

/** Milliseconds without a key pressed. */
const PAUSE = 1_500

/** @param revision of the draft that the page came with; 0 without one */
export function draftSaving(revision: number, desk: DraftDesk, page?: Parameters<typeof backgroundSave>[1]): DraftSaving {
  let state: DraftState = { revision, line: { kind: 'quiet' } }
  let theirs = revision
  let saved = desk.read()
  let pause: ReturnType<typeof setTimeout> | undefined
  const set = (next: Partial<DraftState>) => desk.show((state = { ...state, ...next }))
  const saving = backgroundSave({ waits: () => state.line.kind !== 'overtaken' && desk.read() !== saved, send }, page)

  async function send(): Promise<boolean> {
    const text = desk.read()
    set({ line: { kind: 'saving' } })
    const outcome = await outcomeOf(await desk.post(text, state.revision))
    if (outcome.line.kind === 'saved') saved = text
    theirs = outcome.theirs ?? theirs
    set({ revision: outcome.revision ?? state.revision, line: outcome.line })
    return outcome.line.kind === 'saved'
  }

  const save = () => {
    clearTimeout(pause)
    void saving.flush()
  }
  return {
    save,
    typed() {
      clearTimeout(pause)
      pause = setTimeout(save, PAUSE)
    },
    leave() {
      clearTimeout(pause)
      saved = desk.read()
    },
    keepMine() {
      set({ revision: theirs, line: { kind: 'quiet' } })
      save()
    },
    stop() {
      clearTimeout(pause)
      saving.stop()
    },
  }
}

interface Outcome {
  line: DraftLine
  revision?: number | undefined
  /** What another tab saved. */
  theirs?: number | undefined
}

interface Answer {
  revision?: number
  savedAt?: string
  message?: string
  present?: { revision: number }
}

async function outcomeOf(response: Response | null): Promise<Outcome> {
  if (response === null || response.status >= 500) return { line: { kind: 'unreachable' } }
  const body = (await response.json().catch(() => ({}))) as Answer
  if (response.status === 409) return { line: { kind: 'overtaken' }, theirs: body.present?.revision }
  if (response.ok) return { line: { kind: 'saved', at: body.savedAt ?? '' }, revision: body.revision }
  if (response.status === 401) return { line: { kind: 'refused', why: 'You are signed out. Sign in again in another tab.' } }
  return { line: { kind: 'refused', why: body.message ?? 'The server refused it.' } }
}

/** Ties the saving to a form. @returns what ends it */
export function listen(form: HTMLFormElement, it: DraftSaving): () => void {
  const ending = new AbortController()
  const { signal } = ending
  form.addEventListener('input', it.typed, { signal })
  form.addEventListener('change', it.save, { signal })
  // What is sent is no draft any more: the page that follows, or the refusal, begins from there.
  form.addEventListener('submit', it.leave, { signal })
  return () => {
    ending.abort()
    it.stop()
  }
}
