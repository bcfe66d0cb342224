/** A person's own words to somebody else: plain text, not empty. */
import { z } from 'zod'
import { storableText } from '../domain/text/storable-text.ts'

/** @param most characters */
export const words = (most: number, missing = 'Write a sentence or two.') =>
  z
    .string()
    .max(4 * most, `Use ${most} characters or fewer.`)
    .transform((raw) => storableText(raw).trim())
    .pipe(z.string().min(1, missing).max(most, `Use ${most} characters or fewer.`))

/** The same where nothing is an answer too. */
export const optionalWords = (most: number) =>
  z
    .string()
    .max(4 * most, `Use ${most} characters or fewer.`)
    .transform((raw) => storableText(raw).trim())
    .pipe(z.string().max(most, `Use ${most} characters or fewer.`))
    .default('')
