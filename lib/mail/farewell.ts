/** The last letter: it says what is gone, and to whom it happened if it was not the owner who did it. */
import type { Letter } from './letter.ts'

const moment = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

export const accountDeleted = (now: Date): Letter => ({
  kind: 'account-deleted',
  subject: 'Your Cairn account is deleted',
  title: 'Your account is deleted',
  paragraphs: [
    `Your Cairn account was deleted on ${moment.format(now)} UTC, with your answers, roadmaps, evidence and notes. Nothing of it can be brought back.`,
    'This is the last mail. That it was sent is forgotten in a day.',
  ],
  action: null,
  notes: ['If it was not you, somebody else was signed in as you. Write to whoever runs this Cairn.'],
})
