/** The bar at the top and, on small screens, the tab bar at the bottom. Visitors and learners see different destinations. */
import { Icon, type IconName } from './icon.tsx'
import { Logo } from './logo.tsx'

export interface ActorSummary {
  name: string
  /** One or two letters. */
  initials: string
  /** Whether the account menu leads to the administration. */
  administers?: boolean
  /** Reviews where it is this person's turn. */
  reviews?: number
  /** Requests that wait for this person as a mentor; null or absent for somebody who does not mentor. */
  queue?: number | null
  /** Notifications not seen. */
  unread?: number
  /** Roadmaps that they follow. */
  roadmaps?: number
}

/** The destination a page belongs to; it gets the bar and `aria-current`. */
export type Destination = 'compare' | 'how-it-works' | 'assessment' | 'week' | 'roadmap' | 'path' | 'reviews' | 'account'

interface Link {
  id: Destination
  href: string
  label: string
  icon: IconName
}

const VISITOR: readonly Link[] = [
  { id: 'compare', href: '/compare', label: 'Compare paths', icon: 'compare' },
  { id: 'how-it-works', href: '/how-it-works', label: 'How it works', icon: 'info' },
]
/** For whoever follows a roadmap. */
const WEEK: Link = { id: 'week', href: '/week', label: 'This week', icon: 'calendar' }
const LEARNER: readonly Link[] = [
  { id: 'roadmap', href: '/roadmap', label: 'Roadmap', icon: 'trail' },
  { id: 'path', href: '/path', label: 'My path', icon: 'compass' },
  { id: 'reviews', href: '/reviews', label: 'Reviews', icon: 'review' },
]
const ASSESSMENT: Link = { id: 'assessment', href: '/assessment', label: 'Assessment', icon: 'compass' }
const ACCOUNT: Link = { id: 'account', href: '/account', label: 'Account', icon: 'user' }

interface Props {
  current?: Destination | undefined
  actor: ActorSummary | null
}

export function SiteHeader({ current, actor }: Props) {
  const links = actor ? learnerLinks(actor) : VISITOR
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href={actor?.roadmaps ? WEEK.href : '/'}>
          <Logo />
          Cairn
        </a>
        <nav className="nav" aria-label="Main">
          {links.map((it) => (
            <a key={it.id} href={it.href} aria-current={it.id === current ? 'page' : undefined}>
              {it.label}
              {it.id === 'reviews' && <Count of={actor?.reviews} what="wait for you" />}
            </a>
          ))}
        </nav>
        <div className="end">{actor ? <AccountMenu actor={actor} /> : <SignIn />}</div>
      </div>
    </header>
  )
}

/** Comes after the page's content in the source, so that it is last in the tab order too. */
export function TabBar({ current, actor }: Props) {
  const links = actor ? [...learnerLinks(actor), ACCOUNT] : [...VISITOR, ASSESSMENT]
  return (
    <nav className="tabbar" aria-label="Main, small screens">
      {links.map((it) => (
        <a key={it.id} href={it.href} aria-current={it.id === current ? 'page' : undefined}>
          <Icon name={it.icon} size={20} />
          {it.label}
          {it.id === 'reviews' && <Count of={actor?.reviews} what="wait for you" />}
        </a>
      ))}
    </nav>
  )
}

const learnerLinks = ({ roadmaps }: ActorSummary): readonly Link[] => (roadmaps ? [WEEK, ...LEARNER] : LEARNER)

/** How many of something wait; nothing for none. */
export function Count({ of, what }: { of: number | null | undefined; what: string }) {
  if (!of) return null
  return (
    <span className="count">
      {of} <span className="vh">{what}</span>
    </span>
  )
}

function SignIn() {
  return (
    <a className="btn sm" href="/sign-in">
      Sign in
    </a>
  )
}

/** @param mentoring the page belongs to the mentor's side, so that the menu leads to the learner's. */
export function AccountMenu({ actor, mentoring = false }: { actor: ActorSummary; mentoring?: boolean }) {
  const mentors = typeof actor.queue === 'number'
  return (
    <details className="acct">
      <summary>
        <span className="vh">
          Account: {actor.name}
          {actor.unread ? `, ${actor.unread} ${actor.unread === 1 ? 'notification' : 'notifications'} not seen` : ''}
        </span>
        <span className="avatar" aria-hidden="true">
          {actor.initials}
        </span>
        {actor.unread ? <span className="unread" aria-hidden="true" /> : null}
        <Icon name="down" size={16} />
      </summary>
      <div className="menu">
        <p className="sm">{actor.name}</p>
        {mentoring && <a href="/mentoring/profile">Your mentoring</a>}
        {mentoring && <a href="/roadmap">Your own roadmap</a>}
        {mentors && !mentoring && (
          <a href="/mentoring">
            Mentoring
            <Count of={actor.queue} what="reviews wait" />
          </a>
        )}
        <a href="/notifications">
          Notifications
          <Count of={actor.unread} what="not seen" />
        </a>
        <a href="/account">Account</a>
        {actor.administers && <a href="/admin">Administration</a>}
        <a href="/compare">Compare paths</a>
        <a href="/how-it-works">How it works</a>
        <form action="/sign-out" method="post">
          <button type="submit">Sign out</button>
        </form>
      </div>
    </details>
  )
}
