/** A note that a browser keeps for the server, for some minutes, in a cookie: it can neither read nor change it. */
import { z } from 'zod'
import { seal, unseal } from './sealed.ts'

export interface SealedNote<Note> {
  /** Seconds. */
  lifetime: number
  write(note: Note, now: Date): string
  /** Null when there is none, when it is none of ours, of another kind, or too old. */
  read(raw: string | undefined, now: Date): Note | null
}

/** @param kind keeps notes of different kinds apart, though one key seals them all */
export function sealedNote<Note>(kind: string, schema: z.ZodType<Note>, minutes: number): SealedNote<Note> {
  const Envelope = z.strictObject({ kind: z.literal(kind), until: z.number(), note: schema })
  return {
    lifetime: minutes * 60,
    write: (note, now) => seal(JSON.stringify({ kind, until: now.getTime() + minutes * 60_000, note })),
    read(raw, now) {
      const found = Envelope.safeParse(raw === undefined ? null : opened(raw))
      return found.success && found.data.until > now.getTime() ? found.data.note : null
    },
  }
}

function opened(raw: string): unknown {
  try {
    return JSON.parse(unseal(raw))
  } catch {
    return null
  }
}
