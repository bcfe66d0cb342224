/** The bar at the top and, on small screens, the tab bar at the bottom. Visitors and learners see different destinations. */
import { Icon, type IconName } from './icon.tsx'
import { Logo } from './logo.tsx'

export interface ActorSummary {
  name: string
  /** One or two letters. */
  initials: string
  /** Whether the account menu leads to the administration. */
  administers?: boolean
}

/** The destination a page belongs to; it gets the bar and `aria-current`. */
export type Destination = 'compare' | 'how-it-works' | 'assessment' | 'roadmap' | 'path' | 'account'

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
const LEARNER: readonly Link[] = [
  { id: 'roadmap', href: '/roadmap', label: 'Roadmap', icon: 'trail' },
  { id: 'path', href: '/path', label: 'My path', icon: 'compass' },
]
const ASSESSMENT: Link = { id: 'assessment', href: '/assessment', label: 'Assessment', icon: 'compass' }
const ACCOUNT: Link = { id: 'account', href: '/account', label: 'Account', icon: 'user' }

interface Props {
  current?: Destination | undefined
  actor: ActorSummary | null
}

export function SiteHeader({ current, actor }: Props) {
  const links = actor ? LEARNER : VISITOR
  return (
    <header className="top">
      <div className="wrap">
        <a className="brand" href="/">
          <Logo />
          Cairn
        </a>
        <nav className="nav" aria-label="Main">
          {links.map((it) => (
            <a key={it.id} href={it.href} aria-current={it.id === current ? 'page' : undefined}>
              {it.label}
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
  const links = actor ? [...LEARNER, ACCOUNT] : [...VISITOR, ASSESSMENT]
  return (
    <nav className="tabbar" aria-label="Main, small screens">
      {links.map((it) => (
        <a key={it.id} href={it.href} aria-current={it.id === current ? 'page' : undefined}>
          <Icon name={it.icon} size={20} />
          {it.label}
        </a>
      ))}
    </nav>
  )
}

function SignIn() {
  return (
    <a className="btn sm" href="/sign-in">
      Sign in
    </a>
  )
}

export function AccountMenu({ actor }: { actor: ActorSummary }) {
  return (
    <details className="acct">
      <summary>
        <span className="vh">Account: {actor.name}</span>
        <span className="avatar" aria-hidden="true">
          {actor.initials}
        </span>
        <Icon name="down" size={16} />
      </summary>
      <div className="menu">
        <p className="sm">{actor.name}</p>
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
