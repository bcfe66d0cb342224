/** A milestone that somebody wrote for one roadmap: what may be written, and how it stands there. */
import { z } from 'zod'
import type { Settings } from '../curriculum/curriculum.ts'
import type { PlanRow } from './plan-row.ts'
import { ownId } from './plan-row.ts'
import { storableText } from '../text/storable-text.ts'
import { webAddress } from '../text/web-address.ts'

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((it) => it.trim())
    .filter((it) => it !== '')

/** As a form sends it: criteria and links are one a line. */
export const OwnMilestoneInput = {
  title: z
    .string()
    .transform((raw) => storableText(raw).replace(/\s+/g, ' ').trim())
    .pipe(z.string().min(1, 'Say what it is called.').max(120, 'Keep the title to 120 characters.')),
  why: z
    .string()
    .transform((raw) => storableText(raw).trim())
    .pipe(z.string().min(1, 'Say in a line or two what it is for.').max(1_000, 'Keep this to 1,000 characters.')),
  criteria: z
    .string()
    .transform((raw) => lines(storableText(raw)))
    .pipe(
      z
        .array(z.string().max(300, 'Keep each line to 300 characters.'))
        .min(1, 'Say at least one thing that shows it is done.')
        .max(12, 'Name at most 12 things.'),
    ),
  links: z
    .string()
    .default('')
    .transform((raw, context) =>
      lines(raw).map((line) => {
        const address = webAddress(line)
        if (address === null)
          context.addIssue({ code: 'custom', message: 'Enter web addresses that begin with https:// or http://, one a line.' })
        return address ?? ''
      }),
    )
    .pipe(z.array(z.string()).max(10, 'Name at most 10 addresses.')),
  hours: z.coerce
    .number({ error: 'Enter the hours as a number.' })
    .int('Enter whole hours.')
    .min(1, 'Enter at least 1 hour.')
    .max(200, 'Enter at most 200 hours.'),
}

/** It teaches no skill that Cairn counts, so all of its hours are practice: the estimate of who wrote it, with the usual spread. */
export function ownRow(settings: Settings, { key, title, hours }: { key: string; title: string; hours: number }): PlanRow {
  const nothing = { low: 0, likely: 0, high: 0 }
  const { low, high } = settings.practiceSpread
  return {
    milestone: ownId(key),
    scope: 'full',
    stage: '',
    title,
    elective: true,
    prerequisites: [],
    learning: nothing,
    practice: { low: Math.round(hours * low), likely: hours, high: Math.round(hours * high) },
    fullLearning: 0,
    skillsTotal: 0,
    skillsHeld: 0,
    skills: [],
    skippedAt: null,
    skipReason: null,
    openedAt: null,
    pinnedOn: null,
    retired: false,
  }
}
