'use server'
import { retryJob } from '#lib/commands/retry-job.ts'
import type { FormState } from '#lib/web/form-state.ts'
import { execute } from '#lib/web/run.ts'

/** The pressed button says what. */
export async function tryAgain(_: FormState, data: FormData): Promise<FormState> {
  return execute(retryJob, data, {
    message: ({ count }) =>
      count === 0 ? 'Nothing of it waits any more.' : `${count === 1 ? 'It is' : `${count} are`} tried again within seconds.`,
  })
}
