/** What a notification says, in Cairn and by mail: names and titles, never the text of a review. */
import type { NotificationFacts, NotificationKind } from '../domain/account/notification.ts'

export interface NotificationWords {
  /** One short sentence without a full stop; also the subject of its mail, unless there is another. */
  title: string
  /** For a mail that a stranger can cause: without the name that they chose. */
  subject?: string
  /** What it is about. */
  line: string
  /** What the mail says besides. */
  more: string[]
  /** The way on. */
  action: string
}

export function wordsOf(kind: NotificationKind, facts: NotificationFacts): NotificationWords {
  return WORDS[kind](readable(facts))
}

interface Told {
  who: string
  title: string
  /** Behind the title, as ", try 2"; nothing for the first. */
  nth: string
  text(name: string): string | null
  days(name: string): string
}

function readable(facts: NotificationFacts): Told {
  const text = (name: string): string | null => {
    const found = facts[name]
    return found === null || found === undefined || found === '' ? null : String(found)
  }
  const number = Number(facts['number'] ?? 1)
  return {
    who: text('who') ?? 'Somebody who left',
    title: text('title') ?? 'A review',
    nth: number > 1 ? `, number ${number}` : '',
    text,
    days: (name) => (Number(facts[name]) === 1 ? '1 day' : `${Number(facts[name] ?? 0)} days`),
  }
}

/** Kept of the mails: nobody needs to answer at once. */
const MEANWHILE = 'Nothing is blocked: you can go on with the next milestone meanwhile.'
const FALLBACK = 'You can ask another mentor, or count the work as done and not reviewed. You keep your place in the queue.'

const said = (title: string, line: string, action: string, ...more: (string | null)[]): NotificationWords => ({
  title,
  line,
  action,
  more: more.filter((it) => it !== null),
})

const WORDS: Record<NotificationKind, (told: Told) => NotificationWords> = {
  'review-asked': ({ who, title, nth }) => said(`${who} asks for a review`, `${title}${nth}.`, 'Review it'),
  replied: ({ who, title }) => said(`${who} answered you`, `${title}.`, 'Read the answer'),
  'changes-asked': changesAsked,
  proposal: ({ who, title }) =>
    said(`${who} proposes a change of your roadmap`, `${title}.`, 'Read the proposal', 'Nothing changes unless you accept it.'),
  invited,
  'waits-long': ({ who, title, days, text }) =>
    said(
      'Your request waits longer than promised',
      `${title} has waited for ${text('who') === null ? 'your mentors' : who} for ${days('days')}. Promised: ${days('promised')}.`,
      'See what you can do',
      FALLBACK,
    ),
  'still-waiting': ({ who, title, days, text }) =>
    text('turn') === 'learner'
      ? said(`${title} has waited for you for ${days('days')}`, 'Your mentor asked for changes.', 'See what is missing', MEANWHILE)
      : said(`${who} has waited for you for ${days('days')}`, `${title}.`, 'Review it', 'A short comment is an answer too.'),
  'timing-out': timingOut,
  approved: ({ who, title, nth }) =>
    said(`${who} approved your work`, `${title}${nth}.`, 'Read the review', 'It is a stone on your cairn.'),
  revoked: ({ who, title }) =>
    said(`${who} took an approval back`, `${title}.`, 'Read why', 'The reason is in the review. What you have done stays.'),
  commented: ({ who, title }) => said(`${who} commented on your work`, `${title}.`, 'Read the comment'),
  claimed: ({ who, title }) => said(`${who} begins to read your work`, `${title}.`, 'Open the review'),
  'proposal-answered': ({ who, title, text }) =>
    said(`${who} ${text('answer') ?? 'answered'} your proposal`, `${title}.`, 'See the answer'),
  'item-settled': ({ who, title, text }) =>
    said(`${who} ${text('how') === 'withdrawn' ? 'withdrew' : 'settled'} a point in your review`, `${title}.`, 'Open the review'),
  'request-closed': requestClosed,
  'invitation-answered': invitationAnswered,
  'mentorship-changed': mentorshipChanged,
  quiet,
}

function changesAsked({ who, title, nth, text }: Told): NotificationWords {
  const missing = Number(text('missing') ?? 0)
  const line = missing === 0 ? `${title}${nth}.` : `${title}${nth}: ${missing === 1 ? 'one point is' : `${missing} points are`} open.`
  const criteria = text('criteria')?.split('\n') ?? []
  return said(`${who} asks for changes`, line, 'See what is missing', ...criteria.map((it) => `Not yet: ${it}`), MEANWHILE)
}

function invited({ who, text }: Told): NotificationWords {
  const line = text('asksFor') === 'mentee' ? 'They would like to mentor you.' : 'They ask you to be their mentor.'
  return { ...said(`${who} invites you`, line, 'Read the invitation'), subject: 'Somebody invites you' }
}

function timingOut({ who, title, days, text }: Told): NotificationWords {
  const closes = `closes in ${days('days')}`
  if (text('turn') === 'learner')
    return said(`${title} ${closes}`, 'Nothing was handed in since changes were asked for.', 'Open the review', CLOSES_KINDLY)
  return text('to') === 'mentor'
    ? said(`The request of ${who} ${closes}`, `${title}.`, 'Review it', 'A short comment is an answer too.')
    : said(`Your request ${closes}`, `${title} has had no answer yet.`, 'See what you can do', FALLBACK)
}

const CLOSES_KINDLY = 'Nothing is lost: the review stays readable, and handing in later opens it again.'

function requestClosed({ who, title, days, text }: Told): NotificationWords {
  const toMentor = text('to') === 'mentor'
  switch (text('why') ?? text('outcome')) {
    case 'reopened':
      return toMentor
        ? said(`The request of ${who} is open to their other mentors`, `${title}: no answer for ${days('days')}.`, 'Open the queue')
        : said('Your request is open to your other mentors', `${title}: no answer from ${who} for ${days('days')}.`, 'Open the review')
    case 'expired':
      return toMentor
        ? said(`The request of ${who} has closed`, `${title}: no answer for ${days('days')}.`, 'Open the queue')
        : said('Your request has closed without an answer', `${title}.`, 'See what you can do', `${FALLBACK_CLOSED} ${CLOSES_KINDLY}`)
    case 'silent':
      return toMentor
        ? said(`A review of ${who} has closed`, `${title}: nothing was handed in for ${days('days')}.`, 'Open the review')
        : said(`${title} is no longer in review`, `Nothing was handed in for ${days('days')}.`, 'Open the review', CLOSES_KINDLY)
    case 'ended':
      return said('A request has closed with the mentorship', `${title}.`, toMentor ? 'Open the queue' : 'See what you can do')
    case 'unreviewed':
      return said(`${who} goes on without a review`, `${title}.`, 'Open the queue')
    default:
      return said(`${who} takes a request back`, `${title}.`, 'Open the queue')
  }
}

const FALLBACK_CLOSED = 'You can ask again, or count the work as done and not reviewed.'

function invitationAnswered({ who, text }: Told): NotificationWords {
  switch (text('answer')) {
    case 'accepted':
      return said(`${who} accepted your invitation`, 'You can work together from now on.', 'See who shares what')
    case 'expired':
      return said('Your invitation has expired', `There was no answer${text('who') === null ? '' : ` from ${who}`}.`, 'Invite again')
    default:
      return said(`${who} declined your invitation`, 'Nothing else changes.', 'See your invitations')
  }
}

function quiet({ text }: Told): NotificationWords {
  const since = text('since')
  const logged = since === null ? 'No time is logged yet' : `Nothing is logged since ${since}`
  const line = text('title') === null ? `${logged}.` : `${logged}. Next would be: ${text('title')}.`
  return said('What is in the way', line, 'Say it in one press', 'Each answer leads to a next step of its own. Nothing is lost by waiting.')
}

function mentorshipChanged({ who, text }: Told): NotificationWords {
  const closed = Number(text('closed') ?? 0)
  const requests = closed === 0 ? null : `${closed === 1 ? 'One request' : `${closed} requests`} for a review closed with it.`
  switch (text('change')) {
    case 'paused':
      return said(`${who} paused the mentorship`, 'Nothing is shared and no wait counts until it is taken up again.', 'See how it stands')
    case 'resumed':
      return said(`${who} took the mentorship up again`, 'What was shared before is shared again.', 'See how it stands')
    default:
      return text('who') === null
        ? said('A mentorship has ended', 'The other account is gone. What was written stays with you.', 'See how it stands', requests)
        : said(`The mentorship with ${who} has ended`, 'What was written stays with both of you.', 'See how it stands', requests)
  }
}
