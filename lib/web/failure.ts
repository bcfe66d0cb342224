/** Expected failures in words for the form that caused them. */
import { ZodError, type z } from 'zod'
import { isDatabaseBusy } from '../db/busy.ts'
import { Conflict, Refused, Unavailable } from '../errors.ts'
import { keptValues } from './form-input.ts'
import type { FormState } from './form-state.ts'

/** The form's state after `error`, or null when the error is none that its sender can do something about. */
export function failureOf(error: unknown, raw: unknown): FormState | null {
  const failed = (what: Pick<FormState, 'message' | 'errors'>): FormState => ({ status: 'failed', values: keptValues(raw), ...what })
  if (error instanceof ZodError) return failed(complaints(error))
  if (error instanceof Refused) return failed(said(error.message, error.field))
  if (error instanceof Conflict) return failed(said('This changed in another tab. Here is the present state.'))
  if (error instanceof Unavailable || isDatabaseBusy(error))
    return failed(said('Cairn is busy and saved nothing. Your entries are still here: send them again in a moment.'))
  return null
}

/** Beside the field it concerns, or above the form when it concerns none. */
const said = (message: string, field: string | null = null): Pick<FormState, 'message' | 'errors'> =>
  field === null ? { message, errors: {} } : { errors: { [field]: message } }

/** The first complaint about each field; one that concerns no field becomes the form's message. */
function complaints({ issues }: ZodError): Pick<FormState, 'message' | 'errors'> {
  const errors: Record<string, string> = {}
  let message: string | undefined
  for (const issue of issues) {
    const [field] = issue.path
    if (field === undefined) message = issue.message
    else errors[String(field)] ??= issue.message
  }
  return message === undefined ? { errors } : { message, errors }
}

/** Words for what a schema gives no message of its own for. */
export const friendly: z.core.$ZodErrorMap = (issue) => {
  switch (issue.code) {
    case 'invalid_type':
      return issue.input === undefined ? 'Fill this in.' : 'This has the wrong form.'
    case 'too_small':
      return issue.origin === 'string' ? tooShort(Number(issue.minimum)) : `Enter ${issue.minimum} or more.`
    case 'too_big':
      return issue.origin === 'string' ? `Use ${issue.maximum} characters or fewer.` : `Enter ${issue.maximum} or less.`
    case 'invalid_value':
      return 'Choose one of the options.'
    case 'unrecognized_keys':
      return 'The form sent something that Cairn does not know. Load the page again.'
    default:
      return 'This is not valid.'
  }
}

const tooShort = (minimum: number): string => (minimum <= 1 ? 'Fill this in.' : `Use ${minimum} characters or more.`)
