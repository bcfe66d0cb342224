/** Why a mail did not go, by a code: what the mail server says repeats addresses, and the text holds links. */

/** A link that works no more helps nobody, and neither does news that was seen elsewhere. */
export class TooLate extends Error {
  readonly code: string
  constructor(why: string) {
    super(why)
    this.code = why
  }
}

/** The server knows no such recipient. Everything else may pass: a server that is down, a password that the operator mends. */
export function isForGood(error: unknown): boolean {
  if (error instanceof TooLate) return true
  const { code, responseCode = 0 } = error as { code?: unknown; responseCode?: number }
  return code === 'EENVELOPE' && responseCode >= 500
}

/** As `ECONNECTION`, `EENVELOPE 550` or `it was seen in Cairn`. */
export function failureCode(error: unknown): string {
  const { code, responseCode } = error as { code?: unknown; responseCode?: unknown }
  if (typeof code !== 'string') return 'it could not be read or written'
  return typeof responseCode === 'number' ? `${code} ${responseCode}` : code
}
