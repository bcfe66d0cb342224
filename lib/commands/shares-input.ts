/** Boxes of what is shared, as a form sends them: none, one, or several of the same name. */
import { z } from 'zod'
import { SHARES, type Share } from '../domain/mentorship/mentorship.ts'

export const Shares = z
  .union([z.string(), z.array(z.string())])
  .default([])
  .transform((it) => [it].flat())
  .pipe(z.array(z.enum(SHARES, 'Choose from the list.')).max(SHARES.length))
  .transform((it): Share[] => SHARES.filter((share) => it.includes(share)))
