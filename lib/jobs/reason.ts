/** Why a job failed, in so few words that they can be shown and kept. */

const LONGEST = 200

/** Of what a database says only its code: its words hold values of rows. */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'something else than an error was thrown'
  const { code } = error as { code?: unknown }
  if (typeof code === 'string') return `${error.name} ${code}`
  const [line = ''] = error.message.trim().split('\n')
  return (error.name.startsWith('Prisma') ? error.name : `${error.name === 'Error' ? '' : `${error.name}: `}${line}`).slice(0, LONGEST)
}
