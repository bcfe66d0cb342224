/** The name a person goes by: one line, without what cannot be seen. */
import { z } from 'zod'

export const PersonName = z
  .string()
  .transform((raw) =>
    raw
      .normalize('NFC')
      .replace(/[\p{C}\s]+/gu, ' ')
      .trim(),
  )
  .pipe(z.string().min(1, 'Enter the name you go by.').max(100, 'Use 100 characters or fewer.'))
