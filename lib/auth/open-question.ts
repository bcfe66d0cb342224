/** Somebody's arrival while they are asked whether the account that uses their address is theirs. */
import { z } from 'zod'
import { Arrived } from './arrival.ts'
import { sealedNote } from './sealed-note.ts'

const OpenQuestion = z.strictObject({
  arrival: Arrived,
  /** The account they are asked about. */
  heldBy: z.string(),
  since: z.iso.datetime(),
  next: z.string().nullable(),
})
export type OpenQuestion = z.infer<typeof OpenQuestion>

export const questionNote = sealedNote('question', OpenQuestion, 15)
