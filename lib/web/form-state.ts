/** What a form is told after it was posted: the result of every server action, and what the form kit in `app/_ui/form` reads. */
export interface FormState {
  status: 'idle' | 'failed' | 'done'
  /** One sentence about the form as a whole. */
  message?: string
  /** By field name. */
  errors: Record<string, string>
  /** What was entered, by field name, so that a failed post loses nothing. Never a password. */
  values: Record<string, string | string[]>
  /** What the page shows this once and nobody keeps: recovery codes. */
  shownOnce?: string[]
}

export const idle: FormState = { status: 'idle', errors: {}, values: {} }
