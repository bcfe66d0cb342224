/** A learner's words as they read, and when they were saved. */
import { currentActor } from '#lib/auth/current-actor.ts'
import { dateStyleOf } from '#lib/date-style.ts'
import { dayOf, formatDay, timeOf } from '#lib/domain/calendar/calendar.ts'
import { MarkdownText } from '../../_ui/markdown.tsx'

export function AsItReads({ body, links }: { body: string; links: string }) {
  if (body === '' && links === '') return <p className="hint">Nothing is saved yet.</p>
  const list = links.split('\n').filter((it) => it.trim() !== '')
  const addresses = list.map((it) => `- <${it.trim().replaceAll('>', '%3E')}>`).join('\n')
  return <MarkdownText text={addresses === '' ? body : `${addresses}\n\n${body}`} />
}

/** Day and time for the reader. */
export async function momentOf(at: Date): Promise<string> {
  const { timeZone, language } = dateStyleOf(await currentActor())
  return `${formatDay(dayOf(at, timeZone), { language })}, ${timeOf(at, timeZone)}${timeZone === 'UTC' ? ' UTC' : ''}`
}
