/** Where to begin with a milestone that somebody wrote for this roadmap. */
import { Sheet } from '../../_ui/sheet.tsx'

export function WrittenLinks({ links }: { links: readonly string[] }) {
  return (
    <Sheet id="links" title="Where to begin">
      <ul>
        {links.map((url) => (
          <li className="res" key={url}>
            <a href={url} rel="noreferrer nofollow">
              {url}
            </a>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
