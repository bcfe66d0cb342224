/** E-mail addresses as they are stored and compared. */
import { z } from 'zod'

/** One spelling for what mail treats as one address: compatibility forms folded, no outer spaces, lower case. */
export const normaliseEmail = (raw: string): string => raw.normalize('NFKC').trim().toLowerCase()

/** Judged after it is normalised: a look-alike that folds into something else must not pass on its first spelling. */
export const Email = z
  .string()
  .max(1_000)
  .transform(normaliseEmail)
  .pipe(z.email('Enter an email address like name@example.org.').max(254, 'Use 254 characters or fewer.'))
