/** The two views of a roadmap. They show the same milestones and states. */
import { Icon, type IconName } from '../../_ui/icon.tsx'

export type View = 'list' | 'map'

export function ViewSwitch({ roadmapId, current }: { roadmapId: string; current: View }) {
  return (
    <nav className="seg" aria-label="View">
      {VIEWS.map(({ view, word, path }) => (
        <a key={view} href={`/roadmap/${roadmapId}${path}`} aria-current={view === current ? 'page' : undefined}>
          <Icon name={view} size={16} />
          {word}
        </a>
      ))}
    </nav>
  )
}

const VIEWS: readonly { view: View & IconName; word: string; path: string }[] = [
  { view: 'list', word: 'List', path: '' },
  { view: 'map', word: 'Map', path: '/map' },
]
