import { exportAccount } from '#lib/commands/export-account.ts'
import { handOut } from '#lib/web/hand-out.ts'

/** A form posts here and the browser saves the answer: by a link, another site could make somebody's browser fetch it. */
export async function POST(): Promise<Response> {
  return handOut(exportAccount, {}, '/account/data')
}
